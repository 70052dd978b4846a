import Type, { type Static, type TSchema } from 'typebox';
import { aanleidingen, bevindingen, resultaten } from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Code = Type.String({ minLength: 1, maxLength: 80, pattern: '^[a-z0-9.-]+$' });

const filters = {
  pagina: Type.Integer({ minimum: 1, maximum: 1_000, default: 1 }),
  aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  sorteer: Type.Optional(oneOf(['tijd', '-tijd'], 'Veld; met - ervoor aflopend.')),
  van: Type.Optional(Datum),
  tot: Type.Optional(Datum),
  actie: Type.Optional(Type.Array(Code, { maxItems: 20 })),
  soort: Type.Optional(Type.Array(Code, { maxItems: 20 })),
  resultaat: Type.Optional(Type.Array(oneOf(resultaten, 'Hoe het afliep.'), { maxItems: 3 })),
  object: Type.Optional(Type.String({ format: 'uuid', description: 'Record waar het om ging.' })),
};

export const EigenQuerySchema = Type.Object(filters, closed);
export const LogQuerySchema = Type.Object(
  {
    ...filters,
    wie: Type.Optional(
      Type.Array(Type.String({ format: 'uuid', description: 'Account van wie het deed.' }), { maxItems: 20 }),
    ),
  },
  closed,
);

export const LogregelSchema = Type.Object({
  id: Type.String(),
  tijd: Moment,
  wie: Type.String({ description: 'Naam van wie het deed.' }),
  rol: Type.String(),
  actie: Type.String({ description: 'Code van de handeling, zoals signaal.gelezen.' }),
  soort: Type.String({ description: 'Soort record.' }),
  objectId: orNull(Type.String()),
  titel: orNull(Type.String({ description: 'Nummer van het record, als de kijker het mag zien.' })),
  pad: orNull(Type.String()),
  resultaat: oneOf(resultaten, 'Hoe het afliep.'),
  details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
  verzegeld: Type.Boolean({ description: 'Onder een zegel; anders wacht de regel daar nog op.' }),
});
export type Logregel = Static<typeof LogregelSchema>;

export const KeuzesSchema = Type.Object({
  acties: Type.Array(Type.String()),
  soorten: Type.Array(Type.String()),
  mensen: Type.Array(Type.Object({ id: Type.String(), naam: Type.String() })),
});
export type KeuzesDto = Static<typeof KeuzesSchema>;

const Bevinding = Type.Object({
  soort: oneOf(bevindingen, 'Wat er niet klopt.'),
  zegel: Type.Optional(Type.Integer()),
  rij: Type.Optional(Type.String()),
  met: Type.Optional(Type.String()),
});

export const ControleSchema = Type.Object({
  id: Type.String(),
  aanleiding: oneOf(aanleidingen, 'Waarom er is nagerekend.'),
  gevraagdOp: Moment,
  klaarOp: orNull(Moment),
  zegels: orNull(Type.Integer()),
  rijen: orNull(Type.Integer()),
  wachtend: orNull(Type.Integer()),
  bevindingen: Type.Array(Bevinding),
});
export type ControleDto = Static<typeof ControleSchema>;

export const StandSchema = Type.Object({
  zegels: Type.Integer(),
  laatste: orNull(Type.Object({ nummer: Type.Integer(), tijd: Moment })),
  wachtend: Type.Integer({ description: 'Regels die op hun zegel wachten.' }),
  oudsteWachtend: orNull(Moment),
  buitenTot: orNull(Type.Integer({ description: 'Laatste zegel dat buiten de database is bewaard.' })),
  controle: orNull(ControleSchema),
});
export type StandDto = Static<typeof StandSchema>;

export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
