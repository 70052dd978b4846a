import type { RoomApp } from '#platform/http/serve.ts';
import { meldpunt } from '../contract.ts';
import {
  InternFormulierSchema,
  items,
  MijnMeldingSchema,
  OntvangstSchema,
  TelefoonFormulierSchema,
  TwijfelFormulierSchema,
} from '../schema.ts';
import * as service from '../service/aannemen.ts';

const tag = 'Melden';

/** What colleagues bring in, and what they hear of it. */
export function meldRoutes(app: RoomApp): void {
  app.serve(
    meldpunt.meld,
    {
      right: 'melding.doen',
      summary: 'Melden als collega',
      tag,
      status: 201,
      body: InternFormulierSchema,
      result: OntvangstSchema,
    },
    (work, { body }) => service.meldIntern(work, body),
  );
  app.serve(
    meldpunt.twijfel,
    {
      right: 'melding.doen',
      summary: 'Twijfel bij een aanvraag melden',
      tag,
      status: 201,
      body: TwijfelFormulierSchema,
      result: OntvangstSchema,
    },
    (work, { body }) => service.meldTwijfel(work, body),
  );
  app.serve(
    meldpunt.mijn,
    {
      right: 'melding.doen',
      summary: 'Eigen meldingen met hun stand',
      tag,
      result: items(MijnMeldingSchema),
    },
    async (work) => ({ items: await service.mijnMeldingen(work) }),
  );
  app.serve(
    meldpunt.telefoon,
    {
      right: 'melding.invoeren',
      summary: 'Melding opnemen tijdens een gesprek',
      tag,
      status: 201,
      body: TelefoonFormulierSchema,
      result: OntvangstSchema,
    },
    (work, { body }) => service.voerIn(work, body),
  );
}
