import Type, { type Static, type TSchema } from 'typebox';
import { soorten } from './contract.ts';

const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const Waarde = Type.Union([Type.String({ maxLength: 300 }), Type.Number(), Type.Boolean()], {
  description: 'Waarde; het soort volgt uit de instelling.',
});

export const SleutelParams = Type.Object(
  { sleutel: Type.String({ pattern: '^[a-z]+\\.[a-z-]+$', maxLength: 80 }) },
  closed,
);

export const WijzigingSchema = Type.Object(
  {
    waarde: Waarde,
    vanaf: Type.String({ format: 'date', description: 'Eerste dag waarop zij geldt; vandaag of later.' }),
    bron: Type.String({ minLength: 1, maxLength: 200, description: 'Besluit of werkwijze waarop zij rust.' }),
  },
  closed,
);
export type Wijziging = Static<typeof WijzigingSchema>;

export const InstellingSchema = Type.Object({
  sleutel: Type.String(),
  kamer: Type.String(),
  naam: Type.String({ description: 'In de taal van de kijker.' }),
  soort: Type.Unsafe<(typeof soorten)[number]>({ type: 'string', enum: [...soorten] }),
  eenheid: orNull(Type.String()),
  keuzes: Type.Array(Type.Object({ waarde: Type.String(), naam: Type.String() })),
  minimum: orNull(Type.Number()),
  maximum: orNull(Type.Number()),
  waarde: Waarde,
  standaard: Waarde,
  bron: Type.String({ description: 'Waarop de waarde van vandaag rust.' }),
  /** Null: what Baken came with. */
  vanaf: orNull(Datum),
  geschiedenis: Type.Array(
    Type.Object({
      waarde: Waarde,
      vanaf: Datum,
      bron: Type.String(),
      door: Type.String(),
      op: Type.String({ format: 'date-time' }),
    }),
  ),
  rechten: Type.Array(Type.String()),
});
export type InstellingDto = Static<typeof InstellingSchema>;
export const LijstSchema = Type.Object({ items: Type.Array(InstellingSchema) });
