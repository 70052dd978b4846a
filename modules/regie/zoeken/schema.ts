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

export const VondstenSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      soort: Type.String(),
      id: Type.String(),
      titel: Type.String({ description: 'Nummer of naam van het record.' }),
      toelichting: Type.String({ description: 'Waarom het gevonden is, in de taal van de kijker.' }),
      pad: Type.String({ description: 'Scherm waar het staat.' }),
    }),
  ),
});
