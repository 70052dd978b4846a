import type { RoomApp } from '#platform/http/serve.ts';
import { aanbevelingen } from './contract.ts';
import {
  IdParams,
  KeuzeSchema,
  LijstQuery,
  NieuwStukSchema,
  Stukken,
  StukSchema,
  WijzigStukSchema,
} from './schema.ts';
import * as service from './service.ts';

const tag = 'Aanbevelingen';

/** What comes from elsewhere and waits for a place in the plan. */
export function routes(app: RoomApp): void {
  const change = { tag, params: IdParams, result: StukSchema, versioned: true } as const;
  app.serve(
    aanbevelingen.lijst,
    {
      right: 'aanbeveling.lezen',
      summary: 'Aanbevelingen, ontwikkelingen, behoeften en onderzoeken',
      tag,
      query: LijstQuery,
      result: Stukken,
    },
    async (work, { query }) => ({ items: await service.lijst(work, query.soort) }),
  );
  app.serve(
    aanbevelingen.maak,
    {
      right: 'aanbeveling.wijzigen',
      summary: 'In een register opnemen',
      tag,
      body: NieuwStukSchema,
      result: StukSchema,
      status: 201,
    },
    (work, { body }) => service.maak(work, body),
  );
  app.serve(
    aanbevelingen.wijzig,
    { ...change, right: 'aanbeveling.wijzigen', summary: 'Wijzigen', body: WijzigStukSchema },
    (work, { params: { id }, version, body }) => service.wijzig(work, id, version, body),
  );
  app.serve(
    aanbevelingen.kies,
    { ...change, right: 'aanbeveling.kiezen', summary: 'Overnemen, niet of later', body: KeuzeSchema },
    (work, { params: { id }, version, body }) => service.kies(work, id, version, body),
  );
}
