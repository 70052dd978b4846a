import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Person } from '../app.ts';
import { sample, type Schema } from './sample.ts';

/** One operation of the API as its own documentation describes it. */
export interface Operation {
  method: string;
  /** Path with {names}. */
  path: string;
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[];
  body: Schema | undefined;
}

interface Documented {
  parameters?: Operation['parameters'];
  requestBody?: { content?: Record<string, { schema: Schema }> };
}

/** Every operation, read from the document that is served. */
export async function operations(app: FastifyInstance): Promise<Operation[]> {
  const reply = await app.inject('/api/v1/openapi.json');
  const { paths } = reply.json<{ paths: Record<string, Record<string, Documented>> }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, o]) => ({
      method: method.toUpperCase(),
      path,
      parameters: o.parameters ?? [],
      body: o.requestBody?.content?.['application/json']?.schema,
    })),
  );
}

export const nameOf = (o: Operation): string => `${o.method} ${o.path}`;

/** Whether the operation names a record by its id in the path. */
export const byId = (o: Operation): boolean =>
  o.parameters.some((p) => p.in === 'path' && p.schema.format === 'uuid');

/** The address with this id in every place for an id, and with what the query must have. */
export function addressOf(o: Operation, id: string): string {
  const path = o.parameters
    .filter((p) => p.in === 'path')
    .reduce(
      (text, p) =>
        text.replace(
          `{${p.name}}`,
          encodeURIComponent(String(p.schema.format === 'uuid' ? id : sample(p.schema))),
        ),
      o.path,
    );
  const query = new URLSearchParams(
    o.parameters.filter((p) => p.in === 'query' && p.required).map((p) => [p.name, String(sample(p.schema))]),
  );
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

export const ask = (person: Person, o: Operation, id: string): Promise<LightMyRequestResponse> =>
  person.ask(o.method, addressOf(o, id), {
    ...(o.body ? { body: sample(o.body) } : {}),
    version: 1,
  });

export const askAnonymously = (
  app: FastifyInstance,
  o: Operation,
  id: string,
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: o.method as 'GET',
    url: `/api/v1${addressOf(o, id)}`,
    headers: { 'if-match': '"1"', 'idempotency-key': crypto.randomUUID() },
    ...(o.body ? { payload: sample(o.body) as object } : {}),
  });
