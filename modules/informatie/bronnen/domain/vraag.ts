import { createHmac, hkdfSync } from 'node:crypto';
import { Buffer } from 'node:buffer';
import type { LocalDate } from '#platform/contract.ts';
import { RuleViolated, type FieldFault } from '#platform/errors.ts';
import { addWorkingDays, daysBetween } from '#platform/reckon/dates.ts';
import { recognise } from '#platform/reckon/recognise.ts';
import type { SettingDefinition } from '#platform/settings.ts';
import type { ObjectSoort } from '../contract.ts';

const eigen = 'werkwijze van de gemeente, door het college vast te stellen';

/** How long a question stands, and when a colleague hears of it again. */
export const instellingen = {
  termijn: {
    sleutel: 'bronnen.termijn',
    standaard: 10,
    eenheid: 'werkdagen',
    minimum: 1,
    maximum: 60,
    bron: eigen,
  },
  herinneren: {
    sleutel: 'bronnen.herinneren',
    standaard: 5,
    eenheid: 'werkdagen',
    minimum: 1,
    maximum: 60,
    bron: eigen,
  },
  lijst: {
    sleutel: 'bronnen.lijst',
    standaard: 24,
    eenheid: 'maanden',
    minimum: 1,
    maximum: 60,
    bron: eigen,
  },
} as const satisfies Record<string, SettingDefinition<number>>;

const PERSOON = new Set(['persoon', 'bsn']);
const OBJECT = new Set(['adres', 'organisatie', 'kvk', 'vestiging', 'kenteken', 'eni', 'mmsi', 'hin']);

/** Regel BRN-1: een verrijkingsvraag gaat over één object en noemt geen persoon. */
export function keur(object: string, vraag: string): FieldFault[] {
  const inObject = recognise(object);
  const fouten: FieldFault[] = [];
  if (!inObject.some((m) => OBJECT.has(m.kind))) fouten.push({ veld: 'object', code: 'bronnen.geen-object' });
  if (inObject.some((m) => PERSOON.has(m.kind)))
    fouten.push({ veld: 'object', code: 'bronnen.noemt-persoon' });
  if (recognise(vraag).some((m) => PERSOON.has(m.kind)))
    fouten.push({ veld: 'vraag', code: 'bronnen.noemt-persoon' });
  return fouten;
}

/** A thing that an answer names. */
export interface Genoemd {
  soort: ObjectSoort;
  waarde: string;
}

/** Regel BRN-9: overnemen kan één keer, en alleen een antwoord van wie er iets van weet. */
export function demandOverneembaar(v: {
  stand: string;
  weet: string | null;
  overgenomenOp: string | null;
}): void {
  if (v.stand !== 'beantwoord' || v.weet !== 'ja' || v.overgenomenOp !== null)
    throw new RuleViolated('BRN-9', 'bronnen.niet-over-te-nemen');
}

/**
 * Regel BRN-9: wie een antwoord overneemt, neemt het object van de vraag over en de objecten die het antwoord noemt;
 * personen in het antwoord blijven waar zij staan.
 */
export function objectenIn(object: string, antwoord: string): Genoemd[] {
  const gezien = new Map<string, Genoemd>();
  for (const tekst of [object, antwoord])
    for (const m of recognise(tekst))
      if (m.valid && OBJECT.has(m.kind))
        gezien.set(`${m.kind}|${m.value}`, { soort: m.kind as ObjectSoort, waarde: m.raw });
  return [...gezien.values()];
}

/** Regel BRN-2: een vraag wordt één keer beantwoord; daarna staat zij vast. */
export function demandOpen(stand: string): void {
  if (stand !== 'open') throw new RuleViolated('BRN-2', 'bronnen.niet-open');
}

export interface Loopt {
  gevraagd: LocalDate;
  tot: LocalDate;
  herinnerd: number;
}

/** Regel BRN-3: hooguit twee herinneringen: halverwege, en de dag voor het einde. */
export function moetHerinneren({ gevraagd, tot, herinnerd }: Loopt, vandaag: LocalDate, na: number): boolean {
  if (vandaag > tot) return false;
  if (herinnerd === 0) return vandaag >= addWorkingDays(gevraagd, na);
  return herinnerd === 1 && daysBetween(vandaag, tot) <= 1;
}

/** How a letter is found: a keyed hash of municipality and code, as with a receipt. */
export const zoekSleutel = (peper: Buffer, gemeenteId: number, code: string): Buffer =>
  createHmac('sha256', peper).update(`brief|${gemeenteId}|${code}`, 'utf8').digest();

/** 32 bytes that follow from the secret of the code; object and question are sealed with them. */
export const briefSleutel = (secret: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), Buffer.from('baken brief', 'utf8'), 32));

/** `place` is table and row: what is sealed for one row opens in no other. */
export const plaats = (gemeenteId: number, tabel: 'brief' | 'antwoord', id: string): string =>
  `${gemeenteId}/bronnen.${tabel}/${id}`;

/** What the letter says; opened by its code alone. */
export interface Brief {
  gemeente: string;
  van: string;
  bron: string;
  object: string;
  vraag: string;
  tot: LocalDate;
}
