import Type, { type Static, type TSchema } from 'typebox';
import { keuzes, soorten } from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
const IdOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' });
const Kort = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const KortOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 300 });

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);
export const LijstQuery = Type.Object({ soort: Type.Optional(oneOf(soorten, 'Welk register.')) }, closed);

const ruim = {
  toelichting: Type.Optional(Type.String({ maxLength: 4_000 })),
  onderId: Type.Optional(IdOfLeeg),
  verteldAan: Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      maxLength: 300,
      description: 'Afdeling of team dat het weet.',
    }),
  ),
  afspraken: Type.Optional(KortOfLeeg),
  getoetstOp: Type.Optional(DatumOfLeeg),
  gepresenteerdOp: Type.Optional(DatumOfLeeg),
};

export const NieuwStukSchema = Type.Object(
  { soort: oneOf(soorten, 'Welk register.'), titel: Kort, bron: Kort, datum: Datum, ...ruim },
  closed,
);
export type NieuwStuk = Static<typeof NieuwStukSchema>;

export const WijzigStukSchema = Type.Object(
  { titel: Type.Optional(Kort), bron: Type.Optional(Kort), datum: Type.Optional(Datum), ...ruim },
  { ...closed, minProperties: 1 },
);
export type WijzigStuk = Static<typeof WijzigStukSchema>;

export const KeuzeSchema = Type.Object(
  {
    keuze: oneOf(['ja', 'nee', 'later'], 'Overnemen.'),
    reden: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    laterOp: Type.Optional(DatumOfLeeg),
    activiteitId: Type.Optional(IdOfLeeg),
  },
  closed,
);
export type Keuze = Static<typeof KeuzeSchema>;

export const StukSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' }),
  soort: oneOf(soorten, 'Welk register.'),
  titel: Type.String(),
  toelichting: Type.String(),
  bron: Type.String(),
  datum: Datum,
  onderId: orNull(Type.String()),
  keuze: oneOf(keuzes, 'Overgenomen of niet.'),
  keuzeReden: orNull(Type.String()),
  keuzeOp: DatumOfLeeg,
  laterOp: DatumOfLeeg,
  terug: Type.Boolean({ description: 'Later is nu.' }),
  activiteit: orNull(
    Type.Object(
      { titel: Type.String(), pad: Type.String() },
      { description: 'Wat er in het plan uit volgde.' },
    ),
  ),
  verteldAan: orNull(Type.String()),
  afspraken: orNull(Type.String()),
  getoetstOp: DatumOfLeeg,
  gepresenteerdOp: DatumOfLeeg,
});
export type StukDto = Static<typeof StukSchema>;
export const Stukken = Type.Object({ items: Type.Array(StukSchema) });
