import Type, { type Static, type TSchema } from 'typebox';
import { gronden, standen, uitstelsoorten } from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);

const bladeren = {
  pagina: Type.Integer({ minimum: 1, maximum: 1_000, default: 1 }),
  aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
};

export const BewaarQuerySchema = Type.Object(
  {
    ...bladeren,
    aantal: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
    sorteer: Type.Optional(
      oneOf(['vernietigenOp', '-vernietigenOp', 'kenmerk', '-kenmerk'], 'Veld; met - ervoor aflopend.'),
    ),
    regel: Type.Optional(
      Type.Array(Type.String({ maxLength: 60, pattern: '^[a-z0-9.-]+$' }), { maxItems: 30 }),
    ),
    stand: Type.Optional(Type.Array(oneOf(standen, 'Stand.'), { maxItems: 2 })),
    gevraagd: Type.Optional(Type.Boolean({ description: 'Alleen waar een besluit over uitstel wacht.' })),
  },
  closed,
);
export const BladerQuerySchema = Type.Object(
  { ...bladeren, sorteer: Type.Optional(oneOf(['-op'], 'Nieuwste eerst.')) },
  closed,
);

export const UitstelVraagSchema = Type.Object(
  {
    soort: oneOf(uitstelsoorten, 'Stoppen zolang iets loopt, of verlengen tot een dag.'),
    tot: Type.Optional(
      Type.String({ format: 'date', description: 'Tot en met welke dag; alleen bij verlengen.' }),
    ),
    grond: oneOf(gronden, 'Grond uit de lijst.'),
    reden: Type.String({ minLength: 1, maxLength: 500, description: 'Waarom, in één zin.' }),
  },
  closed,
);
export type UitstelVraag = Static<typeof UitstelVraagSchema>;
export const UitstelBesluitSchema = Type.Object({ akkoord: Type.Boolean() }, closed);

export const UitstelSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  soort: oneOf(uitstelsoorten, 'Soort uitstel.'),
  tot: Datum,
  grond: oneOf(gronden, 'Grond.'),
  reden: Type.String(),
  gevraagdDoor: Type.String(),
  gevraagdOp: Moment,
  beslotenDoor: orNull(Type.String()),
  beslotenOp: orNull(Moment),
  akkoord: orNull(Type.Boolean()),
});
export type UitstelDto = Static<typeof UitstelSchema>;

export const AankondigingSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  regel: Type.String({ description: 'Bewaarregel waaronder het valt.' }),
  kenmerk: Type.String(),
  pad: orNull(Type.String()),
  einde: Datum,
  vernietigenOp: Datum,
  stand: oneOf(standen, 'Stand.'),
  mislukt: Type.Boolean({ description: 'De laatste poging lukte niet; elke nacht volgt een nieuwe.' }),
  uitstel: orNull(UitstelSchema),
});
export type AankondigingDto = Static<typeof AankondigingSchema>;

export const RegelSchema = Type.Object({
  id: Type.String(),
  kamer: Type.String(),
  titel: Type.String({ description: 'Wat er bewaard wordt, in de taal van de kijker.' }),
  bron: Type.String({ description: 'Waar de termijn op rust.' }),
});
export type RegelDto = Static<typeof RegelSchema>;

export const VerklaringSchema = Type.Object({
  id: Type.String(),
  op: Moment,
  aantal: Type.Integer(),
  mislukt: Type.Integer(),
  tellingen: Type.Record(Type.String(), Type.Integer(), { description: 'Aantal rijen per tabel.' }),
  hash: Type.String({ description: 'SHA-256 over de lijst van nummers.' }),
});
export type VerklaringDto = Static<typeof VerklaringSchema>;

export const KlokSchema = Type.Object({
  versie: Type.Integer(),
  rechten: Rechten,
  gezienOp: orNull(Moment),
  sprong: orNull(Type.Object({ van: Moment, naar: Moment })),
});
export type KlokDto = Static<typeof KlokSchema>;

export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
