import Type, { type TSchema } from 'typebox';

/** Parts that all schemas of this room share. */
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
export const closed = { additionalProperties: false };
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
export const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
export const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
export const Id = Type.String({ format: 'uuid' });
export const IdOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' });
export const Kort = Type.String({ minLength: 1, maxLength: 80 });
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });
