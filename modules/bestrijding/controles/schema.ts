import Type, { type Static, type TSchema } from 'typebox';
import { herkomsten, resultaten, soorten, statussen } from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Id = Type.String({ format: 'uuid' });
const IdOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' });
const Thema = Type.String({
  minLength: 1,
  maxLength: 40,
  pattern: '^[a-z]+(-[a-z]+)*$',
  description: 'Thema.',
});

export const IdParams = Type.Object({ id: Id }, closed);
export const VermeldingParams = Type.Object({ id: Id, vermeldingId: Id }, closed);
export const VermeldingId = Type.Object({ id: Id });
export const ObjectParams = Type.Object({ id: Id, objectId: Id }, closed);

export const ControlesQuerySchema = Type.Object(
  {
    pagina: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
    sorteer: Type.Optional(
      oneOf(
        ['kwartaal', '-kwartaal', 'dag', '-dag', 'soort', '-soort', 'thema', '-thema', 'status', '-status'],
        'Veld; met - ervoor aflopend.',
      ),
    ),
    status: Type.Optional(Type.Array(oneOf(statussen, 'Stand.'), { maxItems: 3 })),
    soort: Type.Optional(Type.Array(oneOf(soorten, 'Soort controle.'), { maxItems: 5 })),
  },
  closed,
);

const velden = {
  soort: oneOf(soorten, 'Soort controle.'),
  thema: Thema,
  opdracht: Type.String({
    minLength: 1,
    maxLength: 2_000,
    description: 'Wat de controle nagaat. Nooit tekst van een M.-melding.',
  }),
  kwartaal: Type.String({ pattern: '^\\d{4}-K[1-4]$', description: 'Kwartaal, JJJJ-Kn.' }),
  gebied: Type.Optional(Type.String({ maxLength: 80, description: 'Wijk, nooit fijner.' })),
  dag: Type.Optional(DatumOfLeeg),
  leiderId: Type.Optional(IdOfLeeg),
  leiderFunctie: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 80 })),
};

export const NieuweControleSchema = Type.Object(
  {
    ...velden,
    herkomst: oneOf(
      ['jaarplan', 'steekproef'],
      'Waar de controle uit volgt; een LIO-besluit maakt de zijne zelf.',
    ),
  },
  closed,
);
export type NieuweControle = Static<typeof NieuweControleSchema>;

export const WijzigingSchema = Type.Object(
  {
    ...velden,
    soort: Type.Optional(velden.soort),
    thema: Type.Optional(velden.thema),
    opdracht: Type.Optional(velden.opdracht),
    kwartaal: Type.Optional(velden.kwartaal),
  },
  { ...closed, minProperties: 1 },
);
export type Wijziging = Static<typeof WijzigingSchema>;

export const NieuwObjectSchema = Type.Object(
  { aanduiding: Type.String({ minLength: 1, maxLength: 300, description: 'Adres, bedrijf of vaartuig.' }) },
  closed,
);
export type NieuwObject = Static<typeof NieuwObjectSchema>;

export const UitvoeringSchema = Type.Object(
  {
    uitgevoerdOp: Datum,
    objecten: Type.Array(
      Type.Object(
        {
          id: Id,
          resultaat: oneOf(resultaten, 'Resultaat.'),
          toelichting: Type.Optional(
            Type.String({ maxLength: 2_000, description: 'Feitelijke bevinding, geen oordeel.' }),
          ),
        },
        closed,
      ),
      { minItems: 1, maxItems: 100 },
    ),
  },
  closed,
);
export type Uitvoering = Static<typeof UitvoeringSchema>;

export const AfrondingSchema = Type.Object(
  { conclusie: Type.String({ minLength: 1, maxLength: 2_000, description: 'Wat eruit volgt.' }) },
  closed,
);
export type Afronding = Static<typeof AfrondingSchema>;

export const BronHerzieningSchema = Type.Object(
  {
    toelichting: Type.String({
      minLength: 1,
      maxLength: 2_000,
      pattern: '\\S',
      description: 'Waar de controle nog op rust, of wat er verandert.',
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
  soort: oneOf(soorten, 'Soort controle.'),
  thema: Type.String(),
  gebied: orNull(Type.String()),
  kwartaal: Type.String(),
  dag: DatumOfLeeg,
  leider: orNull(Type.String({ description: 'Naam van een collega, of een functie.' })),
  vrijgegeven: Type.Boolean(),
  aantalObjecten: Type.Integer(),
  resultaat: orNull(oneOf(resultaten, 'Zwaarste resultaat van de objecten.')),
  bronOnjuistOp: orNull(
    Type.String({ format: 'date-time', description: 'Moment waarop het signaal onjuist bleek, in UTC.' }),
  ),
  bronHerzienOp: orNull(Moment),
};
export const ControleRijSchema = Type.Object(rij);
export type ControleRij = Static<typeof ControleRijSchema>;

const ObjectSchema = Type.Object({
  id: Type.String(),
  aanduiding: Type.String(),
  resultaat: orNull(oneOf(resultaten, 'Resultaat.')),
  toelichting: orNull(Type.String()),
});

export const ControleSchema = Type.Object({
  ...rij,
  herkomst: oneOf(herkomsten, 'Waar de controle uit volgt.'),
  opdracht: Type.String(),
  leiderId: orNull(Type.String()),
  leiderFunctie: orNull(Type.String()),
  uitgevoerdOp: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' }),
  conclusie: orNull(Type.String()),
  bronHerziening: orNull(Type.String({ description: 'Waar zij na de herziening op rust.' })),
  einddatum: Datum,
  vrijgegevenOp: orNull(Moment),
  objecten: Type.Array(ObjectSchema),
  stappen: Type.Array(Type.Object({ naar: Type.String(), op: Moment, door: Type.String() })),
  signaal: orNull(
    Type.Object(
      { titel: Type.String(), pad: Type.String() },
      { description: 'Alleen wie het signaal mag zien.' },
    ),
  ),
});
export type ControleDto = Static<typeof ControleSchema>;

export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });
export const Aantal = Type.Object({ aantal: Type.Integer() });
