import { besluiten, herkomstlabels } from '#modules/informatie/signalen/contract.ts';
import Type, { type Static } from 'typebox';
import { actieStatussen, delen, objectsoorten, vergaderStatussen, zelfstandigeBronnen } from '../contract.ts';
import { closed, Datum, DatumOfLeeg, Id, IdOfLeeg, Kort, oneOf } from './deel.ts';

export const IdParams = Type.Object({ id: Id }, closed);
export const DeelnemerParams = Type.Object({ id: Id, deelnemerId: Id }, closed);

export const VergaderingenQuerySchema = Type.Object(
  {
    pagina: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
    sorteer: Type.Optional(oneOf(['begin', '-begin'], 'Veld; met - ervoor aflopend.')),
    status: Type.Optional(Type.Array(oneOf(vergaderStatussen, 'Stand.'), { maxItems: 4 })),
  },
  closed,
);
export const ActiesQuerySchema = Type.Object(
  {
    status: Type.Optional(oneOf(actieStatussen, 'Stand.')),
    mijn: Type.Optional(Type.Boolean({ description: 'Alleen wat de kijker zelf moet doen.' })),
  },
  closed,
);

export const NieuweDeelnemerSchema = Type.Object(
  {
    organisatie: Kort,
    functie: Kort,
    naam: Type.Optional(Type.String({ maxLength: 120, description: 'Alleen als het nodig is.' })),
    accountId: Type.Optional(IdOfLeeg),
    intern: Type.Boolean({ description: 'Van de eigen gemeente: zit in beide delen.' }),
    zietNamen: Type.Optional(Type.Boolean({ default: false })),
    geheimhoudingOp: Type.Optional(DatumOfLeeg),
  },
  closed,
);
export type NieuweDeelnemer = Static<typeof NieuweDeelnemerSchema>;

const VasteDeelnemer = Type.Object(
  {
    organisatie: Kort,
    functie: Kort,
    accountId: Type.Optional(IdOfLeeg),
    intern: Type.Boolean(),
    zietNamen: Type.Boolean(),
  },
  closed,
);
export type VasteDeelnemer = Static<typeof VasteDeelnemer>;

const reeks = {
  naam: Kort,
  week: Type.Integer({ minimum: 1, maximum: 5, description: 'Hoeveelste van de maand; 5 is de laatste.' }),
  weekdag: Type.Integer({ minimum: 1, maximum: 7, description: '1 is maandag.' }),
  tijd: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Begintijd, UU:MM.' }),
  duurMinuten: Type.Integer({ minimum: 15, maximum: 480 }),
  plaats: Type.String({ maxLength: 120 }),
  vooruit: Type.Integer({ minimum: 1, maximum: 24, description: 'Hoeveel vergaderingen vooruit.' }),
  deelnemers: Type.Array(VasteDeelnemer, { maxItems: 40 }),
};
export const NieuweReeksSchema = Type.Object(reeks, closed);
export type NieuweReeks = Static<typeof NieuweReeksSchema>;
export const ReeksWijzigingSchema = Type.Object(
  {
    naam: Type.Optional(reeks.naam),
    week: Type.Optional(reeks.week),
    weekdag: Type.Optional(reeks.weekdag),
    tijd: Type.Optional(reeks.tijd),
    duurMinuten: Type.Optional(reeks.duurMinuten),
    plaats: Type.Optional(reeks.plaats),
    vooruit: Type.Optional(reeks.vooruit),
    deelnemers: Type.Optional(reeks.deelnemers),
    actief: Type.Optional(Type.Boolean()),
  },
  { ...closed, minProperties: 1 },
);
export type ReeksWijziging = Static<typeof ReeksWijzigingSchema>;

const moment = {
  datum: Datum,
  tijd: reeks.tijd,
  duurMinuten: reeks.duurMinuten,
  plaats: reeks.plaats,
};
export const NieuweVergaderingSchema = Type.Object({ ...moment, reeksId: Type.Optional(Id) }, closed);
export type NieuweVergadering = Static<typeof NieuweVergaderingSchema>;
export const VergaderingWijzigingSchema = Type.Object(
  {
    datum: Type.Optional(moment.datum),
    tijd: Type.Optional(moment.tijd),
    duurMinuten: Type.Optional(moment.duurMinuten),
    plaats: Type.Optional(moment.plaats),
  },
  { ...closed, minProperties: 1 },
);
export type VergaderingWijziging = Static<typeof VergaderingWijzigingSchema>;

const ids = (max: number) => Type.Array(Id, { maxItems: max, uniqueItems: true });
export const AanwezigheidSchema = Type.Object({ aanwezig: ids(60), zietNamen: ids(60) }, closed);
export type Aanwezigheid = Static<typeof AanwezigheidSchema>;

export const AgendeerSchema = Type.Object(
  { signaalIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true })) },
  closed,
);
export const VolgordeSchema = Type.Object({ punten: ids(200) }, closed);

const FeitInvoer = Type.Object(
  {
    maand: Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }),
    tekst: Type.String({ minLength: 1, maxLength: 200 }),
    bron: Type.String({ minLength: 1, maxLength: 40 }),
    graad: Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: '^[A-F][1-6]$' }),
    versleuteld: Type.Boolean(),
  },
  closed,
);
export const PuntWijzigingSchema = Type.Object(
  {
    titel: Type.Optional(Type.String({ minLength: 1, maxLength: 90, description: 'Zonder naam of adres.' })),
    objectsoort: Type.Optional(oneOf(objectsoorten, 'Soort object.')),
    buurt: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 80 })),
    aantalInBuurt: Type.Optional(
      Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 0, maximum: 100_000 }),
    ),
    feiten: Type.Optional(Type.Array(FeitInvoer, { maxItems: 6 })),
    deel: Type.Optional(oneOf(delen, 'Deel van de vergadering.')),
    nagekeken: Type.Optional(Type.Boolean({ description: 'De anonieme weergave is nagekeken.' })),
  },
  { ...closed, minProperties: 1 },
);
export type PuntWijziging = Static<typeof PuntWijzigingSchema>;

export const DeelSchema = Type.Object({ deel: oneOf(delen, 'Deel van de vergadering.') }, closed);
export const SluitSchema = Type.Object(
  { kennisdeel: Type.Boolean({ description: 'Er is ook kennis gedeeld: telt als training.' }) },
  closed,
);

export const IdentificatieSchema = Type.Object(
  {
    reden: Type.String({ minLength: 1, maxLength: 500, description: 'Waarom namen nodig zijn.' }),
    deelnemers: Type.Array(Id, { minItems: 1, maxItems: 60, uniqueItems: true }),
  },
  closed,
);
export type Identificatie = Static<typeof IdentificatieSchema>;

export const NieuweInbrengSchema = Type.Object(
  {
    bron: Type.String({ minLength: 1, maxLength: 120, description: 'Organisatie of functie, geen naam.' }),
    vastleggen: Type.Boolean({ description: 'Mag het vastgelegd worden?' }),
    herkomstlabel: oneOf(herkomstlabels, 'Onder welke wet verkregen.'),
    tekst: Type.Optional(Type.String({ maxLength: 1_000 })),
  },
  closed,
);
export type NieuweInbreng = Static<typeof NieuweInbrengSchema>;

const houder = {
  houderId: Type.Optional(IdOfLeeg),
  houderFunctie: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 80 })),
};
export const BesluitvraagSchema = Type.Object(
  {
    keuze: oneOf(besluiten, 'Besluit.'),
    toelichting: Type.String({
      maxLength: 500,
      description: 'Besluit en motivering in woorden, geen namen.',
    }),
    ...houder,
    termijn: Type.Optional(DatumOfLeeg),
    zelfstandigeBron: Type.Optional(
      Type.Unsafe<(typeof zelfstandigeBronnen)[number] | null>({
        type: ['string', 'null'],
        enum: [...zelfstandigeBronnen, null],
        description: 'Zelfstandige bron naast een M.-signaal.',
      }),
    ),
  },
  closed,
);
export type Besluitvraag = Static<typeof BesluitvraagSchema>;

export const NieuweActieSchema = Type.Object(
  { omschrijving: Type.String({ minLength: 1, maxLength: 500 }), ...houder, termijn: Datum },
  closed,
);
export type NieuweActie = Static<typeof NieuweActieSchema>;
export const ActieAfrondingSchema = Type.Object(
  { resultaat: Type.Optional(Type.String({ maxLength: 500, description: 'Wat het opleverde.' })) },
  closed,
);
export type ActieAfronding = Static<typeof ActieAfrondingSchema>;
