import Type, { type Static } from 'typebox';
import { bijVelden, bronSoorten, knoopSoorten, objectSoorten } from '../contract.ts';
import { closed, DatumOfLeeg, Gelijke, Moment, oneOf, orNull, Uuid, Voorstel } from './delen.ts';

export const PersoonSamenhang = Type.Object({
  nummer: Type.Integer(),
  onderwerpId: Uuid,
  naam: Type.String(),
  voorstellen: Type.Array(Voorstel),
});

const bijzonderheden = (maxLength: number) =>
  Type.Object(
    Object.fromEntries(
      bijVelden.map((veld) => [veld, Type.Optional(Type.String({ minLength: 1, maxLength }))]),
    ) as Record<(typeof bijVelden)[number], ReturnType<typeof Type.Optional<ReturnType<typeof Type.String>>>>,
    closed,
  );
export type Bijzonderheden = Static<ReturnType<typeof bijzonderheden>>;

const VermeldSoort = oneOf([...objectSoorten, 'persoon'], 'Soort object, of persoon.');

export const NieuweVermeldingSchema = Type.Object(
  {
    soort: VermeldSoort,
    waarde: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'Zoals het er staat.' }),
    bij: Type.Optional(bijzonderheden(200)),
  },
  closed,
);
/** A mention as somebody records it with a casus or a controle. */
export type NieuweVermelding = Static<typeof NieuweVermeldingSchema>;

const HerkomstSchema = Type.Object({
  soort: oneOf(['opzoeking', 'antwoord'], 'Opgezocht in een register, of een antwoord uit eigen huis.'),
  uit: Type.String({ description: 'Register of bron.' }),
  label: Type.String({ description: 'Onder welke wet het gekregen is.' }),
});
/** Where something comes from that neither a text nor a hand gave. */
export type Herkomst = Static<typeof HerkomstSchema>;

export const VermeldingSchema = Type.Object({
  id: Uuid,
  soort: VermeldSoort,
  waarde: Type.String(),
  onderwerpId: orNull(Uuid),
  bij: bijzonderheden(200),
  vastgelegd: orNull(
    Type.Object(
      { door: Type.String(), op: Moment },
      { description: 'Wie het met de hand vastlegde; leeg als het uit een tekst gelezen is.' },
    ),
  ),
  herkomst: orNull(HerkomstSchema),
  elders: Type.Array(Type.Object(Gelijke), { description: 'Andere stukken die u mag zien.' }),
});
/** A mention of a record and where else the same is named, as far as the viewer may see it. */
export type VermeldingDto = Static<typeof VermeldingSchema>;

const BuitenstaanderSchema = Type.Object({ naam: Type.String(), dag: Type.String(), gezien: Type.Boolean() });
/** Who met a closed record from outside its circle, without seeing anything of it (regel KOP-13). */
export type Buitenstaander = Static<typeof BuitenstaanderSchema>;

export const VermeldingenSchema = Type.Object({
  items: Type.Array(VermeldingSchema),
  personen: Type.Array(PersoonSamenhang),
  buitenstaanders: Type.Array(BuitenstaanderSchema),
});
/** All that a record names, who its persons may be, and who met it from outside. */
export type VermeldingenDto = Static<typeof VermeldingenSchema>;

const BeweringSchema = Type.Object({
  waarde: Type.String(),
  dag: DatumOfLeeg,
  stuk: Type.Object(Gelijke),
  herkomst: orNull(HerkomstSchema),
});
/** One thing that one source says of a subject; assertions stand beside each other and are never overwritten. */
export type Bewering = Static<typeof BeweringSchema>;

export const FeitSchema = Type.Object({
  wat: oneOf([...bijVelden, 'schrijfwijze'], 'Wat er gezegd wordt.'),
  tegenspraak: Type.Boolean({ description: 'Bronnen zeggen iets anders over wat er maar één kan zijn.' }),
  beweringen: Type.Array(BeweringSchema),
});
/** What sources say of one thing, newest first. */
export type Feit = Static<typeof FeitSchema>;

export const DocumentregelSchema = Type.Object({
  id: Uuid,
  naam: Type.String(),
  type: Type.String({ description: 'Soort bestand.' }),
  stuk: Type.Object(Gelijke),
});
/** A document of a record that names the object. */
export type Documentregel = Static<typeof DocumentregelSchema>;

const KnoopSoortSchema = oneOf(knoopSoorten, 'Soort knoop.');
const KnoopSchema = Type.Object({
  id: Uuid,
  soort: KnoopSoortSchema,
  naam: Type.String(),
  pad: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Bladzijde van de knoop.' }),
  bron: orNull(oneOf(bronSoorten, 'Soort stuk.')),
  dag: DatumOfLeeg,
  buren: Type.Array(Type.Object({ soort: KnoopSoortSchema, aantal: Type.Integer() }), {
    description: 'Wat van hieruit uit te klappen is, onder uw eigen rechten.',
  }),
});
/** A subject or a record in a network. */
export type Knoop = Static<typeof KnoopSchema>;

const LijnSchema = Type.Object({
  van: Uuid,
  naar: Uuid,
  soort: oneOf(['genoemd', 'hoort-bij'], 'Genoemd in een stuk, of door een bron zelf verbonden.'),
});
/** Dotted from a subject to the record that names it, solid between subjects that a source itself ties together. */
export type Lijn = Static<typeof LijnSchema>;

const coordinaat = Type.Integer({ minimum: -100_000, maximum: 100_000 });
const PlekSchema = Type.Object({ knoop: Uuid, x: coordinaat, y: coordinaat }, closed);
export type Plek = Static<typeof PlekSchema>;
export const PlekkenSchema = Type.Object({ plekken: Type.Array(PlekSchema, { maxItems: 300 }) }, closed);

export const NetwerkSchema = Type.Object({
  knopen: Type.Array(KnoopSchema),
  lijnen: Type.Array(LijnSchema),
  weggelaten: Type.Integer({ description: 'Knopen die er niet bij konden, de minst verbonden eerst.' }),
  plekken: Type.Array(PlekSchema),
});
/** Nodes and lines, and where this viewer put them. */
export type NetwerkDto = Static<typeof NetwerkSchema>;

export const NetwerkQuerySchema = Type.Object(
  { soort: Type.Optional(Type.Array(KnoopSoortSchema, { maxItems: knoopSoorten.length })) },
  closed,
);
