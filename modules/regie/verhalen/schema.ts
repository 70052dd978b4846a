import Type, { type Static, type TSchema } from 'typebox';
import { themas } from '#modules/informatie/signalen/contract.ts';
import {
  bereiken,
  bevindingsoorten,
  bronnen,
  delen,
  gesprekspartners,
  gespreksoorten,
  inzichtsoorten,
  lijnen,
  standen,
  stemmen,
  toestemmingen,
  zekerheden,
} from './contract.ts';

const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const oneOfOrNull = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number] | null>({ type: ['string', 'null'], enum: [...values, null], description });
const closed = { additionalProperties: false };
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Datum = Type.String({ format: 'date', description: 'Datum, JJJJ-MM-DD.' });
const DatumOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
const IdOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' });
const Jaar = Type.Integer({ minimum: 2000, maximum: 2100 });
const Kwartaal = Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 1, maximum: 4 });
const Regel = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' });
const RegelOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 300 });
const Alinea = Type.String({ maxLength: 4_000 });
const Tekst = Type.String({ minLength: 1, maxLength: 4_000, pattern: '\\S' });
const Rechten = Type.Array(Type.String(), { description: 'Wat de kijker hier nu mag.' });
const Lijn = oneOf(lijnen, 'Lijn van het plan.');
const Bereik = oneOf(bereiken, 'Tot wie het mag gaan.');
const Verwijzing = orNull(Type.Object({ titel: Type.String(), pad: Type.String() }));

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);
export const JaarQuerySchema = Type.Object({ jaar: Type.Optional(Jaar) }, closed);
export const TekstBody = Type.Object({ tekst: Type.String({ minLength: 1, maxLength: 20_000 }) }, closed);
export const AntwoordBody = Type.Object({ tekst: Regel }, closed);
export const RedenBody = Type.Object({ reden: Regel }, closed);
export const UitkomstBody = Type.Object({ uitkomst: Tekst }, closed);

const Delen = Object.fromEntries(delen.map((deel) => [deel, Type.Optional(Alinea)])) as Record<
  (typeof delen)[number],
  ReturnType<typeof Type.Optional<typeof Alinea>>
>;
const plek = {
  thema: Type.Optional(oneOfOrNull(themas, 'Thema van het signaal.')),
  lijn: Type.Optional(oneOfOrNull(lijnen, 'Lijn van het plan.')),
  kwartaal: Type.Optional(Kwartaal),
  bron: Type.Optional(
    orNull(
      Type.Object(
        { soort: oneOf(bronnen, 'Waar het over gaat.'), id: Type.String({ format: 'uuid' }) },
        closed,
      ),
    ),
  ),
};

export const NieuwVerhaalSchema = Type.Object({ titel: Regel, jaar: Jaar, ...Delen, ...plek }, closed);
export type NieuwVerhaal = Static<typeof NieuwVerhaalSchema>;

export const WijzigVerhaalSchema = Type.Object(
  { titel: Type.Optional(Regel), jaar: Type.Optional(Jaar), ...Delen, ...plek },
  { ...closed, minProperties: 1 },
);
export type WijzigVerhaal = Static<typeof WijzigVerhaalSchema>;

export const AanvraagSchema = Type.Object(
  {
    bereik: Bereik,
    redenen: Type.Optional(
      Type.Array(
        Type.Object({ sleutel: Type.String({ minLength: 1, maxLength: 300 }), reden: Regel }, closed),
        { maxItems: 100, description: 'Waarom een aandachtspunt mag blijven staan.' },
      ),
    ),
  },
  closed,
);
export type Aanvraag = Static<typeof AanvraagSchema>;

export const OordeelSchema = Type.Object(
  { akkoord: Type.Boolean(), opmerking: Type.Optional(RegelOfLeeg) },
  closed,
);
export type Oordeel = Static<typeof OordeelSchema>;

export const BevindingSchema = Type.Object({
  sleutel: Type.String({ description: 'Zelfde soort en zelfde woorden geven dezelfde sleutel.' }),
  soort: oneOf(bevindingsoorten, 'Wat er staat.'),
  hard: Type.Boolean({ description: 'Moet eruit voor het openbaar mag.' }),
  veld: Type.String(),
  begin: Type.Integer(),
  eind: Type.Integer(),
  fragment: Type.String(),
  reden: orNull(Type.String()),
});
export type BevindingDto = Static<typeof BevindingSchema>;
export const Bevindingen = Type.Object({ items: Type.Array(BevindingSchema) });

const rij = {
  id: Type.String(),
  versie: Type.Integer(),
  rechten: Rechten,
};

export const VerhaalRijSchema = Type.Object({
  ...rij,
  stand: oneOf(standen, 'Stand.'),
  bereik: oneOfOrNull(bereiken, 'Gevraagd of vrijgegeven bereik.'),
  titel: Type.String(),
  jaar: Jaar,
  kwartaal: Kwartaal,
  lijn: oneOfOrNull(lijnen, 'Lijn van het plan.'),
  thema: oneOfOrNull(themas, 'Thema.'),
  auteur: Type.String(),
  gewijzigdOp: Type.String(),
});
export type VerhaalRij = Static<typeof VerhaalRijSchema>;
export const Verhalen = Type.Object({ items: Type.Array(VerhaalRijSchema) });

export const VerhaalSchema = Type.Object({
  ...VerhaalRijSchema.properties,
  aanleiding: Type.String(),
  wie: Type.String(),
  dilemma: Type.String(),
  opbrengst: Type.String(),
  les: Type.String(),
  bron: orNull(
    Type.Object({
      soort: oneOf(bronnen, 'Waar het over gaat.'),
      id: Type.String(),
      titel: Type.String(),
      pad: Type.String(),
    }),
  ),
  bevindingen: Type.Array(BevindingSchema),
  gevraagdDoor: orNull(Type.String()),
  beoordeeldDoor: orNull(Type.String()),
  beoordeeldOp: orNull(Type.String()),
  opmerking: orNull(Type.String({ description: 'Van wie het terugstuurde of introk.' })),
});
export type VerhaalDto = Static<typeof VerhaalSchema>;

export const VraagSchema = Type.Object({
  vraag: orNull(
    Type.Object({
      id: Type.String(),
      soort: oneOf(bronnen, 'Wat er is afgerond.'),
      bron: Verwijzing,
      gesteldOp: Type.String(),
    }),
  ),
});
export type VraagDto = NonNullable<Static<typeof VraagSchema>['vraag']>;
export const VerhaalIdSchema = Type.Object({ verhaalId: Type.String() });

const ToestemmingVelden = {
  hoe: oneOf(toestemmingen, 'Hoe de toestemming gegeven is.'),
  op: Datum,
};
export const NieuwPerspectiefSchema = Type.Object(
  {
    stem: oneOf(stemmen, 'Wiens kijk het is.'),
    tekst: Tekst,
    naam: Type.Optional(
      Type.Unsafe<string | null>({
        type: ['string', 'null'],
        maxLength: 120,
        description: 'Alleen als de spreker met naam genoemd wil worden.',
      }),
    ),
    jaar: Jaar,
    lijn: Lijn,
    bereik: Bereik,
    ...ToestemmingVelden,
  },
  closed,
);
export type NieuwPerspectief = Static<typeof NieuwPerspectiefSchema>;
export const WijzigPerspectiefSchema = Type.Partial(NieuwPerspectiefSchema, { ...closed, minProperties: 1 });
export type WijzigPerspectief = Static<typeof WijzigPerspectiefSchema>;

export const PerspectiefSchema = Type.Object({
  ...rij,
  stem: oneOf(stemmen, 'Wiens kijk het is.'),
  tekst: Type.String({ description: 'Leeg nadat de toestemming is ingetrokken.' }),
  naam: orNull(Type.String()),
  jaar: Jaar,
  lijn: Lijn,
  bereik: Bereik,
  ...ToestemmingVelden,
  vastgelegdDoor: Type.String(),
  ingetrokkenOp: DatumOfLeeg,
});
export type PerspectiefDto = Static<typeof PerspectiefSchema>;
export const Perspectieven = Type.Object({ items: Type.Array(PerspectiefSchema) });

export const NieuwInzichtSchema = Type.Object(
  {
    soort: oneOf(inzichtsoorten, 'Uitgebleven effect of les.'),
    tekst: Tekst,
    jaar: Jaar,
    lijn: Lijn,
    bereik: Bereik,
    zekerheid: Type.Optional(oneOfOrNull(zekerheden, 'Hoe zeker het effect is.')),
    grond: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 1_000 })),
    besluit: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 1_000 })),
    aanbevelingId: Type.Optional(IdOfLeeg),
  },
  closed,
);
export type NieuwInzicht = Static<typeof NieuwInzichtSchema>;
export const WijzigInzichtSchema = Type.Partial(Type.Omit(NieuwInzichtSchema, ['soort']), {
  ...closed,
  minProperties: 1,
});
export type WijzigInzicht = Static<typeof WijzigInzichtSchema>;

export const InzichtSchema = Type.Object({
  ...rij,
  soort: oneOf(inzichtsoorten, 'Uitgebleven effect of les.'),
  tekst: Type.String(),
  jaar: Jaar,
  lijn: Lijn,
  bereik: Bereik,
  zekerheid: oneOfOrNull(zekerheden, 'Hoe zeker het effect is.'),
  grond: orNull(Type.String()),
  besluit: orNull(Type.String()),
  aanbevelingId: IdOfLeeg,
  aanbeveling: Verwijzing,
});
export type InzichtDto = Static<typeof InzichtSchema>;
export const Inzichten = Type.Object({ items: Type.Array(InzichtSchema) });

export const NieuwGesprekSchema = Type.Object(
  {
    soort: oneOf(gespreksoorten, 'Vraag of toezegging.'),
    partner: oneOf(gesprekspartners, 'Wie het vroeg, of aan wie het is toegezegd.'),
    tekst: Tekst,
    datum: Datum,
    lijn: Lijn,
    bereik: Bereik,
    voor: Type.Optional(DatumOfLeeg),
    eigenaarId: IdOfLeeg,
  },
  closed,
);
export type NieuwGesprek = Static<typeof NieuwGesprekSchema>;
export const WijzigGesprekSchema = Type.Partial(NieuwGesprekSchema, { ...closed, minProperties: 1 });
export type WijzigGesprek = Static<typeof WijzigGesprekSchema>;

export const GesprekSchema = Type.Object({
  ...rij,
  soort: oneOf(gespreksoorten, 'Vraag of toezegging.'),
  partner: oneOf(gesprekspartners, 'Wie het vroeg, of aan wie het is toegezegd.'),
  tekst: Type.String(),
  datum: Datum,
  lijn: Lijn,
  bereik: Bereik,
  voor: DatumOfLeeg,
  teLaat: Type.Boolean(),
  eigenaarId: IdOfLeeg,
  eigenaar: orNull(Type.String()),
  uitkomst: orNull(Type.String()),
  afgedaanOp: DatumOfLeeg,
});
export type GesprekDto = Static<typeof GesprekSchema>;
export const Gesprekken = Type.Object({ items: Type.Array(GesprekSchema) });
