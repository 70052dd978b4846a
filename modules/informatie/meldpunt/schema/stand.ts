import Type, { type Static } from 'typebox';
import { leesplekken } from '../contract.ts';
import { oneOf, closed, orNull, Datum, Moment, Uuid, Zin, Rechten, Thema, Kanaal, Stand } from './gedeeld.ts';

export const TerugkoppelRijSchema = Type.Object({
  id: Uuid,
  kenmerk: Type.String(),
  kanaal: Kanaal,
  ontvangenOp: Moment,
  stand: Stand,
  weg: oneOf(['mail', 'telefoon', 'scherm', 'code'], 'Langs welke weg.'),
  voor: Datum,
  teLaat: Type.Boolean(),
  dankOp: orNull(Moment),
  statusOp: orNull(Moment),
});
export type TerugkoppelRij = Static<typeof TerugkoppelRijSchema>;

export const MeldpuntStandSchema = Type.Object({
  teSchiften: Type.Integer(),
  oudsteOp: orNull(Moment),
  teLaat: Type.Integer(),
  nieuweAanvullingen: Type.Integer(),
  terugkoppelingTeLaat: Type.Integer(),
  postvak: orNull(
    Type.Object({
      gelezenOp: orNull(Moment),
      fout: orNull(Type.String({ description: 'Code van de fout; de tekst staat in de catalogus.' })),
      foutSinds: orNull(Moment),
    }),
  ),
  lezing: orNull(Type.Object({ op: Moment, door: Type.String(), nietsBinnen: Type.Boolean() })),
  mma: orNull(
    Type.Object({
      teLezen: Type.Integer(),
      oudsteOp: orNull(Moment),
      lezing: orNull(Type.Object({ op: Moment, door: Type.String(), nietsBinnen: Type.Boolean() })),
    }),
  ),
});
export type MeldpuntStand = Static<typeof MeldpuntStandSchema>;

export const NietsBinnenSchema = Type.Object({ leesplek: oneOf(leesplekken, 'Welk meldpunt.') }, closed);
export const LezingenQuery = Type.Object({ van: Datum, tot: Datum }, closed);
export const LezingSchema = Type.Object({
  leesplek: oneOf(leesplekken, 'Welk meldpunt.'),
  dag: Datum,
  op: Moment,
  door: Type.String(),
  nietsBinnen: Type.Boolean(),
});
export type LezingDto = Static<typeof LezingSchema>;

export const VraagHeropeningSchema = Type.Object({ aanleidingId: Uuid, motief: Zin }, closed);
export const BesluitHeropeningSchema = Type.Object({ akkoord: Type.Boolean() }, closed);
export const HeropeningSchema = Type.Object({
  id: Uuid,
  meldingId: Uuid,
  kenmerk: Type.String(),
  thema: orNull(Thema),
  maand: Type.String(),
  motief: Type.String(),
  gevraagdDoor: Type.String(),
  gevraagdOp: Moment,
  akkoord: orNull(Type.Boolean()),
  rechten: Rechten,
});
export type HeropeningDto = Static<typeof HeropeningSchema>;
