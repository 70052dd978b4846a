import Type, { type Static } from 'typebox';
import {
  herleidbaarheden,
  kringgroottes,
  mmaCategorieen,
  mmaOpvolgingen,
  mmaResultaten,
  mmaStanden,
} from '../contract.ts';
import { oneOf, closed, orNull, Datum, Moment, Uuid, Rechten, Thema, paging, waar } from './gedeeld.ts';

export const MmaQuery = Type.Object(
  {
    ...paging,
    stand: Type.Optional(Type.Array(oneOf(mmaStanden, 'Stand.'), { maxItems: mmaStanden.length })),
  },
  closed,
);

const mmaRij = {
  id: Uuid,
  kenmerk: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  stand: oneOf(mmaStanden, 'Stand.'),
  ontvangenOp: Moment,
  categorie: orNull(oneOf(mmaCategorieen, 'Onderwerp volgens M.')),
  voor: orNull(Datum),
  teLaat: Type.Boolean(),
  einddatum: Datum,
};
export const MmaRijSchema = Type.Object(mmaRij);
export type MmaRij = Static<typeof MmaRijSchema>;

export const MmaSchema = Type.Object({
  ...mmaRij,
  mNummer: orNull(Type.String()),
  ookPolitie: orNull(Type.Boolean()),
  herleidbaarheid: orNull(oneOf(herleidbaarheden, 'Hoe groot is de kans dat de melder te raden is?')),
  kring: orNull(oneOf(kringgroottes, 'Hoeveel mensen kunnen dit weten?')),
  waarschuwing: orNull(oneOf(['wachten', 'groep-verbreden'], 'Wat een bezoek kort hierna zou verraden.')),
  feiten: Type.Array(
    Type.Object({
      id: Uuid,
      wat: Type.String(),
      waar: Type.String(),
      signaal: orNull(Type.Object({ id: Uuid, kenmerk: Type.String() })),
    }),
  ),
  opvolging: orNull(oneOf(mmaOpvolgingen, 'Opvolging.')),
  motief: orNull(Type.String()),
  resultaat: orNull(oneOf(mmaResultaten, 'Resultaat.')),
  bruikbaarheid: orNull(Type.Integer()),
  gelezen: Type.Array(Type.Object({ op: Moment, door: Type.String() })),
});
export type MmaDto = Static<typeof MmaSchema>;

export const MmaTekstSchema = Type.Object({
  tekst: Type.String(),
  onderwerp: orNull(Type.String()),
  gelezenOp: Moment,
});
export type MmaTekst = Static<typeof MmaTekstSchema>;

export const MmaInvoerSchema = Type.Object(
  {
    mNummer: Type.Optional(Type.String({ maxLength: 40 })),
    categorie: Type.Optional(oneOf(mmaCategorieen, 'Onderwerp volgens M.')),
    ookPolitie: Type.Optional(Type.Boolean()),
    tekst: Type.String({ minLength: 1, maxLength: 200_000, pattern: '\\S' }),
  },
  closed,
);
export type MmaInvoer = Static<typeof MmaInvoerSchema>;

export const MmaBeoordelingSchema = Type.Object(
  {
    categorie: Type.Optional(oneOf(mmaCategorieen, 'Onderwerp.')),
    ookPolitie: Type.Optional(Type.Boolean()),
    herleidbaarheid: oneOf(herleidbaarheden, 'Risico dat de melder te raden is.'),
    kring: oneOf(kringgroottes, 'Hoeveel mensen kunnen dit weten?'),
  },
  closed,
);
export type MmaBeoordeling = Static<typeof MmaBeoordelingSchema>;

export const MmaFeitSchema = Type.Object(
  {
    wat: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S', description: 'In eigen woorden.' }),
    waar: Type.Optional(waar),
    thema: Thema,
  },
  closed,
);
export type MmaFeit = Static<typeof MmaFeitSchema>;

export const MmaOpvolgingSchema = Type.Object(
  {
    opvolging: oneOf(mmaOpvolgingen, 'Wat ermee gedaan wordt.'),
    motief: Type.Optional(Type.String({ maxLength: 500, description: 'Verplicht bij geen.' })),
    resultaat: Type.Optional(oneOf(mmaResultaten, 'Wat het opleverde.')),
    bruikbaarheid: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  },
  closed,
);
export type MmaOpvolging = Static<typeof MmaOpvolgingSchema>;

export const JaarQuery = Type.Object({ jaar: Type.Integer({ minimum: 2000, maximum: 2999 }) }, closed);
const Telling = Type.Array(Type.Object({ waarde: Type.String(), aantal: Type.Integer() }));
export const MmaJaarretourSchema = Type.Object({
  jaar: Type.Integer(),
  ontvangen: Type.Integer(),
  opgevolgd: Type.Integer({
    description: 'Met een opvolging anders dan geen, al bekend of onvoldoende concreet.',
  }),
  opvolging: Telling,
  resultaat: Telling,
  bruikbaarheid: Telling,
});
export type MmaJaarretour = Static<typeof MmaJaarretourSchema>;
