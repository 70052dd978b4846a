import type { Document } from '#platform/documents/contract.ts';
import Type, { type Static, type TSchema } from 'typebox';
import {
  bereiken,
  bloksoorten,
  cijfervormen,
  hoofdstukken,
  uitvoersoorten,
  verslaglijnen,
  verslagStanden,
} from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false };
const Id = Type.String({ format: 'uuid' });
const Dag = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Titel = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Reden = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' });
const Tekst = Type.String({
  maxLength: 20_000,
  description: 'Markdown: alinea, twee koppen, lijst, vet, cursief, link.',
});
const Bereik = oneOf(bereiken, 'Voor wie.');
const Hoofdstuk = oneOf(hoofdstukken, 'Hoofdstuk van het geraamte.');
const Lijn = oneOf(verslaglijnen, 'Lijn van het plan.');
const rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });

export const IdParams = Type.Object({ id: Id }, closed);
export const BlokParams = Type.Object({ id: Id, blokId: Id }, closed);
export const OpmerkingParams = Type.Object({ id: Id, opmerkingId: Id }, closed);
export const UitvoerParams = Type.Object({ id: Id, soort: oneOf(uitvoersoorten, 'Vorm.') }, closed);
export const BereikQuery = Type.Object({ bereik: Bereik }, closed);

export const NieuwVerslagSchema = Type.Object(
  { jaar: Type.Integer({ minimum: 2000, maximum: 2200 }), titel: Titel },
  closed,
);
export const HernoemSchema = Type.Object({ titel: Titel }, closed);
export const RedenSchema = Type.Object({ reden: Reden }, closed);

const inhoud = {
  tekst: Type.Optional(Tekst),
  code: Type.Optional(Type.String({ maxLength: 80, description: 'Code van een kerncijfer.' })),
  vorm: Type.Optional(oneOf(cijfervormen, 'Hoe het cijfer getoond wordt.')),
};

export const NieuwBlokSchema = Type.Object(
  {
    hoofdstuk: Hoofdstuk,
    lijn: Type.Optional(orNull(Lijn)),
    soort: oneOf(bloksoorten, 'Wat het blok toont.'),
    bereik: Bereik,
    na: Type.Optional(orNull(Id)),
    ...inhoud,
  },
  closed,
);
export type NieuwBlok = Static<typeof NieuwBlokSchema>;

export const WijzigBlokSchema = Type.Object(
  {
    bereik: Type.Optional(Bereik),
    naar: Type.Optional(oneOf(['omhoog', 'omlaag'], 'Verplaatst het blok binnen zijn hoofdstuk.')),
    ...inhoud,
  },
  { ...closed, minProperties: 1 },
);
export type WijzigBlok = Static<typeof WijzigBlokSchema>;

export const BlokSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  hoofdstuk: Hoofdstuk,
  lijn: orNull(Lijn),
  soort: oneOf(bloksoorten, 'Wat het blok toont.'),
  bereik: Bereik,
  tekst: Type.String(),
  code: orNull(Type.String()),
  vorm: oneOf(cijfervormen, 'Hoe het cijfer getoond wordt.'),
});
export type BlokDto = Static<typeof BlokSchema>;

export const NieuweOpmerkingSchema = Type.Object(
  {
    blokId: Type.Optional(orNull(Id)),
    tekst: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
  },
  closed,
);
export type NieuweOpmerking = Static<typeof NieuweOpmerkingSchema>;

export const OpmerkingSchema = Type.Object({
  id: Type.String(),
  blokId: orNull(Type.String()),
  tekst: Type.String(),
  door: Type.String(),
  op: Moment,
  klaarOp: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' }),
  klaarDoor: orNull(Type.String()),
});
export type OpmerkingDto = Static<typeof OpmerkingSchema>;

export const VaststellingSchema = Type.Object(
  { datum: Dag, besluit: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
  closed,
);
export type Vaststelling = Static<typeof VaststellingSchema>;

const rij = {
  id: Type.String(),
  versie: Type.Integer(),
  jaar: Type.Integer(),
  nummer: Type.Integer(),
  titel: Type.String(),
  stand: oneOf(verslagStanden, 'Stand van het verslag.'),
  besluitDatum: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' }),
  gepubliceerdOp: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' }),
};
export const VerslagRijSchema = Type.Object(rij);
export type VerslagRij = Static<typeof VerslagRijSchema>;
export const VerslagenSchema = Type.Object({ items: Type.Array(VerslagRijSchema), rechten });

export const VerslagSchema = Type.Object({
  ...rij,
  rechten,
  besluit: orNull(Type.String()),
  herzienReden: orNull(
    Type.String({ description: 'Waarom er na een vastgesteld verslag een nieuw nummer kwam.' }),
  ),
  terugReden: orNull(Type.String({ description: 'Waarom het van het college terugkwam.' })),
  voorgelegdDoor: orNull(Type.String()),
  vastgesteldDoor: orNull(Type.String()),
  openbaarPad: orNull(Type.String({ description: 'Waar de openbare versie staat.' })),
  blokken: Type.Array(BlokSchema),
  opmerkingen: Type.Array(OpmerkingSchema),
  cijfers: Type.Array(Type.Object({ code: Type.String(), titel: Type.String(), lijn: Type.String() })),
  uitgaven: Type.Array(Type.Object({ bereik: Bereik, hash: Type.String(), op: Moment }), {
    description: 'Wat bij het vaststellen is vastgelegd, met SHA-256.',
  }),
});
export type VerslagDto = Static<typeof VerslagSchema>;

export const VoorbeeldSchema = Type.Object({
  document: Type.Unsafe<Document>({
    type: 'object',
    additionalProperties: true,
    description: 'Het document als boom van blokken.',
  }),
  /** What a reader of this version misses, and what keeps it from leaving. */
  punten: Type.Array(
    Type.Object({
      blokId: orNull(Type.String()),
      soort: Type.String({ description: 'Wat er aan de hand is.' }),
      tegen: Type.Boolean({ description: 'Zolang dit er staat, gaat deze versie niet uit.' }),
      wat: Type.String({ description: 'De woorden waar het om gaat.' }),
      beter: orNull(Type.String({ description: 'Een gewoner woord.' })),
    }),
  ),
});
export type VoorbeeldDto = Static<typeof VoorbeeldSchema>;
