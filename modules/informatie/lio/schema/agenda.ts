import { besluiten, themas } from '#modules/informatie/signalen/contract.ts';
import Type, { type Static } from 'typebox';
import {
  afgedekteSoorten,
  delen,
  objectsoorten,
  vergaderStatussen,
  zelfstandigeBronnen,
} from '../contract.ts';
import { Datum, DatumOfLeeg, Moment, oneOf, orNull } from './deel.ts';
import { ActieSchema, InbrengSchema } from './vergadering.ts';

const Rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });
const Verwijzing = Type.Object({ titel: Type.String(), pad: Type.String() });

export const BesluitSchema = Type.Object({
  keuze: oneOf(besluiten, 'Besluit.'),
  toelichting: Type.String(),
  houder: orNull(Type.String()),
  termijn: DatumOfLeeg,
  zelfstandigeBron: orNull(oneOf(zelfstandigeBronnen, 'Zelfstandige bron naast een M.-signaal.')),
  op: Moment,
  gevolg: orNull(Verwijzing),
});

const Feit = Type.Object({
  maand: orNull(Type.String()),
  tekst: Type.String(),
  bron: Type.String(),
  graad: orNull(Type.String()),
  versleuteld: Type.Boolean(),
});

const punt = {
  id: Type.String(),
  versie: Type.Integer(),
  nummer: Type.Integer({ description: 'Plaats in de vergadering, vanaf 1.' }),
  signaalId: Type.String(),
  kenmerk: Type.String(),
  thema: oneOf(themas, 'Thema.'),
  deel: oneOf(delen, 'Deel van de vergadering.'),
  titel: orNull(Type.String({ description: 'Anonieme titel; leeg zolang niemand die heeft nagekeken.' })),
  objectsoort: oneOf(objectsoorten, 'Soort object.'),
  buurt: orNull(
    Type.String({ description: 'Leeg als het object daarmee te herkennen is: dan de gemeente.' }),
  ),
  aantalInBuurt: orNull(Type.Integer()),
  feiten: Type.Array(Feit),
  afgedekt: Type.Array(Type.Object({ soort: oneOf(afgedekteSoorten, 'Soort.'), aantal: Type.Integer() }), {
    description: 'Wat er is afgedekt, per soort.',
  }),
  nagekeken: Type.Boolean(),
  besluit: orNull(BesluitSchema),
};

/** An item as the one who prepares it sees it. */
export const PuntSchema = Type.Object({
  ...punt,
  rechten: Rechten,
  vergaderingId: Type.String(),
  waarom: Type.String({ description: 'Voorstel voor het identificatiebesluit, uit de weging.' }),
});
export type PuntDto = Static<typeof PuntSchema>;

/** An item on the room screen: anonymous, also for who may see more. */
export const ZaalPuntSchema = Type.Object({
  ...punt,
  waarom: orNull(Type.String({ description: 'Alleen voor wie voorzit.' })),
  identificatie: orNull(Type.Object({ op: Moment, deelnemers: Type.Array(Type.String()) })),
  inbreng: Type.Array(InbrengSchema),
});
export type ZaalPunt = Static<typeof ZaalPuntSchema>;

export const ZaalSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
  begin: Moment,
  status: oneOf(vergaderStatussen, 'Stand.'),
  deel: oneOf(delen, 'Deel dat loopt.'),
  termijn: Type.String({ format: 'date', description: 'Termijn die voorgesteld wordt.' }),
  uiterlijk: Type.String({ format: 'date', description: 'Laatste dag bij "nu geen capaciteit".' }),
  deelnemers: Type.Array(
    Type.Object({
      id: Type.String(),
      organisatie: Type.String(),
      functie: Type.String(),
      intern: Type.Boolean(),
      aanwezig: Type.Boolean(),
      zietNamen: Type.Boolean(),
      accountId: orNull(Type.String()),
    }),
  ),
  punten: Type.Array(ZaalPuntSchema),
});
export type ZaalDto = Static<typeof ZaalSchema>;

/** What comes after the identificatiebesluit, for one item. */
export const NamenSchema = Type.Object({
  puntId: Type.String(),
  wat: Type.String(),
  waar: Type.String(),
  genoemd: Type.Array(Type.Object({ soort: oneOf(afgedekteSoorten, 'Soort.'), tekst: Type.String() })),
  gehoordDoor: Type.Array(Type.String(), { description: 'Deelnemers die meekijken, vastgelegd.' }),
});
export type NamenDto = Static<typeof NamenSchema>;

export const BesluitenlijstSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  begin: Moment,
  plaats: Type.String(),
  status: oneOf(vergaderStatussen, 'Stand.'),
  voorzitter: orNull(Type.String()),
  geslotenOp: orNull(Moment),
  kennisdeel: Type.Boolean(),
  gepseudonimiseerd: Type.Boolean(),
  einddatum: Datum,
  aanwezig: Type.Array(
    Type.Object({
      organisatie: Type.String(),
      functie: Type.String(),
      naam: orNull(Type.String()),
      intern: Type.Boolean(),
    }),
  ),
  afwezig: Type.Array(Type.Object({ organisatie: Type.String(), functie: Type.String() })),
  punten: Type.Array(
    Type.Object({
      nummer: Type.Integer(),
      kenmerk: Type.String(),
      thema: oneOf(themas, 'Thema.'),
      deel: oneOf(delen, 'Deel van de vergadering.'),
      titel: orNull(Type.String()),
      besluit: orNull(BesluitSchema),
      metNamen: Type.Integer({ description: 'Hoeveel aanwezigen namen hoorden.' }),
      inbreng: Type.Array(InbrengSchema),
    }),
  ),
  acties: Type.Array(ActieSchema, { description: 'Acties die bij geen punt horen.' }),
});
export type BesluitenlijstDto = Static<typeof BesluitenlijstSchema>;
