import Type, { type Static, type TSchema } from 'typebox';
import {
  bevoegdheden,
  bronsoorten,
  herkomstlabels,
  kenmerken,
  onjuistRedenen,
  statussen,
  themas,
  wegingUitkomsten,
} from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
// The API design rules want the format on the field itself, also where it may be empty.
const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
const Moment = Type.String({ format: 'date-time', description: 'Moment in UTC.' });
const Zin = Type.String({ minLength: 1, maxLength: 500 });

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);

export const SignalenQuerySchema = Type.Object(
  {
    pagina: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
    aantal: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
    sorteer: Type.Optional(
      oneOf(
        [
          'ontvangenOp',
          '-ontvangenOp',
          'einddatum',
          '-einddatum',
          'voor',
          '-voor',
          'thema',
          '-thema',
          'status',
          '-status',
        ],
        'Veld; met - ervoor aflopend.',
      ),
    ),
    status: Type.Optional(Type.Array(oneOf(statussen, 'Stand.'), { maxItems: 10 })),
    thema: Type.Optional(Type.Array(oneOf(themas, 'Thema.'), { maxItems: 20 })),
    bronsoort: Type.Optional(Type.Array(oneOf(bronsoorten, 'Soort bron.'), { maxItems: 30 })),
  },
  closed,
);

export const OordeelSchema = Type.Object(
  {
    concreet: Type.Boolean({ description: 'Is het concreet genoeg om iets na te gaan?' }),
    recent: Type.Boolean({ description: 'Is het recent genoeg om nog te gelden?' }),
    bevoegdheid: oneOf(bevoegdheden, 'De gemeentelijke bevoegdheid waarop het vervolg steunt.'),
    reden: Type.String({ minLength: 1, maxLength: 500, description: 'Waarom, in één zin.' }),
    kenmerken: Type.Optional(
      Type.Array(oneOf(kenmerken, 'Kenmerk uit de lijst.'), { maxItems: kenmerken.length }),
    ),
    uitkomst: oneOf(wegingUitkomsten, 'Wat er nu gebeurt.'),
  },
  closed,
);
export type Oordeel = Static<typeof OordeelSchema>;

const inhoud = {
  wat: Type.String({ minLength: 1, maxLength: 20_000, description: 'Feitelijke waarneming.' }),
  waar: Type.String({ maxLength: 500, description: 'Plaats in woorden.' }),
  duiding: Type.Optional(
    Type.String({ maxLength: 20_000, description: 'Uitleg of vermoeden, apart van het feit.' }),
  ),
  thema: oneOf(themas, 'Thema.'),
};

export const NieuwSignaalSchema = Type.Object(inhoud, closed);
export type NieuwSignaal = Static<typeof NieuwSignaalSchema>;

export const WijzigingSchema = Type.Object(
  {
    wat: Type.Optional(inhoud.wat),
    waar: Type.Optional(inhoud.waar),
    duiding: inhoud.duiding,
    thema: Type.Optional(inhoud.thema),
    gebied: Type.Optional(Type.String({ maxLength: 80, description: 'Wijk, nooit fijner.' })),
    betrouwbaarheid: Type.Optional(oneOf(['A', 'B', 'C', 'D', 'E', 'F'], 'Bron, A tot F.')),
    geloofwaardigheid: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 6, description: 'Inhoud, 1 tot 6.' }),
    ),
    herkomstlabel: Type.Optional(oneOf(herkomstlabels, 'Onder welke wet verkregen.')),
  },
  { ...closed, minProperties: 1 },
);
export type Wijziging = Static<typeof WijzigingSchema>;

const rij = {
  id: Type.String(),
  kenmerk: Type.String({ description: 'Nummer dat mensen gebruiken.' }),
  versie: Type.Integer(),
  rechten: Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' }),
  status: oneOf(statussen, 'Stand.'),
  uitkomst: orNull(Type.String({ description: 'Besluit of afloop.' })),
  bronsoort: oneOf(bronsoorten, 'Soort bron.'),
  graad: Type.String({ description: 'Bron en inhoud, zoals B2.' }),
  herkomstlabel: oneOf(herkomstlabels, 'Onder welke wet verkregen.'),
  thema: oneOf(themas, 'Thema.'),
  gebied: orNull(Type.String()),
  wat: orNull(
    Type.String({ description: 'Feitelijke waarneming; leeg zolang het signaal alleen bewaard wordt.' }),
  ),
  waar: orNull(Type.String()),
  ontvangenOp: Moment,
  voor: DatumOfLeeg,
  einddatum: Datum,
};

export const SignaalRijSchema = Type.Object(rij);
export type SignaalRij = Static<typeof SignaalRijSchema>;

export const SignaalSchema = Type.Object({
  ...rij,
  duiding: orNull(Type.String()),
  waarnemingDatum: DatumOfLeeg,
  eersteHand: orNull(Type.Boolean()),
  weging: orNull(
    Type.Object({
      concreet: Type.Boolean(),
      recent: Type.Boolean(),
      bevoegdheid: oneOf(bevoegdheden, 'Bevoegdheid.'),
      reden: Type.String(),
      kenmerken: Type.Array(Type.String()),
      op: Moment,
      door: Type.String(),
    }),
  ),
  ouderId: orNull(Type.String()),
  gewijzigdOp: Moment,
  termijnen: Type.Array(
    Type.Object({
      soort: oneOf(['voor', 'einde'], 'Tot wanneer te handelen, of wanneer het weg is.'),
      vanaf: Datum,
      tot: Datum,
      verstreken: Type.Integer({ description: 'Dagen sinds het begin.' }),
      over: Type.Integer({ description: 'Dagen tot het einde; negatief is te laat.' }),
      rekensom: orNull(
        Type.Object({
          naam: Type.String({ description: 'Welke termijn.' }),
          aantal: Type.Integer(),
          extra: Type.Integer({ description: 'Wat er bovenop komt, in dezelfde eenheid.' }),
          eenheid: Type.String(),
          bron: Type.String(),
        }),
      ),
    }),
    { description: 'Twee klokken met hun rekensom.' },
  ),
});
export type SignaalDto = Static<typeof SignaalSchema>;

export const BijlageParams = Type.Object(
  { id: Type.String({ format: 'uuid' }), bijlageId: Type.String({ format: 'uuid' }) },
  closed,
);
export const BijlageSchema = Type.Object({ id: Type.String(), naam: Type.String(), type: Type.String() });
export type BijlageDto = Static<typeof BijlageSchema>;

export const StapSchema = Type.Object({
  id: Type.String(),
  van: orNull(Type.String()),
  naar: Type.String(),
  op: Moment,
  door: Type.String(),
  reden: orNull(Type.String()),
});
export type StapDto = Static<typeof StapSchema>;

export const HeropeningSchema = Type.Object({
  id: Type.String(),
  signaalId: Type.String(),
  kenmerk: Type.String(),
  aanleiding: orNull(
    Type.Object(
      { id: Type.String(), kenmerk: Type.String() },
      { description: 'Het nieuwe signaal; leeg als het er niet meer is.' },
    ),
  ),
  thema: Type.String(),
  maand: Type.String(),
  motief: Type.String(),
  gevraagdDoor: Type.String(),
  gevraagdOp: Moment,
  akkoord: orNull(Type.Boolean()),
  beslotenDoor: orNull(Type.String()),
  beslotenOp: orNull(Moment),
  rechten: Type.Array(Type.String()),
});
export type HeropeningDto = Static<typeof HeropeningSchema>;

export const SplitsSchema = Type.Object(
  { delen: Type.Array(NieuwSignaalSchema, { minItems: 2, maxItems: 10 }) },
  closed,
);
export const VoegSamenSchema = Type.Object({ met: Type.String({ format: 'uuid' }), reden: Zin }, closed);
export const OnjuistSchema = Type.Object({ reden: oneOf(onjuistRedenen, 'Waarom het onjuist is.') }, closed);
export const VraagHeropeningSchema = Type.Object(
  { aanleidingId: Type.String({ format: 'uuid' }), motief: Zin },
  closed,
);
export const BesluitHeropeningSchema = Type.Object({ akkoord: Type.Boolean() }, closed);
export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), totaal: Type.Integer() });
export const items = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item) });
export const Aantal = Type.Object({ aantal: Type.Integer() });
