import Type, { type Static, type TSchema } from 'typebox';
import { rollen } from '#platform/actor.ts';
import { lidStanden, oordelen, soorten, toekenningStanden } from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Rol = oneOf(rollen, 'Rol in het product.');
const Rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });
export const items = <T extends TSchema>(schema: T) => Type.Object({ items: Type.Array(schema) });

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);
export const LijstQuery = Type.Object(
  { alles: Type.Optional(Type.Boolean({ description: 'Ook wie geen toegang meer heeft.' })) },
  closed,
);
export const Aantal = Type.Object({ aantal: Type.Integer() });

export const NieuweToekenningSchema = Type.Object(
  {
    email: Type.String({ format: 'email', maxLength: 254, description: 'Aanmeldnaam.' }),
    naam: Type.String({ minLength: 1, maxLength: 120, description: 'Zoals collega’s die zien.' }),
    rol: Rol,
    team: Type.String({
      minLength: 1,
      maxLength: 60,
      pattern: '^[^",{}\\\\]+$',
      description: 'Team; de kring van een signaal is een team.',
    }),
    tot: Type.Optional(orNull(Datum)),
    besluit: Type.Optional(
      Type.String({ maxLength: 120, description: 'Kenmerk van het besluit waarmee de rol is opgedragen.' }),
    ),
  },
  closed,
);
export type NieuweToekenning = Static<typeof NieuweToekenningSchema>;
export const BesluitSchema = Type.Object({ akkoord: Type.Boolean() }, closed);
export const BeoordelingSchema = Type.Object({ oordeel: oneOf(oordelen, 'Blijft of beëindigd.') }, closed);
export type Beoordeling = Static<typeof BeoordelingSchema>;

export const LidSchema = Type.Object({
  id: Type.String(),
  accountId: Type.String(),
  naam: Type.String(),
  email: orNull(Type.String()),
  rol: Rol,
  team: Type.String(),
  vanaf: Datum,
  tot: orNull(Datum),
  stand: oneOf(lidStanden, 'Stand.'),
  gezienOp: orNull(Moment),
  beoordeeldOp: orNull(Moment),
  beoordeeldDoor: orNull(Type.String()),
  /** Last day on which it is reviewed in time. */
  beoordelenVoor: orNull(Datum),
  ikzelf: Type.Boolean(),
  rechten: Rechten,
});
export type LidDto = Static<typeof LidSchema>;

export const ToekenningSchema = Type.Object({
  id: Type.String(),
  soort: oneOf(soorten, 'Soort.'),
  accountId: Type.String(),
  naam: Type.String(),
  email: orNull(Type.String()),
  rol: Rol,
  team: Type.String(),
  tot: orNull(Datum),
  besluit: orNull(Type.String()),
  stand: oneOf(toekenningStanden, 'Stand.'),
  gevraagdDoor: Type.String(),
  gevraagdOp: Moment,
  beslotenDoor: orNull(Type.String()),
  beslotenOp: orNull(Moment),
  zonderTweede: Type.Boolean(),
  /** Nothing has to be set: this person signs in already. */
  heeftAccount: Type.Boolean(),
  linkTot: orNull(Moment),
  gebruiktOp: orNull(Moment),
  rechten: Rechten,
});
export type ToekenningDto = Static<typeof ToekenningSchema>;

export const LinkSchema = Type.Object({ token: Type.String(), geldigTot: Moment });
export const CodeSchema = Type.Object({ code: Type.String() });

export const RechtSchema = Type.Object({
  recht: Type.String({ description: 'Naam van het recht, zoals in code en logboek.' }),
  kamer: Type.String({ description: 'Kamer die het kent.' }),
  rollen: Type.Array(Type.String()),
  voorwaarde: Type.Boolean({ description: 'Naast de rol telt iets van het record: team, kring of maker.' }),
});
export type RechtDto = Static<typeof RechtSchema>;
export const RechtenSchema = Type.Object({
  rollen: Type.Array(Type.String()),
  items: Type.Array(RechtSchema),
});
