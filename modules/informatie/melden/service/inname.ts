import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '#platform/contract.ts';
import { addMonths, legalDay } from '#platform/reckon/dates.ts';
import {
  makeReceiptCode,
  parseReceiptCode,
  RECEIPT_BYTES,
  type ReceiptCode,
} from '#platform/reckon/receipt-code.ts';
import { boxKeysFrom, newBoxKeys, openBox, sealFor, type BoxKeys } from '#platform/sealed-box.ts';
import type { Antwoord, Inzending, OpenStand } from '../contract.ts';
import { netteNaam } from '../domain/bijlage.ts';
import { antwoordZaad, gelijk, zoekSleutel } from '../domain/code.ts';
import { emailVan, plekVan, type Formulier } from '../domain/formulier.ts';
import { leegVulling, STAP_INZENDING, STAP_STUK, vul } from '../domain/vulling.ts';
import type { PubliekeOpslag, VerzegeldAntwoord } from '../store/publiek.ts';
import type { Stukken } from '../store/stukken.ts';
import { plaats, verpak, type Intakesleutel } from './doos.ts';

/** Everything the public process holds: a way to write, a public key per municipality, and the pepper of the codes. */
export interface Inname {
  opslag: PubliekeOpslag;
  stukken: Stukken;
  peper: Buffer;
}

export const nieuweId = (): string => randomUUID();
export const nieuwGeheim = (): string => randomBytes(RECEIPT_BYTES).toString('base64url');
export const codeVan = (f: Pick<Formulier, 'geheim'>): ReceiptCode =>
  makeReceiptCode(Buffer.from(f.geheim, 'base64url'));

/** Seals a report and puts it away with its way back. Twice the same form gives the same code and one report. */
export async function neemIn(
  inname: Inname,
  sleutel: Intakesleutel,
  f: Formulier,
  hier: { nu: Instant; stand: OpenStand; codeMaanden: number },
): Promise<ReceiptCode> {
  const code = codeVan(f);
  const keys = sleutelsVan(code);
  const zoek = zoekSleutel(inname.peper, f.gemeenteId, code);
  const dag = legalDay(hier.nu);
  await inname.opslag.neemIn(
    f.gemeenteId,
    { id: f.id, dag, verzegeld: verzegel(sleutel, f.gemeenteId, f.id, inhoudVan(f, zoek, hier.stand)) },
    { id: nieuweId(), zoek, publiek: keys.publiek, einddatum: addMonths(dag, hier.codeMaanden) },
  );
  return code;
}

function inhoudVan(f: Formulier, zoek: Buffer, stand: OpenStand): Inzending {
  const email = emailVan(f, stand);
  return {
    soort: 'melding',
    wat: f.wat,
    waar: plekVan(f),
    wanneer: f.wanneer === '' ? null : f.wanneer,
    email,
    // The language is kept only of who wants to be written to: of others it would be a clue.
    taal: email === null ? null : f.taal,
    zoek: zoek.toString('hex'),
    stukken: f.stukken.map(({ id, naam, type }) => ({ id, naam, type })),
  };
}

const verzegel = (sleutel: Intakesleutel, gemeenteId: number, id: string, i: Inzending): Buffer =>
  verpak(
    sleutel,
    plaats(gemeenteId, 'inzending', id),
    Buffer.from(JSON.stringify(i), 'utf8'),
    STAP_INZENDING,
  );

/** What a reporter adds later; it waits for the same release as a report. `id` makes sending twice harmless. */
export async function vulAan(
  inname: Inname,
  sleutel: Intakesleutel,
  a: { gemeenteId: number; id: string; code: ReceiptCode; tekst: string },
  nu: Instant,
): Promise<void> {
  const zoek = zoekSleutel(inname.peper, a.gemeenteId, a.code);
  const inhoud: Inzending = { soort: 'aanvulling', tekst: a.tekst, zoek: zoek.toString('hex') };
  await inname.opslag.neemIn(
    a.gemeenteId,
    { id: a.id, dag: legalDay(nu), verzegeld: verzegel(sleutel, a.gemeenteId, a.id, inhoud) },
    null,
  );
}

/** Seals a file at once, under a random id; it is swept when no report comes to name it (regel MLN-9). */
export async function bewaarStuk(
  inname: Inname,
  sleutel: Intakesleutel,
  gemeenteId: number,
  stuk: { naam: string; type: string; bytes: Buffer },
  nu: Instant,
): Promise<{ id: string; naam: string; type: string; omvang: number }> {
  const id = nieuweId();
  const sealed = verpak(sleutel, plaats(gemeenteId, 'stuk', id), stuk.bytes, STAP_STUK);
  await inname.stukken.bewaar(gemeenteId, id, sealed, legalDay(nu));
  return { id, naam: netteNaam(stuk.naam), type: stuk.type, omvang: stuk.bytes.length };
}

/** The key pair that follows from a code. */
function sleutelsVan(code: ReceiptCode): BoxKeys {
  const read = parseReceiptCode(code);
  if (!read.ok) throw new Error('not a receipt code');
  return boxKeysFrom(antwoordZaad(read.secret));
}

export interface Teruggevonden {
  bekend: boolean;
  antwoorden: (Antwoord & { dag: string })[];
}

// Opened when there is nothing to open, so that an unknown code costs what a known one costs.
const niets = newBoxKeys();
const nietsDoos = sealFor(niets.publiek, 'niets', vul(Buffer.from('{}'), STAP_INZENDING));

/** Looks a code up (regel MLN-8): known or not, the same questions and the same work. */
export async function zoekOp(inname: Inname, gemeenteId: number, code: ReceiptCode): Promise<Teruggevonden> {
  const zoek = zoekSleutel(inname.peper, gemeenteId, code);
  const keys = sleutelsVan(code);
  const found = await inname.opslag.zoek(gemeenteId, zoek);
  const bekend = gelijk(found?.zoek ?? Buffer.alloc(zoek.length), zoek);
  const antwoorden = bekend ? found!.antwoorden : [];
  if (antwoorden.length === 0) leegVulling(openBox(niets, 'niets', nietsDoos));
  return {
    bekend,
    antwoorden: antwoorden.map((a) => ({ ...openAntwoord(keys, gemeenteId, a), dag: a.dag })),
  };
}

const openAntwoord = (keys: BoxKeys, gemeenteId: number, a: VerzegeldAntwoord): Antwoord =>
  JSON.parse(
    leegVulling(openBox(keys, plaats(gemeenteId, 'antwoord', a.berichtId), a.verzegeld)).toString('utf8'),
  ) as Antwoord;
