import Type from 'typebox';

export const VraagSchema = Type.Object(
  {
    vraag: Type.String({
      minLength: 2,
      maxLength: 200,
      description: 'Nummer, adres, bedrijf, kenteken of telefoon.',
    }),
  },
  { additionalProperties: false },
);

const vondst = {
  soort: Type.String(),
  id: Type.String(),
  titel: Type.String({ description: 'Nummer of naam van het record.' }),
  toelichting: Type.String({ description: 'Waarom het gevonden is, in de taal van de kijker.' }),
  pad: Type.String({ description: 'Scherm waar het staat.' }),
};

export const VondstenSchema = Type.Object({ items: Type.Array(Type.Object(vondst)) });

export const VindSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      ...vondst,
      maand: Type.Union([Type.String(), Type.Null()], { description: 'Maand van het record, JJJJ-MM.' }),
      thema: Type.Union([Type.String(), Type.Null()], { description: 'Thema van het record.' }),
    }),
  ),
  meer: Type.Boolean({ description: 'Er is meer gevonden dan hier staat.' }),
});

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

export const BewaarSchema = Type.Object(
  {
    naam: Type.String({ minLength: 1, maxLength: 80, description: 'Naam om de vraag aan te herkennen.' }),
    vraag: Type.String({ minLength: 2, maxLength: 200 }),
  },
  { additionalProperties: false },
);
export const ZoekvraagSchema = Type.Object({ id: Type.String(), naam: Type.String(), vraag: Type.String() });
export const ZoekvragenSchema = Type.Object({ items: Type.Array(ZoekvraagSchema) });
