import Type, { type Static } from 'typebox';
import {
  aarden,
  bewijssoorten,
  celStanden,
  fasen,
  handStanden,
  herhalingen,
  jaarkeuzes,
  jaarStanden,
  niveaus,
  plekken,
  wijzigingsoorten,
} from '../contract.ts';
import {
  oneOf,
  closed,
  orNull,
  Datum,
  DatumOfLeeg,
  Moment,
  Id,
  IdOfLeeg,
  Zin,
  Kort,
  Lang,
  Jaar,
  Kwartaal,
  Bedrag,
  FunctieOfLeeg,
  Lijn,
  rechten,
  mag,
  Verwant,
} from './velden.ts';

const velden = {
  titel: Kort,
  lijn: Lijn,
  toelichting: Lang,
  partners: Type.Array(Kort, { maxItems: 40 }),
  thema: Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 80 }),
  herhaling: oneOf(herhalingen, 'Hoe vaak.'),
  niveau: oneOf(niveaus, 'Basiswerk of doorgroei naar een hogere trede.'),
  aard: oneOf(aarden, 'Vast of afhankelijk van een thema.'),
  fase: oneOf(fasen, 'Eerst verkennen, of meteen uitvoeren.'),
  plek: oneOf(plekken, 'Waar het gedaan wordt.'),
  pad: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    maxLength: 200,
    pattern: '^/[a-z]+/[a-z-]+([/?][A-Za-z0-9=&/_-]*)?$',
    description: 'Scherm van Baken waar het gedaan wordt.',
  }),
  bewijsregel: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    maxLength: 80,
    description: 'Bijdrage van een kamer waaruit de voortgang volgt.',
  }),
  budget: Bedrag,
  uren: Bedrag,
  acties: Type.Array(Zin, { maxItems: 40 }),
};

/** Four fields are enough (practice F19); the rest may come later. */
export const NieuweActiviteitSchema = Type.Object(
  {
    ...mag(velden),
    jaar: Jaar,
    titel: Kort,
    lijn: Lijn,
    kwartalen: Type.Array(Kwartaal, { maxItems: 4, uniqueItems: true, description: 'Leeg: het hele jaar.' }),
    eigenaarId: Type.Optional(IdOfLeeg),
    eigenaarFunctie: Type.Optional(FunctieOfLeeg),
    code: Type.Optional(Type.String({ pattern: '^[A-Z]{2}-[0-9]{2}(\\.[0-9]{1,2})?$' })),
    onderId: Type.Optional(IdOfLeeg),
  },
  closed,
);
export type NieuweActiviteit = Static<typeof NieuweActiviteitSchema>;

export const WijzigActiviteitSchema = Type.Object(
  {
    ...mag(velden),
    eigenaarId: Type.Optional(IdOfLeeg),
    eigenaarFunctie: Type.Optional(FunctieOfLeeg),
  },
  { ...closed, minProperties: 1 },
);
export type WijzigActiviteit = Static<typeof WijzigActiviteitSchema>;

export const VerplaatsingSchema = Type.Object(
  { deelId: Id, kwartaal: Kwartaal, reden: Type.Optional(Type.String({ maxLength: 500 })) },
  closed,
);
export type Verplaatsing = Static<typeof VerplaatsingSchema>;

export const StandZettenSchema = Type.Object(
  {
    deelId: Id,
    stand: Type.Unsafe<(typeof handStanden)[number] | null>({
      type: ['string', 'null'],
      enum: [...handStanden, null],
      description: 'Leeg: weer wat uit de bewijsregel volgt.',
    }),
    noot: Type.Optional(Type.String({ maxLength: 120 })),
    reden: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
);
export type StandZetten = Static<typeof StandZettenSchema>;

export const BewijsregelSchema = Type.Object({
  id: Type.String(),
  titel: Type.String(),
  pad: Type.String({ description: 'Scherm dat toont wat geteld is.' }),
});
export type BewijsregelDto = Static<typeof BewijsregelSchema>;

export const BesluitSchema = Type.Object(
  { besluit: oneOf(['doen', 'niet'], 'Wat de verkenning opleverde.'), want: Zin },
  closed,
);
export type Besluit = Static<typeof BesluitSchema>;

export const NieuwBewijsSchema = Type.Object(
  {
    soort: oneOf(bewijssoorten, 'Wat het is.'),
    datum: Datum,
    omschrijving: Zin,
    verwijzing: Type.Optional(Type.String({ maxLength: 300, description: 'Nummer of vindplaats.' })),
  },
  closed,
);
export type NieuwBewijs = Static<typeof NieuwBewijsSchema>;
export const ActieGedaanSchema = Type.Object({ gedaan: Type.Boolean() }, closed);

export const DeelSchema = Type.Object({
  id: Type.String(),
  kwartaal: orNull(Type.Integer({ description: 'Leeg: het hele jaar.' })),
  basis: orNull(Type.Integer({ description: 'Kwartaal bij vaststelling; leeg is er later bij gekomen.' })),
  stand: oneOf(celStanden, 'Stand.'),
  hand: orNull(oneOf(handStanden, 'Met de hand gezet.')),
  noot: orNull(Type.String()),
  reden: orNull(Type.String()),
  op: DatumOfLeeg,
  afgeleid: orNull(
    Type.Object(
      { gedaan: Type.Integer(), nodig: orNull(Type.Integer()) },
      { description: 'Wat de kamer telde.' },
    ),
  ),
});
export type DeelDto = Static<typeof DeelSchema>;

const rij = {
  id: Type.String(),
  versie: Type.Integer(),
  rechten,
  code: Type.String(),
  lijn: Lijn,
  titel: Type.String(),
  eigenaar: Type.String({ description: 'Naam van een collega, of een functie.' }),
  eigenaarId: orNull(Type.String()),
  partners: Type.Array(Type.String()),
  thema: orNull(Type.String()),
  herhaling: oneOf(herhalingen, 'Hoe vaak.'),
  niveau: oneOf(niveaus, 'Basis of doorgroei.'),
  aard: oneOf(aarden, 'Vast of specifiek.'),
  fase: oneOf(fasen, 'Verkennen of uitvoeren.'),
  besluit: orNull(Type.String()),
  besluitReden: orNull(Type.String()),
  onderId: orNull(Type.String()),
  plek: oneOf(plekken, 'Waar het gedaan wordt.'),
  pad: orNull(Type.String()),
  acties: Type.Object({ gedaan: Type.Integer(), totaal: Type.Integer() }),
  delen: Type.Array(DeelSchema),
};
export const ActiviteitRijSchema = Type.Object(rij);
export type ActiviteitRij = Static<typeof ActiviteitRijSchema>;

export const ActiviteitSchema = Type.Object({
  ...rij,
  jaar: Type.Integer(),
  jaarStand: oneOf(jaarStanden, 'Stand van het jaar.'),
  toelichting: Type.String(),
  eigenaarFunctie: orNull(Type.String()),
  bewijsregel: orNull(
    Type.Object({ id: Type.String(), titel: Type.String(), pad: Type.String(), mag: Type.Boolean() }),
  ),
  budget: orNull(Type.Integer()),
  uren: orNull(Type.Integer()),
  besluitOp: DatumOfLeeg,
  jaarkeuze: orNull(oneOf(jaarkeuzes, 'Wat er bij de jaarlijkse herziening mee gebeurde.')),
  jaarkeuzeReden: orNull(Type.String()),
  actielijst: Type.Array(Type.Object({ id: Type.String(), tekst: Type.String(), gedaanOp: DatumOfLeeg })),
  bewijzen: Type.Array(
    Type.Object({
      id: Type.String(),
      soort: oneOf(bewijssoorten, 'Wat het is.'),
      datum: Datum,
      omschrijving: Type.String(),
      verwijzing: orNull(Type.String()),
      door: Type.String(),
    }),
  ),
  wijzigingen: Type.Array(
    Type.Object({
      id: Type.String(),
      soort: oneOf(wijzigingsoorten, 'Wat er gebeurde.'),
      van: orNull(Type.String()),
      naar: orNull(Type.String()),
      reden: orNull(Type.String()),
      op: Moment,
      door: Type.String(),
    }),
  ),
  onder: orNull(Verwant),
  delenVan: Type.Array(Verwant),
  vorige: orNull(Type.Object({ id: Type.String(), jaar: Type.Integer() })),
});
export type ActiviteitDto = Static<typeof ActiviteitSchema>;
