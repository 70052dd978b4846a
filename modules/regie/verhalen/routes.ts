import type { RoomApp } from '#platform/http/serve.ts';
import { gesprekken, inzichten, perspectieven, verhalen, vragen } from './contract.ts';
import {
  AanvraagSchema,
  AntwoordBody,
  Bevindingen,
  Gesprekken,
  GesprekSchema,
  IdParams,
  Inzichten,
  InzichtSchema,
  JaarQuerySchema,
  NieuwGesprekSchema,
  NieuwInzichtSchema,
  NieuwPerspectiefSchema,
  NieuwVerhaalSchema,
  OordeelSchema,
  Perspectieven,
  PerspectiefSchema,
  RedenBody,
  TekstBody,
  UitkomstBody,
  VerhaalIdSchema,
  Verhalen,
  VerhaalSchema,
  VraagSchema,
  WijzigGesprekSchema,
  WijzigInzichtSchema,
  WijzigPerspectiefSchema,
  WijzigVerhaalSchema,
} from './schema.ts';
import * as gesprek from './service/gesprek.ts';
import * as inzicht from './service/inzicht.ts';
import * as perspectief from './service/perspectief.ts';
import * as verhaal from './service/verhaal.ts';
import * as vraag from './service/vraag.ts';

const tag = 'Verhalen';
const een = { tag, params: IdParams } as const;
const jaar = { tag, query: JaarQuerySchema } as const;
const stap = { ...een, versioned: true } as const;

/** What the account tells besides figures. */
export function routes(app: RoomApp): void {
  verhaalRoutes(app);
  vrijgaveRoutes(app);
  vraagRoutes(app);
  perspectiefRoutes(app);
  inzichtRoutes(app);
  gesprekRoutes(app);
}

function verhaalRoutes(app: RoomApp): void {
  app.serve(
    verhalen.lijst,
    { ...jaar, right: 'verhaal.lijst', summary: 'Verhalen van een jaar', result: Verhalen },
    async (work, { query }) => ({ items: await verhaal.lijst(work, query.jaar) }),
  );
  app.serve(
    verhalen.maak,
    {
      tag,
      right: 'verhaal.schrijven',
      summary: 'Een verhaal beginnen',
      body: NieuwVerhaalSchema,
      result: VerhaalSchema,
      status: 201,
    },
    (work, { body }) => verhaal.maak(work, body),
  );
  app.serve(
    verhalen.kijkNa,
    {
      tag,
      right: 'verhaal.schrijven',
      summary: 'Nakijken wat iemand herkenbaar maakt; er wordt niets bewaard',
      body: TekstBody,
      result: Bevindingen,
    },
    async (_work, { body }) => ({ items: verhaal.nakijken(body.tekst) }),
  );
  app.serve(
    verhalen.toon,
    { ...een, right: 'verhaal.lezen', summary: 'Eén verhaal', result: VerhaalSchema },
    (work, { params: { id } }) => verhaal.toon(work, id),
  );
  app.serve(
    verhalen.wijzig,
    {
      ...stap,
      right: 'verhaal.wijzigen',
      summary: 'Wijzigen; een vrijgave vervalt',
      body: WijzigVerhaalSchema,
      result: VerhaalSchema,
    },
    (work, { params: { id }, version, body }) => verhaal.wijzig(work, id, version, body),
  );
}

function vrijgaveRoutes(app: RoomApp): void {
  app.serve(
    verhalen.vraagVrijgave,
    {
      ...stap,
      right: 'verhaal.aanbieden',
      summary: 'Een tweede persoon vragen het te lezen',
      body: AanvraagSchema,
      result: VerhaalSchema,
    },
    (work, { params: { id }, version, body }) => verhaal.vraagVrijgave(work, id, version, body),
  );
  app.serve(
    verhalen.beoordeel,
    {
      ...stap,
      right: 'verhaal.beoordelen',
      summary: 'Als tweede persoon vrijgeven of terugsturen',
      body: OordeelSchema,
      result: VerhaalSchema,
    },
    (work, { params: { id }, version, body }) => verhaal.beoordeel(work, id, version, body),
  );
  app.serve(
    verhalen.trekIn,
    {
      ...stap,
      right: 'verhaal.intrekken',
      summary: 'Intrekken',
      body: RedenBody,
      result: VerhaalSchema,
    },
    (work, { params: { id }, version, body }) => verhaal.trekIn(work, id, version, body.reden),
  );
}

function vraagRoutes(app: RoomApp): void {
  const right = 'verhaalvraag.beantwoorden';
  app.serve(
    vragen.nu,
    { tag, right, summary: 'De vraag die nu aan u gesteld wordt', result: VraagSchema },
    async (work) => ({ vraag: await vraag.vraagNu(work) }),
  );
  app.serve(
    vragen.antwoord,
    {
      ...een,
      right,
      summary: 'Eén regel antwoorden: het begin van een verhaal',
      body: AntwoordBody,
      result: VerhaalIdSchema,
      status: 201,
    },
    (work, { params: { id }, body }) => vraag.antwoord(work, id, body.tekst),
  );
  app.serve(vragen.slaOver, { ...een, right, summary: 'De vraag overslaan' }, (work, { params: { id } }) =>
    vraag.slaOver(work, id),
  );
}

function perspectiefRoutes(app: RoomApp): void {
  app.serve(
    perspectieven.lijst,
    { ...jaar, right: 'perspectief.lezen', summary: 'Perspectieven van een jaar', result: Perspectieven },
    async (work, { query }) => ({ items: await perspectief.lijst(work, query.jaar) }),
  );
  app.serve(
    perspectieven.maak,
    {
      tag,
      right: 'perspectief.wijzigen',
      summary: 'Een perspectief optekenen, met toestemming',
      body: NieuwPerspectiefSchema,
      result: PerspectiefSchema,
      status: 201,
    },
    (work, { body }) => perspectief.maak(work, body),
  );
  app.serve(
    perspectieven.wijzig,
    {
      ...stap,
      right: 'perspectief.wijzigen',
      summary: 'Wijzigen; andere woorden vragen opnieuw toestemming',
      body: WijzigPerspectiefSchema,
      result: PerspectiefSchema,
    },
    (work, { params: { id }, version, body }) => perspectief.wijzig(work, id, version, body),
  );
  app.serve(
    perspectieven.trekIn,
    {
      ...stap,
      right: 'perspectief.wijzigen',
      summary: 'De toestemming is ingetrokken',
      result: PerspectiefSchema,
    },
    (work, { params: { id }, version }) => perspectief.trekIn(work, id, version),
  );
}

function inzichtRoutes(app: RoomApp): void {
  app.serve(
    inzichten.lijst,
    { ...jaar, right: 'inzicht.lezen', summary: 'Uitgebleven effecten en lessen', result: Inzichten },
    async (work, { query }) => ({ items: await inzicht.lijst(work, query.jaar) }),
  );
  app.serve(
    inzichten.maak,
    {
      tag,
      right: 'inzicht.wijzigen',
      summary: 'Een uitgebleven effect of een les vastleggen',
      body: NieuwInzichtSchema,
      result: InzichtSchema,
      status: 201,
    },
    (work, { body }) => inzicht.maak(work, body),
  );
  app.serve(
    inzichten.wijzig,
    {
      ...stap,
      right: 'inzicht.wijzigen',
      summary: 'Wijzigen',
      body: WijzigInzichtSchema,
      result: InzichtSchema,
    },
    (work, { params: { id }, version, body }) => inzicht.wijzig(work, id, version, body),
  );
}

function gesprekRoutes(app: RoomApp): void {
  app.serve(
    gesprekken.lijst,
    { ...jaar, right: 'gesprek.lezen', summary: 'Vragen en toezeggingen', result: Gesprekken },
    async (work, { query }) => ({ items: await gesprek.lijst(work, query.jaar) }),
  );
  app.serve(
    gesprekken.maak,
    {
      tag,
      right: 'gesprek.wijzigen',
      summary: 'Een vraag of toezegging vastleggen',
      body: NieuwGesprekSchema,
      result: GesprekSchema,
      status: 201,
    },
    (work, { body }) => gesprek.maak(work, body),
  );
  app.serve(
    gesprekken.wijzig,
    {
      ...stap,
      right: 'gesprek.wijzigen',
      summary: 'Wijzigen',
      body: WijzigGesprekSchema,
      result: GesprekSchema,
    },
    (work, { params: { id }, version, body }) => gesprek.wijzig(work, id, version, body),
  );
  app.serve(
    gesprekken.doeAf,
    {
      ...stap,
      right: 'gesprek.afdoen',
      summary: 'Zeggen wat ervan kwam',
      body: UitkomstBody,
      result: GesprekSchema,
    },
    (work, { params: { id }, version, body }) => gesprek.doeAf(work, id, version, body.uitkomst),
  );
}
