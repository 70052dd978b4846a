import Type, { type Static, type TSchema } from 'typebox';
import { soorten, soortenNotitie, statussen, taken, uitkomsten } from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Id = Type.String({ format: 'uuid' });
const Thema = Type.String({
  minLength: 1,
  maxLength: 40,
  pattern: '^[a-z]+(-[a-z]+)*$',
  description: 'Thema.',
});

export const IdParams = Type.Object({ id: Id }, closed);
export const VermeldingParams = Type.Object({ id: Id, vermeldingId: Id }, closed);
export const KnoopParams = Type.Object({ id: Id, onderwerpId: Id }, closed);
export const VermeldingId = Type.Object({ id: Id });
export const LidParams = Type.Object({ id: Id, accountId: Id }, closed);

export const CasussenQuerySchema = Type.Object(
  {
    pagina: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
    sorteer: Type.Optional(
      oneOf(
        ['geopendOp', '-geopendOp', 'voor', '-voor', 'thema', '-thema', 'status', '-status'],
        'Veld; met - ervoor aflopend.',
      ),
    ),
    status: Type.Optional(Type.Array(oneOf(statussen, 'Stand.'), { maxItems: 2 })),
    thema: Type.Optional(Type.Array(Thema, { maxItems: 20 })),
  },
  closed,
);

const Titel = Type.String({ minLength: 1, maxLength: 200, description: 'Korte aanduiding, zonder naam.' });
const Doel = Type.String({ minLength: 1, maxLength: 2_000, description: 'Wat de casus wil bereiken.' });
const Gebied = Type.String({ maxLength: 80, description: 'Wijk, nooit fijner.' });

export const NieuweCasusSchema = Type.Object(
  { titel: Titel, doel: Doel, thema: Thema, gebied: Type.Optional(Gebied) },
  closed,
);
export type NieuweCasus = Static<typeof NieuweCasusSchema>;

export const WijzigingSchema = Type.Object(
  {
    titel: Type.Optional(Titel),
    doel: Type.Optional(Doel),
    thema: Type.Optional(Thema),
    gebied: Type.Optional(Gebied),
    voor: Type.Optional(Datum),
  },
  { ...closed, minProperties: 1 },
);
export type Wijziging = Static<typeof WijzigingSchema>;

export const NieuwLidSchema = Type.Object({ accountId: Id, taak: oneOf(taken, 'Taak in de kring.') }, closed);
export type NieuwLid = Static<typeof NieuwLidSchema>;

export const NieuweGebeurtenisSchema = Type.Object(
  {
    soort: oneOf(soortenNotitie, 'Soort.'),
    dag: Datum,
    tekst: Type.String({ minLength: 1, maxLength: 10_000, description: 'Wat er gebeurde.' }),
  },
  closed,
);
export type NieuweGebeurtenis = Static<typeof NieuweGebeurtenisSchema>;

export const SluitingSchema = Type.Object(
  {
    uitkomst: oneOf(uitkomsten, 'Afloop.'),
    toelichting: Type.String({ minLength: 1, maxLength: 2_000, description: 'Wat er bereikt is.' }),
  },
  closed,
);
export type Sluiting = Static<typeof SluitingSchema>;

export const BronHerzieningSchema = Type.Object(
  {
    toelichting: Type.String({
      minLength: 1,
      maxLength: 2_000,
      pattern: '\\S',
      description: 'Waar de casus nog op rust, of wat er verandert.',
    }),
  },
  closed,
);
export type BronHerziening = Static<typeof BronHerzieningSchema>;

const rij = {
  id: Type.String(),
  kenmerk: Type.String({ description: 'Nummer dat mensen gebruiken.' }),
  versie: Type.Integer(),
  rechten: Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' }),
  status: oneOf(statussen, 'Stand.'),
  titel: Type.String(),
  thema: Type.String(),
  gebied: orNull(Type.String()),
  uitkomst: orNull(oneOf(uitkomsten, 'Afloop.')),
  geopendOp: Moment,
  geslotenOp: orNull(Moment),
  voor: DatumOfLeeg,
  einddatum: Datum,
  aantalLeden: Type.Integer(),
  bronOnjuistOp: orNull(
    Type.String({ format: 'date-time', description: 'Moment waarop het signaal onjuist bleek, in UTC.' }),
  ),
  bronHerzienOp: orNull(Moment),
};
export const CasusRijSchema = Type.Object(rij);
export type CasusRij = Static<typeof CasusRijSchema>;

const Lid = Type.Object({
  accountId: Type.String(),
  naam: Type.String(),
  taak: oneOf(taken, 'Taak in de kring.'),
  vanaf: Moment,
});

export const CasusSchema = Type.Object({
  ...rij,
  doel: Type.String(),
  herkomst: oneOf(['lio', 'zelf'], 'Besluit van het LIO of zelf geopend.'),
  toelichting: orNull(Type.String({ description: 'Wat er bereikt is.' })),
  leden: Type.Array(Lid),
  signaal: orNull(
    Type.Object(
      { titel: Type.String(), pad: Type.String() },
      { description: 'Alleen wie het signaal mag zien.' },
    ),
  ),
});
export type CasusDto = Static<typeof CasusSchema>;

export const GebeurtenisSchema = Type.Object({
  id: Type.String(),
  soort: oneOf(soorten, 'Soort.'),
  dag: Type.String({ format: 'date' }),
  tekst: Type.String(),
  door: Type.String(),
  op: Moment,
});
export type GebeurtenisDto = Static<typeof GebeurtenisSchema>;

export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
export const Aantal = Type.Object({ aantal: Type.Integer() });
