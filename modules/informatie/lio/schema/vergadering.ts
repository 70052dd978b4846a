import { herkomstlabels, themas } from '#modules/informatie/signalen/contract.ts';
import Type, { type Static } from 'typebox';
import { actieStatussen, delen, vergaderStatussen } from '../contract.ts';
import { Datum, DatumOfLeeg, Moment, oneOf, orNull } from './deel.ts';

const Rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });

export const ReeksSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  naam: Type.String(),
  week: Type.Integer(),
  weekdag: Type.Integer(),
  tijd: Type.String(),
  duurMinuten: Type.Integer(),
  plaats: Type.String(),
  vooruit: Type.Integer(),
  actief: Type.Boolean(),
  deelnemers: Type.Array(
    Type.Object({
      organisatie: Type.String(),
      functie: Type.String(),
      accountId: orNull(Type.String()),
      intern: Type.Boolean(),
      zietNamen: Type.Boolean(),
    }),
  ),
  volgende: DatumOfLeeg,
});
export type ReeksDto = Static<typeof ReeksSchema>;

const kop = {
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  begin: Moment,
  duurMinuten: Type.Integer(),
  plaats: Type.String(),
  status: oneOf(vergaderStatussen, 'Stand.'),
  reeks: orNull(Type.String({ description: 'Naam van de reeks.' })),
  aantalPunten: Type.Integer(),
  nagekeken: Type.Integer({ description: 'Punten waarvan de anonieme weergave is nagekeken.' }),
  besloten: Type.Integer(),
  aantalDeelnemers: Type.Integer(),
};
export const VergaderingRijSchema = Type.Object(kop);
export type VergaderingRij = Static<typeof VergaderingRijSchema>;

export const DeelnemerSchema = Type.Object({
  id: Type.String(),
  organisatie: Type.String(),
  functie: Type.String(),
  naam: orNull(Type.String()),
  accountId: orNull(Type.String()),
  intern: Type.Boolean(),
  aanwezig: Type.Boolean(),
  zietNamen: Type.Boolean(),
  geheimhoudingOp: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' }),
});
export type DeelnemerDto = Static<typeof DeelnemerSchema>;

export const VergaderingSchema = Type.Object({
  ...kop,
  deel: oneOf(delen, 'Deel dat loopt.'),
  voorzitter: orNull(Type.String()),
  geopendOp: orNull(Moment),
  geslotenOp: orNull(Moment),
  kennisdeel: Type.Boolean(),
  namenTot: DatumOfLeeg,
  einddatum: Datum,
  deelnemers: Type.Array(DeelnemerSchema),
});
export type VergaderingDto = Static<typeof VergaderingSchema>;

export const AgendeerbaarSchema = Type.Object({
  signaalId: Type.String(),
  kenmerk: Type.String(),
  thema: oneOf(themas, 'Thema.'),
  gebied: orNull(Type.String()),
  wat: orNull(Type.String()),
  graad: Type.String(),
  voor: DatumOfLeeg,
  status: Type.String(),
});
export type AgendeerbaarRij = Static<typeof AgendeerbaarSchema>;

export const InbrengSchema = Type.Object({
  id: Type.String(),
  bron: Type.String(),
  vastgelegd: Type.Boolean(),
  herkomstlabel: oneOf(herkomstlabels, 'Onder welke wet verkregen.'),
  tekst: orNull(Type.String({ description: 'Leeg bij "inbreng, niet vastgelegd".' })),
  op: Moment,
});
export type InbrengDto = Static<typeof InbrengSchema>;

export const ActieSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  vergaderingId: Type.String(),
  kenmerk: orNull(Type.String({ description: 'Nummer van het signaal, voor wie de vergadering mag zien.' })),
  omschrijving: Type.String(),
  houder: Type.String({ description: 'Naam van een collega, of een functie.' }),
  houderId: orNull(Type.String()),
  termijn: Datum,
  status: oneOf(actieStatussen, 'Stand.'),
  resultaat: orNull(Type.String()),
  gedaanOp: orNull(Moment),
});
export type ActieDto = Static<typeof ActieSchema>;
