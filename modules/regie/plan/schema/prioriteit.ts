import Type, { type Static } from 'typebox';
import { prioriteitNiveaus } from '../contract.ts';
import { oneOf, closed, orNull, Datum, DatumOfLeeg, IdOfLeeg, Kort, rechten, mag } from './velden.ts';

const prioriteit = {
  titel: Kort,
  niveau: oneOf(prioriteitNiveaus, 'Van wie.'),
  betekenis: Type.String({ maxLength: 4_000, description: 'Wat het hier betekent.' }),
  bron: Kort,
  van: Datum,
  tot: DatumOfLeeg,
  evaluatieOp: DatumOfLeeg,
  onderId: IdOfLeeg,
};
export const NieuwePrioriteitSchema = Type.Object(
  { ...mag(prioriteit), titel: Kort, niveau: prioriteit.niveau, bron: Kort, van: Datum },
  closed,
);
export type NieuwePrioriteit = Static<typeof NieuwePrioriteitSchema>;
export const WijzigPrioriteitSchema = Type.Object(mag(prioriteit), { ...closed, minProperties: 1 });
export type WijzigPrioriteit = Static<typeof WijzigPrioriteitSchema>;

export const PrioriteitSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  rechten,
  titel: Type.String(),
  niveau: prioriteit.niveau,
  betekenis: Type.String(),
  bron: Type.String(),
  van: Datum,
  tot: DatumOfLeeg,
  evaluatieOp: DatumOfLeeg,
  onderId: orNull(Type.String()),
  geldigheid: oneOf(['geldig', 'bijna', 'vervallen'], 'Of het nog geldt op deze dag.'),
});
export type PrioriteitDto = Static<typeof PrioriteitSchema>;
