import Type, { type TSchema } from 'typebox';
import { bronSoorten, objectSoorten, uitkomsten, verwantschappen } from '../contract.ts';

export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
export const closed = { additionalProperties: false };
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Uuid = Type.String({ format: 'uuid' });
export const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
export const Maand = Type.String({ description: 'Maand, JJJJ-MM.' });

const Bron = Type.Object({
  soort: oneOf(bronSoorten, 'Soort stuk.'),
  id: Type.String(),
});
export const ObjectSoort = oneOf(objectSoorten, 'Soort object.');
export const Graad = oneOf(['zwak', 'redelijk', 'sterk'], 'Hoe zeker het is, in een woord.');
const tekstOfLeeg = (description: string) =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], description });
export const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
export const Gelijke = {
  bron: Bron,
  titel: Type.String(),
  pad: Type.String(),
  maand: Maand,
  dag: DatumOfLeeg,
  kanaal: tekstOfLeeg('Tekst van het kanaal of de soort bron.'),
  graad: tekstOfLeeg('Oordeel over bron en inhoud, zoals B3.'),
  label: tekstOfLeeg('Onder welk regime het ontvangen is.'),
};

export const Weegreden = Type.Object({
  id: Type.String({ description: 'Tekst van de reden.' }),
  voor: Type.Boolean(),
  sterkte: Type.Unsafe<1 | 2 | 3>({ type: 'integer', enum: [1, 2, 3], description: 'Klasse van gewicht.' }),
});

export const Voorstel = Type.Object({
  onderwerpId: Uuid,
  naam: Type.String(),
  graad: Graad,
  redenen: Type.Array(Weegreden),
  tegen: orNull(Weegreden),
  ontbreekt: Type.Array(Type.String()),
  verwant: orNull(oneOf(verwantschappen, 'Verwant zonder dezelfde te zijn.')),
  bronnen: Type.Array(Type.Object(Gelijke)),
  besluit: orNull(Type.Object({ id: Uuid, uitkomst: oneOf(uitkomsten, 'Wat besloten is.') })),
});
