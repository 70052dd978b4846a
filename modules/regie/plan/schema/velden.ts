import Type, { type TSchema } from 'typebox';
import { lijnen } from '../contract.ts';

export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
export const closed = { additionalProperties: false };
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
export const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
export const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
export const Id = Type.String({ format: 'uuid' });
export const IdOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' });
export const Zin = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
export const Kort = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
export const Lang = Type.String({ maxLength: 8_000 });
export const Jaar = Type.Integer({ minimum: 2000, maximum: 2200 });
export const Kwartaal = Type.Integer({ minimum: 1, maximum: 4 });
export const Bedrag = Type.Unsafe<number | null>({
  type: ['integer', 'null'],
  minimum: 0,
  maximum: 100_000_000,
});
export const FunctieOfLeeg = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  minLength: 1,
  maxLength: 120,
  description: 'Functie, geen naam.',
});
export const Lijn = oneOf(lijnen, 'Lijn van het plan.');
export const rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });

/** The same fields, none of them required. */
export const mag = <T extends Record<string, TSchema>>(fields: T) =>
  Type.Partial(Type.Object(fields, closed), closed).properties;
export const Verwant = Type.Object({ id: Type.String(), code: Type.String(), titel: Type.String() });
export const IdParams = Type.Object({ id: Id }, closed);
export const ActieParams = Type.Object({ id: Id, actieId: Id }, closed);
export const PlaatQuery = Type.Object({ jaar: Type.Optional(Jaar) }, closed);
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
