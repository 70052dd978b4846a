import Type from 'typebox';
import type { Line } from '#platform/contract.ts';
import { groepen, meterStanden, redenen, type Groep, type MeterStand, type Reden } from './contract.ts';

const closed = { additionalProperties: false };
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
const TekstOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const Lijn = Type.Unsafe<Line>({ type: 'string', description: 'Lijn van het plan.' });
const RedenSchema = Type.Unsafe<Reden>({
  type: 'string',
  enum: [...redenen],
  description: 'Reden uit de lijst.',
});
const Titel = Type.String({ description: 'In de taal van de kijker, zonder inhoud.' });
const Pad = Type.String({ description: 'Scherm waar het gedaan wordt.' });

export const VandaagQuery = Type.Object(
  { alles: Type.Optional(Type.Boolean({ description: 'Ook wat niet in de eerste twaalf past.' })) },
  closed,
);

const Rij = Type.Object({
  id: Type.String(),
  line: Lijn,
  groep: Type.Unsafe<Groep>({ type: 'string', enum: [...groepen] }),
  titel: Titel,
  toelichting: TekstOfLeeg,
  voor: DatumOfLeeg,
  stand: Type.Unsafe<'gewoon' | 'nabij' | 'te-laat'>({
    type: 'string',
    enum: ['gewoon', 'nabij', 'te-laat'],
  }),
  actie: Type.Object({ titel: Type.String(), pad: Pad }),
});

export const VandaagSchema = Type.Object({
  vandaag: Datum,
  sindsDatum: Datum,
  rijen: Type.Array(Rij),
  rest: Type.Integer({ description: 'Rijen die er niet bij pasten.' }),
  teDoen: Type.Integer(),
  teLaat: Type.Integer(),
  uitgesteld: Type.Array(
    Type.Object({ id: Type.String(), titel: Titel, line: Lijn, tot: Datum, reden: RedenSchema }),
  ),
  agenda: Type.Array(Type.Object({ datum: Datum, tijd: TekstOfLeeg, line: Lijn, titel: Titel, pad: Pad })),
  sinds: Type.Array(Type.Object({ id: Type.String(), line: Lijn, titel: Titel, pad: Pad })),
  meters: Type.Array(
    Type.Object({
      line: Lijn,
      jaar: Type.Integer(),
      pad: Pad,
      standen: Type.Array(Type.Unsafe<MeterStand>({ type: 'string', enum: [...meterStanden] })),
    }),
  ),
  werklast: Type.Union([
    Type.Array(Type.Object({ naam: Type.String(), open: Type.Integer(), teLaat: Type.Integer() })),
    Type.Null({ description: 'Alleen voor wie het werk verdeelt.' }),
  ]),
  mislukt: Type.Array(Type.String({ description: 'Naam van een kamer die niet antwoordde.' })),
});

export const DagmailSchema = Type.Object({
  aan: Type.Boolean(),
  adres: TekstOfLeeg,
  laatstOp: DatumOfLeeg,
});
export const ZetDagmailSchema = Type.Object(
  {
    adres: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      format: 'email',
      maxLength: 200,
      description: 'Waar de mail heen gaat; leeg zet haar uit.',
    }),
  },
  closed,
);

export const UitstelSchema = Type.Object(
  {
    rij: Type.String({ minLength: 1, maxLength: 120, description: 'Rij van Vandaag.' }),
    tot: Type.String({ format: 'date', description: 'Dag waarop de rij terugkomt.' }),
    reden: RedenSchema,
  },
  closed,
);
export const NieuwUitstelSchema = Type.Object({ id: Type.String() });
export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);
