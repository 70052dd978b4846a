import type { RoomApp } from '#platform/http/serve.ts';
import { meldpunt } from '../contract.ts';
import {
  AanvullingGezienSchema,
  BerichtKeuzeSchema,
  BerichtSchema,
  BesluitHeropeningSchema,
  ConceptSchema,
  ConceptVeldenSchema,
  HeropeningSchema,
  IdParams,
  items,
  MelderSchema,
  MeldingSchema,
  RedenSchema,
  SchiftSchema,
  SpoedSchema,
  TwijfelUitgangSchema,
  VraagHeropeningSchema,
} from '../schema.ts';
import * as heropenen from '../service/heropenen.ts';
import * as melder from '../service/melder.ts';
import * as service from '../service/schiften.ts';

const tag = 'Meldpunt';
const params = IdParams;
const result = MeldingSchema;

/** What is done with a melding. */
export function behandelRoutes(app: RoomApp): void {
  app.serve(
    meldpunt.schift,
    {
      right: 'melding.schiften',
      summary: 'Schiften',
      tag,
      params,
      body: SchiftSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.schiftMelding(work, id, version, body),
  );
  app.serve(
    meldpunt.ongedaan,
    {
      right: 'melding.ongedaan',
      summary: 'Laatste keuze terugdraaien',
      tag,
      params,
      result,
      versioned: true,
    },
    (work, { params: { id }, version }) => service.ongedaan(work, id, version),
  );
  app.serve(
    meldpunt.spoed,
    {
      right: 'melding.spoed',
      summary: 'Spoed vastleggen',
      tag,
      params,
      body: SpoedSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.spoed(work, id, version, body),
  );
  app.serve(
    meldpunt.twijfelUitgang,
    {
      right: 'melding.twijfel-afronden',
      summary: 'Twijfel bij een aanvraag afronden',
      tag,
      params,
      body: TwijfelUitgangSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.rondTwijfelAf(work, id, version, body),
  );
  app.serve(
    meldpunt.aanvullingGezien,
    {
      right: 'melding.aanvulling',
      summary: 'Antwoord gezien',
      tag,
      params,
      body: AanvullingGezienSchema,
      result,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.gezien(work, id, version, body.opnieuw),
  );
  app.serve(
    meldpunt.bewaarConcept,
    {
      right: 'melding.schiften',
      summary: 'Getypte velden bewaren',
      tag,
      params,
      body: ConceptVeldenSchema,
      result: ConceptSchema,
      versioned: true,
    },
    (work, { params: { id }, version, body }) => service.bewaarConcept(work, id, version, body),
  );
  melderRoutes(app);
  heropenRoutes(app);
}

function melderRoutes(app: RoomApp): void {
  app.serve(
    meldpunt.toonMelder,
    {
      right: 'melder.tonen',
      summary: 'Melder tonen, met reden',
      tag,
      params,
      body: RedenSchema,
      result: MelderSchema,
    },
    (work, { params: { id }, body }) => melder.toonMelder(work, id, body.reden),
  );
  app.serve(
    meldpunt.bericht,
    {
      right: 'bericht.sturen',
      summary: 'Bericht aan de melder',
      tag,
      params,
      status: 201,
      body: BerichtKeuzeSchema,
      result: BerichtSchema,
    },
    (work, { params: { id }, body }) => melder.stuur(work, id, body),
  );
}

function heropenRoutes(app: RoomApp): void {
  app.serve(
    meldpunt.heropeningen,
    {
      right: 'melding.heropenen',
      summary: 'Verzoeken om te heropenen',
      tag,
      result: items(HeropeningSchema),
    },
    async (work) => ({ items: await heropenen.heropeningen(work) }),
  );
  app.serve(
    meldpunt.vraagHeropening,
    {
      right: 'melding.heropenen',
      summary: 'Heropenen vragen',
      tag,
      params,
      status: 201,
      body: VraagHeropeningSchema,
      result: HeropeningSchema,
    },
    (work, { params: { id }, body }) => heropenen.vraagHeropening(work, id, body.aanleidingId, body.motief),
  );
  app.serve(
    meldpunt.beslisHeropening,
    {
      right: 'melding.heropenen',
      summary: 'Over een heropening beslissen',
      tag,
      params,
      body: BesluitHeropeningSchema,
      result: HeropeningSchema,
    },
    (work, { params: { id }, body }) => heropenen.beslisHeropening(work, id, body.akkoord),
  );
}
