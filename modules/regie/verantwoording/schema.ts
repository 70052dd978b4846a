import Type from 'typebox';
import type { Line } from '#platform/contract.ts';
import { dimensies, type Dimensie } from './contract.ts';

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

export const CijferSchema = Type.Object({
  id: Type.String(),
  line: Type.Unsafe<Line>({ type: 'string', description: 'Lijn van het plan.' }),
  titel: Type.String(),
  definitie: Type.String({ description: 'Wat er geteld is.' }),
  zegtNiet: Type.String({ description: 'Wat het cijfer niet zegt.' }),
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
});

export const VerantwoordingSchema = Type.Object({
  periode: PeriodeSchema,
  lopend: Type.Boolean(),
  vorige: PeriodeSchema,
  dezeMaand: Maand,
  eersteMaand: TekstOfLeeg,
  afgeschermd: Type.Boolean(),
  cijfers: Type.Array(CijferSchema),
});

/** An answer that is no JSON: the description says so. */
export const CsvSchema = Type.Unsafe<string>({ content: { 'text/csv': { schema: { type: 'string' } } } });
