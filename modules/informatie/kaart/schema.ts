import Type, { type Static, type TSchema } from 'typebox';
import type { Vlak } from '#platform/reckon/vlak.ts';

const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Dag = (description: string) => Type.String({ format: 'date', description });
const Punt = Type.Unsafe<[number, number]>({
  type: 'array',
  items: { type: 'number' },
  minItems: 2,
  maxItems: 2,
  description: 'Lengte en breedte, WGS84.',
});
const GebiedIds = Type.Array(Type.String(), { description: 'Gebieden, als soort en code.' });

export const GebiedSchema = Type.Object({
  id: Type.String({ description: 'Soort en code.' }),
  soort: Type.String({ description: 'wijk, buurt, bedrijventerrein, jachthaven of een eigen soort.' }),
  naam: Type.String(),
  vlak: Type.Unsafe<Vlak>({
    ...Type.Array(Type.Array(Type.Array(Punt))),
    description: 'Delen, ringen, punten; WGS84.',
  }),
  midden: Punt,
});
export type GebiedDto = Static<typeof GebiedSchema>;

export const GebiedenSchema = Type.Object({
  items: Type.Array(GebiedSchema),
  lijsten: Type.Array(Type.Object({ versie: Type.String(), peildatum: Dag('Dag van de lijst.') })),
  ondergrond: orNull(Type.Object({ bron: Type.String({ description: 'Wie de ondergrond maakte.' }) })),
});
export type GebiedenDto = Static<typeof GebiedenSchema>;

export const KaartQuerySchema = Type.Object(
  {
    maanden: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 60,
        description: 'Zoveel maanden terug; wat gepland is telt altijd.',
      }),
    ),
  },
  closed,
);
export type KaartQuery = Static<typeof KaartQuerySchema>;

export const StukSchema = Type.Object({
  soort: Type.String({ description: 'Soort stuk.' }),
  id: Type.String(),
  titel: Type.String({ description: 'Kenmerk.' }),
  pad: Type.String(),
  thema: Type.String(),
  op: Dag('Dag van het stuk.'),
  gebieden: GebiedIds,
  adressen: Type.Array(Type.Integer(), { description: 'Nummers van adressen in deze uitkomst.' }),
});
export type StukDto = Static<typeof StukSchema>;

export const AdresSchema = Type.Object({
  adres: Type.String(),
  punt: orNull(Punt),
  gebieden: GebiedIds,
});
export type AdresDto = Static<typeof AdresSchema>;

export const KaartSchema = Type.Object({
  lagen: Type.Array(
    Type.Object({ soort: Type.String(), titel: Type.String({ description: 'Tekst van de laag.' }) }),
  ),
  stukken: Type.Array(StukSchema),
  adressen: Type.Array(AdresSchema),
  van: Dag('Eerste dag die telt.'),
  tot: Dag('Laatste dag die telt.'),
  drempel: Type.Integer({ description: 'Kleinste aantal dat gedeeld wordt.' }),
  afgekapt: Type.Boolean({ description: 'Er zijn er meer: kies een kortere periode.' }),
});
export type KaartDto = Static<typeof KaartSchema>;

export const TegelParams = Type.Object(
  {
    z: Type.String({ pattern: '^\\d{1,2}$', description: 'Zoomniveau.' }),
    x: Type.String({ pattern: '^\\d{1,7}$', description: 'Kolom.' }),
    y: Type.String({ pattern: '^\\d{1,7}$', description: 'Rij.' }),
  },
  closed,
);
