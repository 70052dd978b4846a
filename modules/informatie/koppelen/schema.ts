import Type from 'typebox';
import { objectSoorten } from './contract.ts';

const Bron = Type.Object({ soort: Type.String(), id: Type.String() });
const ObjectSoort = Type.Union(objectSoorten.map((s) => Type.Literal(s)));

export const Samenhang = Type.Object({
  objecten: Type.Array(
    Type.Object({
      nummer: Type.Integer({ description: 'Nummer dat tekst en object verbindt.' }),
      soort: ObjectSoort,
      waarde: Type.String(),
      graad: Type.Union([Type.Literal('zwak'), Type.Literal('redelijk'), Type.Literal('sterk'), Type.Null()]),
      redenen: Type.Array(
        Type.Object({
          voor: Type.Boolean(),
          id: Type.String(),
          waarden: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
        }),
      ),
      gelijken: Type.Array(
        Type.Object({ bron: Bron, titel: Type.String(), pad: Type.String(), maand: Type.String() }),
      ),
      bewaard: Type.Array(
        Type.Object({
          soort: Type.String(),
          bronId: Type.String(),
          thema: Type.String(),
          maand: Type.String(),
        }),
      ),
    }),
  ),
  vermeldingen: Type.Array(
    Type.Object({
      soort: Type.String(),
      veld: Type.String(),
      start: Type.Integer(),
      eind: Type.Integer(),
      tekst: Type.String(),
      nummer: Type.Union([Type.Integer(), Type.Null()], {
        description: 'Nummer van het object; leeg bij een naam.',
      }),
    }),
  ),
  namenHerkend: Type.Integer(),
  gewogen: Type.Boolean(),
});
