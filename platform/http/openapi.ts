import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

interface Operation {
  parameters?: unknown[];
  requestBody?: unknown;
  responses: Record<
    string,
    {
      description?: string;
      headers?: Record<string, unknown>;
      content?: Record<string, unknown>;
      $ref?: string;
    }
  >;
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', description: 'Soort fout als URN.' },
    title: { type: 'string', description: 'Wat er aan de hand is, in één regel.' },
    status: { type: 'integer', description: 'HTTP-status.' },
    detail: { type: 'string', description: 'Wat er misging, wat bewaard is en wat u kunt doen.' },
    instance: { type: 'string', description: 'Kenmerk van dit verzoek.' },
    code: { type: 'string', description: 'Vaste code van de regel of fout.' },
    versie: { type: 'integer', description: 'Bij 412: de versie die nu geldt.' },
    fouten: {
      type: 'array',
      description: 'Alle fouten per veld tegelijk.',
      items: {
        type: 'object',
        required: ['veld', 'code', 'melding'],
        properties: { veld: { type: 'string' }, code: { type: 'string' }, melding: { type: 'string' } },
      },
    },
  },
};

const problemAnswers: Record<string, string> = {
  400: 'De invoer klopt niet; alle fouten tegelijk.',
  401: 'Niet aangemeld.',
  403: 'Geen recht.',
  404: 'Bestaat niet of is niet voor u bestemd.',
  409: 'Een regel staat dit nu niet toe.',
  412: 'De versie is verouderd.',
  428: 'Een voorwaarde ontbreekt.',
  429: 'Te veel verzoeken.',
  503: 'Even niet bereikbaar.',
};

/** OpenAPI 3.1 made from the same schemas that validate; source of the rules: API Design Rules 2.2.1. */
export async function registerOpenApi(api: FastifyInstance, version: string): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Baken',
        version,
        description: 'Informatie- en stuursysteem voor de gemeentelijke aanpak van ondermijning.',
        contact: { name: 'Baken', email: 'baken@example.nl', url: 'https://baken.example.nl' },
        license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
      },
      servers: [{ url: 'https://baken.example.nl/api/v1' }],
    },
    stripBasePath: false,
    // The right that the route declares, so that a reader of the API sees what the guard will ask.
    transform: ({ schema, url, route }) => ({
      schema: { ...schema, 'x-recht': route.config?.right } as typeof schema,
      url,
    }),
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) =>
        typeof json.$id === 'string' ? json.$id : `schema${i}`,
    },
  });
  let document: unknown;
  api.get(
    '/openapi.json',
    { config: { right: 'openbaar' }, schema: { hide: true } as never },
    async (_request, reply) => {
      document ??= completed(api.swagger() as never);
      return reply.header('Access-Control-Allow-Origin', '*').type('application/json').send(document);
    },
  );
}

/** Adds what every operation answers alike, so that no route has to say it. */
function completed(document: {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, unknown> };
}): unknown {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations)) completeOperation(operation);
    paths[path.replace(/^\/api\/v1/, '')] = operations;
  }
  return {
    ...document,
    paths,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problemSchema },
    },
  };
}

function completeOperation(operation: Operation): void {
  for (const [status, description] of Object.entries(problemAnswers)) {
    operation.responses[status] ??= {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  for (const response of Object.values(operation.responses)) {
    response.headers = {
      ...response.headers,
      'API-Version': { description: 'Volledige versie van de API.', schema: { type: 'string' } },
    };
    response.description ||= 'Gelukt.';
    if (response.description === 'Default Response') response.description = 'Gelukt.';
  }
}
