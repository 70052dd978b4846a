import Type, { type Static } from 'typebox';
import { jaarStanden, planStanden } from '../contract.ts';
import {
  oneOf,
  closed,
  orNull,
  Datum,
  DatumOfLeeg,
  Moment,
  Zin,
  Kort,
  Lang,
  Jaar,
  Bedrag,
  Lijn,
  rechten,
} from './velden.ts';

export const BeleidstekstSchema = Type.Object(
  {
    motto: Type.String({ maxLength: 200 }),
    ambitie: Type.String({ minLength: 1, maxLength: 8_000 }),
    tredeNu: Type.Integer({ minimum: 1, maximum: 5, description: 'Trede van de piramide nu.' }),
    tredeDoel: Type.Integer({ minimum: 1, maximum: 5, description: 'Trede waar het plan naartoe werkt.' }),
    doelen: Type.Array(Type.Object({ lijn: Lijn, doel: Kort, toelichting: Lang }, closed), {
      maxItems: 10,
      description: 'Eén strategisch doel per lijn.',
    }),
    organisatie: Lang,
    keuzes: Type.Array(
      Type.Object({ keuze: Kort, want: Zin, herzienOp: Type.Optional(DatumOfLeeg) }, closed),
      { maxItems: 30, description: 'Wat bewust wel of niet gedaan wordt, en waarom.' },
    ),
  },
  closed,
);
export type Beleidstekst = Static<typeof BeleidstekstSchema>;

export const NieuwPlanSchema = Type.Object(
  { titel: Kort, vanJaar: Jaar, totJaar: Jaar, tekst: BeleidstekstSchema },
  closed,
);
export const HerschrijfSchema = Type.Object(
  { tekst: BeleidstekstSchema, reden: Type.Optional(Type.String({ maxLength: 500 })) },
  closed,
);
export const VaststellingSchema = Type.Object(
  {
    door: oneOf(['college', 'gemeenteraad'], 'Wie het plan vaststelde.'),
    datum: Datum,
    besluit: Type.Optional(Type.String({ maxLength: 300, description: 'Nummer of adres van het besluit.' })),
  },
  closed,
);
export type Vaststelling = Static<typeof VaststellingSchema>;
export const VerlengSchema = Type.Object({ totJaar: Jaar, reden: Zin }, closed);
export const EvaluatieSchema = Type.Object(
  { lessen: Type.String({ minLength: 1, maxLength: 8_000, pattern: '\\S' }) },
  closed,
);
export const NieuwJaarSchema = Type.Object(
  { jaar: Jaar, budget: Type.Optional(Bedrag), uren: Type.Optional(Bedrag) },
  closed,
);
export const NieuwJaarAntwoord = Type.Object({ id: Type.String() });

export const PlanSchema = Type.Object({
  id: Type.String(),
  versie: Type.Integer(),
  rechten,
  titel: Type.String(),
  vanJaar: Type.Integer(),
  totJaar: Type.Integer(),
  stand: oneOf(planStanden, 'Stand.'),
  verlengdTot: orNull(Type.Integer()),
  verlengReden: orNull(Type.String()),
  tekst: BeleidstekstSchema,
  tekstNummer: Type.Integer(),
  lessen: orNull(Type.String()),
  vastgesteldDoor: orNull(Type.String()),
  vastgesteldOp: DatumOfLeeg,
  besluit: orNull(Type.String()),
  geevalueerdOp: DatumOfLeeg,
  versies: Type.Array(
    Type.Object({ nummer: Type.Integer(), reden: orNull(Type.String()), op: Moment, door: Type.String() }),
  ),
  jaren: Type.Array(
    Type.Object({
      id: Type.String(),
      versie: Type.Integer(),
      jaar: Type.Integer(),
      stand: oneOf(jaarStanden, 'Stand van het jaar.'),
    }),
  ),
});
export type PlanDto = Static<typeof PlanSchema>;
