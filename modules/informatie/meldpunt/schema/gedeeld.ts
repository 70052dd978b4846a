import { themas } from '#modules/informatie/signalen/contract.ts';
import Type, { type TSchema } from 'typebox';
import { kanalen, standen } from '../contract.ts';

export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
export const closed = { additionalProperties: false };
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
export const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
export const Uuid = Type.String({ format: 'uuid' });
export const Zin = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
export const Email = Type.String({ format: 'email', maxLength: 254 });
export const Telefoon = Type.String({ maxLength: 40, pattern: '^[0-9+()\\s./-]{6,40}$' });
export const Rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });
export const Thema = oneOf(themas, 'Thema.');
export const Kanaal = oneOf(kanalen, 'Hoe de melding binnenkwam.');
export const Stand = oneOf(standen, 'Stand van de melding.');

export const paging = {
  pagina: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
  aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
};

export const wat = Type.String({
  minLength: 1,
  maxLength: 20_000,
  pattern: '\\S',
  description: 'Wat is gezien, feitelijk.',
});
export const waar = Type.String({ maxLength: 500, description: 'Plaats in woorden.' });

export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });

export const IdParams = Type.Object({ id: Uuid }, closed);
export const BijlageParams = Type.Object({ id: Uuid, bijlageId: Uuid }, closed);
export const Aantal = Type.Object({ aantal: Type.Integer() });
