import Type from 'typebox';
import type { Line } from '#platform/contract.ts';
import { dimensies, verslagversies, type Dimensie, type Verslagversie } from './contract.ts';

const closed = { additionalProperties: false };
const Maand = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'Maand, JJJJ-MM.' });
const AantalOfLeeg = Type.Unsafe<number | null>({
  type: ['integer', 'null'],
  description: 'Leeg waar het aantal voor deze kijker is afgeschermd.',
});
const TekstOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const DimensieSchema = Type.Unsafe<Dimensie>({ type: 'string', enum: [...dimensies] });

export const PeriodeQuerySchema = Type.Object(
  { van: Type.Optional(Maand), tot: Type.Optional(Maand) },
  closed,
);
export const CijferQuerySchema = Type.Object(
  { van: Type.Optional(Maand), tot: Type.Optional(Maand), per: Type.Optional(DimensieSchema) },
  closed,
);
export const CijferParams = Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) }, closed);

const PeriodeSchema = Type.Object({ van: Maand, tot: Maand });

const Dag = Type.String({ format: 'date' });
const Moment = Type.String({ format: 'date-time' });
const MomentOfLeeg = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' });

const DuidingVelden = {
  periode: Type.String({ description: 'Jaar JJJJ of kwartaal JJJJ-Kn.' }),
  versie: Type.Integer({ description: '0 zolang niemand er een schreef.' }),
  tekst: Type.String({ description: 'Markdown: alinea, kop, lijst, vet, cursief, link.' }),
  door: TekstOfLeeg,
  op: MomentOfLeeg,
  rechten: Type.Array(Type.String()),
};
export const DuidingSchema = Type.Object(DuidingVelden);
export const DuidingMetEerderSchema = Type.Object({ ...DuidingVelden, eerder: Type.Array(DuidingSchema) });
export const DuidingParams = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
    periode: Type.String({ maxLength: 7, description: 'Jaar JJJJ of kwartaal JJJJ-Kn.' }),
  },
  closed,
);
export const DuidBody = Type.Object(
  {
    tekst: Type.String({
      maxLength: 4000,
      description: 'Wat het cijfer betekent; een lege tekst trekt de duiding in.',
    }),
  },
  closed,
);

export const CijferSchema = Type.Object({
  id: Type.String(),
  line: Type.Unsafe<Line>({ type: 'string', description: 'Lijn van het plan.' }),
  titel: Type.String(),
  eenheid: Type.String(),
  definitie: Type.String({ description: 'Wat er geteld is.' }),
  zegtNiet: Type.String({ description: 'Wat het cijfer niet zegt.' }),
  definitieVersie: Type.Integer(),
  definitieSinds: Dag,
  breuk: Type.Boolean({ description: 'De vorige periode is naar een andere definitie geteld.' }),
  bron: Type.String({ description: 'Kamer die telt.' }),
  uitsplitsing: DimensieSchema,
  aantal: AantalOfLeeg,
  vorige: AantalOfLeeg,
  delen: Type.Array(
    Type.Object({ waarde: TekstOfLeeg, naam: Type.String(), aantal: AantalOfLeeg, vorige: AantalOfLeeg }),
  ),
  verloop: Type.Array(Type.Object({ periode: Type.String(), aantal: AantalOfLeeg })),
  lijst: TekstOfLeeg,
  vernietigd: AantalOfLeeg,
  duiding: Type.Union([DuidingSchema, Type.Null()]),
});

export const VerantwoordingSchema = Type.Object({
  periode: PeriodeSchema,
  lopend: Type.Boolean(),
  vorige: PeriodeSchema,
  dezeMaand: Maand,
  eersteMaand: TekstOfLeeg,
  afgeschermd: Type.Boolean(),
  drempel: Type.Integer(),
  bevroren: Type.Union([
    Type.Object({ op: Moment, nummer: Type.Integer(), hash: Type.String(), tot: Maand }),
    Type.Null(),
  ]),
  cijfers: Type.Array(CijferSchema),
});

const Jaar = Type.String({ pattern: '^(19|20)[0-9]{2}$', description: 'Jaar, JJJJ.' });
export const JaarParams = Type.Object({ jaar: Jaar }, closed);
export const FiguurParams = Type.Object(
  { id: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }), jaar: Jaar },
  closed,
);
export const FiguurQuerySchema = Type.Object(
  {
    versie: Type.Optional(Type.Unsafe<Verslagversie>({ type: 'string', enum: [...verslagversies] })),
    per: Type.Optional(DimensieSchema),
  },
  closed,
);

const AantallenOfLeeg = Type.Array(AantalOfLeeg);
export const FiguurSchema = Type.Object({
  code: Type.String(),
  jaar: Type.Integer(),
  versie: Type.Unsafe<Verslagversie>({ type: 'string', enum: [...verslagversies] }),
  toonbaar: Type.Boolean({ description: 'Onwaar: dit cijfer blijft uit deze versie.' }),
  waarom: Type.Unsafe<'geen-duiding' | 'deels-in-ander-cijfer' | null>({ type: ['string', 'null'] }),
  line: Type.Unsafe<Line>({ type: 'string' }),
  titel: Type.String(),
  eenheid: Type.String(),
  bron: Type.String(),
  uitsplitsing: DimensieSchema,
  kolommen: Type.Array(Type.Object({ id: Type.String(), naam: Type.String() })),
  rijen: Type.Array(Type.Object({ waarde: TekstOfLeeg, naam: Type.String(), cellen: AantallenOfLeeg })),
  totalen: AantallenOfLeeg,
  totaal: AantalOfLeeg,
  tot: Maand,
  eerder: Type.Array(Type.Object({ jaar: Type.Integer(), totaal: AantalOfLeeg, definitie: Type.Integer() })),
  afgeschermd: Type.Boolean(),
  drempel: Type.Integer(),
  definitie: Type.Object({
    versie: Type.Integer(),
    sinds: Dag,
    definitie: Type.String(),
    zegtNiet: Type.String(),
    gewijzigdOp: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' }),
  }),
  duiding: Type.Union([DuidingSchema, Type.Null()]),
  bevroren: Type.Union([
    Type.Object({
      op: Moment,
      nummer: Type.Integer(),
      hash: Type.String(),
      tot: Maand,
      nu: AantalOfLeeg,
      verschil: AantalOfLeeg,
    }),
    Type.Null(),
  ]),
});

export const BevrorenJaarSchema = Type.Object({
  jaar: Type.Integer(),
  nummer: Type.Integer(),
  op: Moment,
  door: Type.String(),
  tot: Maand,
  hash: Type.String({ description: 'SHA-256 over de hashes van alle cijfers.' }),
  cijfers: Type.Array(
    Type.Object({
      code: Type.String(),
      titel: Type.String(),
      hash: Type.String(),
      vast: Type.Integer(),
      nu: Type.Integer(),
      verschil: Type.Integer(),
    }),
  ),
});

/** An answer that is no JSON: the description says so. */
export const CsvSchema = Type.Unsafe<string>({ content: { 'text/csv': { schema: { type: 'string' } } } });

export const OpenDataSchema = Type.Object({
  jaar: Type.Integer(),
  licentie: Type.String(),
  bestanden: Type.Array(
    Type.Object({
      naam: Type.String(),
      soort: Type.String(),
      pad: Type.String(),
      omvang: Type.Integer(),
      sha256: Type.String(),
    }),
  ),
  weggelaten: Type.Array(Type.Object({ code: Type.String(), titel: Type.String(), waarom: Type.String() })),
});
export const OpenDataParams = Type.Object(
  { jaar: Jaar, soort: Type.String({ pattern: '^(csv|json|dcat)$', description: 'csv, json of dcat.' }) },
  closed,
);

/** A file of one of three kinds; the description says so. */
export const OpenDataBestandSchema = Type.Unsafe<string>({
  content: {
    'text/csv': { schema: { type: 'string' } },
    'application/json': { schema: { type: 'string' } },
    'application/ld+json': { schema: { type: 'string' } },
  },
});
