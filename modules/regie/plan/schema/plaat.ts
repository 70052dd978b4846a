import Type, { type Static } from 'typebox';
import { berichtvormen, jaarkeuzes, jaarStanden, papieren } from '../contract.ts';
import {
  oneOf,
  closed,
  orNull,
  Datum,
  DatumOfLeeg,
  Id,
  Jaar,
  Kort,
  Kwartaal,
  Lijn,
  rechten,
  Verwant,
} from './velden.ts';
import { ActiviteitRijSchema } from './activiteit.ts';

export const PlaatSchema = Type.Object({
  jaar: Type.Integer(),
  jaarId: orNull(Type.String({ description: 'Leeg: van dit jaar is er geen plan.' })),
  versie: Type.Integer(),
  stand: orNull(oneOf(jaarStanden, 'Stand van het jaar.')),
  vastgesteldOp: DatumOfLeeg,
  budget: orNull(Type.Integer()),
  uren: orNull(Type.Integer()),
  rechten,
  planTitel: orNull(Type.String()),
  motto: Type.String(),
  doelen: Type.Array(Type.Object({ lijn: Lijn, doel: Type.String() })),
  jaren: Type.Array(Type.Integer()),
  vandaag: Datum,
  kwartaal: orNull(Type.Integer({ description: 'Het lopende kwartaal, als dit het lopende jaar is.' })),
  activiteiten: Type.Array(ActiviteitRijSchema),
});
export type PlaatDto = Static<typeof PlaatSchema>;

export const JaarVerderSchema = Type.Object(
  {
    keuzes: Type.Array(
      Type.Object(
        {
          activiteitId: Id,
          keuze: oneOf(['doorgaan', 'aanpassen', 'stoppen'], 'Wat ermee gebeurt.'),
          reden: Type.Optional(Type.String({ maxLength: 500 })),
          titel: Type.Optional(Kort),
        },
        closed,
      ),
      { maxItems: 200 },
    ),
  },
  closed,
);
export type JaarVerder = Static<typeof JaarVerderSchema>;
export const JaarVerderAntwoord = Type.Object({ jaar: Type.Integer() });

export const VergelijkingSchema = Type.Object({
  jaar: Type.Integer(),
  vorigJaar: orNull(Type.Integer()),
  rijen: Type.Array(
    Type.Object({
      code: Type.String(),
      lijn: Lijn,
      titel: Type.String(),
      keuze: oneOf(jaarkeuzes, 'Wat er veranderde.'),
      reden: orNull(Type.String()),
      vroeger: orNull(Verwant),
      nu: orNull(Verwant),
    }),
  ),
});
export type VergelijkingDto = Static<typeof VergelijkingSchema>;

export const AfdrukQuery = Type.Object(
  { jaar: Jaar, papier: oneOf(papieren, 'Formaat van het vel.') },
  closed,
);
export const BerichtQuery = Type.Object(
  { jaar: Jaar, kwartaal: Kwartaal, vorm: oneOf(berichtvormen, 'Soort bestand.') },
  closed,
);
