import type { RoomApp } from '#platform/http/serve.ts';
import { lio } from '../contract.ts';
import { PuntSchema } from '../schema/agenda.ts';
import { items } from '../schema/deel.ts';
import { AgendeerSchema, IdParams, PuntWijzigingSchema, VolgordeSchema } from '../schema/invoer.ts';
import { AgendeerbaarSchema, VergaderingSchema } from '../schema/vergadering.ts';
import * as service from '../service/agenda.ts';

const tag = 'LIO';
const params = IdParams;

/** Prepare the agenda: one click to fill it, then look each item over. */
export function agendaRoutes(app: RoomApp): void {
  app.serve(
    lio.agenda,
    { right: 'lio.lezen', summary: 'Agenda van een vergadering', tag, params, result: items(PuntSchema) },
    async (work, { params: { id } }) => ({ items: await service.agenda(work, id) }),
  );
  app.serve(
    lio.agendeerbaar,
    {
      right: 'lio.voorbereiden',
      summary: 'Gewogen signalen die op de agenda kunnen',
      tag,
      params,
      result: items(AgendeerbaarSchema),
    },
    async (work, { params: { id } }) => ({ items: await service.agendeerbaar(work, id) }),
  );
  app.serve(
    lio.agendeer,
    {
      right: 'lio.voorbereiden',
      summary: 'Signalen op de agenda, alle of de gekozen',
      tag,
      params,
      body: AgendeerSchema,
      result: items(PuntSchema),
      status: 201,
    },
    async (work, { params: { id }, body }) => ({ items: await service.agendeer(work, id, body.signaalIds) }),
  );
  app.serve(
    lio.herschik,
    {
      right: 'lio.voorbereiden',
      summary: 'Volgorde van de agenda',
      tag,
      params,
      body: VolgordeSchema,
      result: VergaderingSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.zetVolgorde(work, id, version, body.punten),
  );
  app.serve(
    lio.wijzigPunt,
    {
      right: 'lio.voorbereiden',
      summary: 'Anonieme weergave van een punt nakijken',
      tag,
      params,
      body: PuntWijzigingSchema,
      result: PuntSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.wijzigPunt(work, id, version, body),
  );
  app.serve(
    lio.haalAf,
    { right: 'lio.voorbereiden', summary: 'Punt van de agenda halen', tag, params, versioned: true },
    (work, { params: { id }, version }) => service.haalAf(work, id, version),
  );
}
