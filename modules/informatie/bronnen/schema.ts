import Type, { type Static, type TSchema } from 'typebox';
import { feitSoorten, herkomstlabels, kennis, mailstanden, standen } from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date' });
const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
const Tekst = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, description });

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);

const bron = {
  naam: Tekst(100, 'Naam van de bron.'),
  afdeling: Tekst(100, 'Afdeling die hem houdt.'),
  contact: Tekst(100, 'Collega die erover gaat.'),
  email: Type.String({ format: 'email', maxLength: 200, description: 'Adres waar een vraag heen gaat.' }),
  weet: Tekst(500, 'Wat de bron weet.'),
  grondslag: Tekst(300, 'Grond waarop er iets uit mag komen.'),
  hoe: Tekst(500, 'Hoe het te vragen.'),
  herkomstlabel: oneOf(herkomstlabels, 'Wet die met het antwoord meereist.'),
  actief: Type.Boolean({ description: 'Kan nu gevraagd worden.' }),
};
export const BronInvoerSchema = Type.Object(bron, closed);
export type BronInvoer = Static<typeof BronInvoerSchema>;
export const BronSchema = Type.Object({
  ...bron,
  email: Type.String(),
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Type.Array(Type.String()),
});
export type BronDto = Static<typeof BronSchema>;

export const VraagInvoerSchema = Type.Object(
  {
    bronId: Type.String({ format: 'uuid', description: 'Bron uit de bronnenkaart.' }),
    object: Type.String({
      minLength: 3,
      maxLength: 200,
      description: 'Adres, bedrijf, voertuig of vaartuig.',
    }),
    vraag: Type.String({ minLength: 5, maxLength: 500, description: 'Wat u wilt weten; noem geen persoon.' }),
  },
  closed,
);
export type VraagInvoer = Static<typeof VraagInvoerSchema>;

export const VraagSchema = Type.Object({
  id: Type.String(),
  bron: Type.Object({ id: Type.String(), naam: Type.String(), afdeling: Type.String() }),
  herkomstlabel: oneOf(herkomstlabels, 'Wet die met het antwoord meereist.'),
  object: Type.String(),
  vraag: Type.String(),
  stand: oneOf(standen, 'Stand.'),
  mail: oneOf(mailstanden, 'Of de brief weg is.'),
  gevraagdOp: Type.String({ format: 'date-time' }),
  gevraagdDoor: Type.String(),
  tot: Datum,
  herinnerd: Type.Integer({ description: 'Hoe vaak herinnerd.' }),
  weet: orNull(oneOf(kennis, 'Weet de bron er iets van?')),
  antwoord: orNull(Type.String()),
  beantwoordOp: DatumOfLeeg,
  overgenomenOp: DatumOfLeeg,
  link: orNull(Type.String({ description: 'Alleen als de brief niet per mail weg is.' })),
  rechten: Type.Array(Type.String()),
});
export type VraagDto = Static<typeof VraagSchema>;

export const HuisfeitVraagSchema = Type.Object(
  {
    signaalId: Type.String({ format: 'uuid', description: 'Waarvoor: het signaal.' }),
    objecten: Type.Array(
      Type.Object(
        {
          soort: oneOf(['adres', 'organisatie', 'kvk'], 'Soort object.'),
          waarde: Type.String({
            minLength: 2,
            maxLength: 200,
            description: 'Zoals het in het signaal staat.',
          }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  closed,
);
export type HuisfeitVraag = Static<typeof HuisfeitVraagSchema>;

export const HuisfeitSchema = Type.Object({
  object: Type.String({ description: 'Het object waarbij het hoort.' }),
  soort: oneOf(feitSoorten, 'Soort feit.'),
  omschrijving: Type.String(),
  stand: Type.String(),
  kenmerk: Type.String({ description: 'Dossiernummer bij de bron.' }),
  datum: DatumOfLeeg,
  bron: Type.String(),
  herkomstlabel: oneOf(herkomstlabels, 'Wet die meereist.'),
  peildatum: Datum,
});
export type HuisfeitDto = Static<typeof HuisfeitSchema>;
