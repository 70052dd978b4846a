import * as signalen from '#modules/informatie/signalen/index.ts';
import type { Instant, Page } from '#platform/contract.ts';
import { NoAccess, RuleViolated } from '#platform/errors.ts';
import { addMonths, addWorkingDays } from '#platform/reckon/dates.ts';
import { KENMERK_BYTES, makeKenmerk } from '#platform/reckon/kenmerk.ts';
import { demand, may } from '#platform/rights.ts';
import { telTelfeiten } from '#platform/telfeit.ts';
import type { Work } from '#platform/work.ts';
import type {
  InleesUitkomst,
  MmaBeoordeling,
  MmaDto,
  MmaFeit,
  MmaInvoer,
  MmaJaarretour,
  MmaOpvolging,
  MmaRij,
  MmaStand,
  MmaTekst,
} from '../contract.ts';
import { leesMail } from '../domain/mail.ts';
import { sha256 } from '../domain/mail/bijlagen.ts';
import {
  beoordeel,
  demandBeoordeeld,
  demandEigenWoorden,
  gelezen,
  isOpgevolgd,
  volgOp,
  type Mma,
} from '../domain/mma.ts';
import { algemeneRights, mmaRights } from '../domain/rights.ts';
import { insertFeit, insertLezing } from '../store/mma-feit.ts';
import * as store from '../store/mma.ts';
import * as schiften from '../store/schift.ts';
import { nuVan, teamVan } from './gedeeld.ts';
import { toDto, toRij } from './mma-antwoord.ts';

const LEES = 'mma.lezen';

/** Function rights that ask for the team: whoever is outside gets the answer of a role without the right. */
function demandTeam(work: Work, right: 'mma.invoeren' | 'mma.cijfers'): void {
  const besluit = may(algemeneRights, right, work.actor, undefined);
  work.decide({ right, objectSoort: 'mma', objectId: null, besluit });
  if (!besluit) throw new NoAccess('geen-recht', { recht: right });
}

export async function lijst(
  work: Work,
  query: { stand?: MmaStand[]; pagina?: number; aantal?: number },
): Promise<Page<MmaRij>> {
  const { items, totaal } = await store.list(work, query);
  work.process(
    'mma',
    items.map((m) => m.id),
  );
  return { items: items.map((m) => toRij(work, m)), totaal };
}

export async function toon(work: Work, id: string): Promise<MmaDto> {
  const m = await store.find(work, id);
  demand(work, mmaRights, LEES, m);
  work.process('mma', [id]);
  return toDto(work, m);
}

/** The only way to the verbatim text (regel MMA-1): each reading is a row with who and when. */
export async function lees(work: Work, id: string): Promise<MmaTekst> {
  const m = await store.findForUpdate(work, id);
  demand(work, mmaRights, LEES, m);
  const { onderwerp, tekst } = await store.tekst(work, id);
  if (m.stand === 'te-lezen') await store.update(work, gelezen(m));
  await insertLezing(work, id);
  await schiften.noteerLezing(work, 'mma', false);
  work.process('mma.tekst', [id]);
  work.audit({ actie: 'mma.gelezen', objectSoort: 'mma', objectId: id, resultaat: 'gelukt' });
  return { onderwerp, tekst, gelezenOp: work.now };
}

interface Nieuw {
  tekst: string;
  onderwerp: string | null;
  bron: Buffer | null;
  herkenning: Buffer | null;
  ontvangenOp: Instant;
  invoer: Partial<MmaInvoer>;
}

/** Seals a report: its own key, its own table, and nothing of it anywhere else (regel MMA-6). */
async function verzegel(work: Work, n: Nieuw): Promise<Mma> {
  const { termijnen } = await nuVan(work);
  const base: Mma = {
    id: work.newReportId(),
    kenmerk: '',
    versie: 1,
    stand: 'te-lezen',
    ontvangenOp: n.ontvangenOp,
    voor: addWorkingDays(work.today, termijnen.mmaLezen),
    categorie: n.invoer.categorie ?? null,
    ookPolitie: n.invoer.ookPolitie ?? null,
    mNummer: n.invoer.mNummer ?? null,
    herleidbaarheid: null,
    kring: null,
    opvolging: null,
    motief: null,
    resultaat: null,
    bruikbaarheid: null,
    einddatum: addMonths(work.today, termijnen.mma),
  };
  await work.keys.create(base.id);
  const year = Number(work.today.slice(0, 4));
  for (let tries = 0; tries < 5; tries += 1) {
    const m = { ...base, kenmerk: makeKenmerk('MA', year, work.randomBytes(KENMERK_BYTES)) };
    if (!(await store.insert(work, m, n))) continue;
    work.count({ soort: 'mma.ontvangen', kanaal: 'mma' });
    work.audit({ actie: 'mma.ontvangen', objectSoort: 'mma', objectId: m.id, resultaat: 'gelukt' });
    return m;
  }
  throw new RuleViolated('MMA-6', 'melding.geen-nummer');
}

/** By hand, from the portal of Meld Misdaad Anoniem. */
export async function voerIn(work: Work, invoer: MmaInvoer): Promise<MmaRij> {
  demandTeam(work, 'mma.invoeren');
  const tekst = invoer.tekst.trim();
  const nieuw = { tekst, onderwerp: null, bron: null, herkenning: null, ontvangenOp: work.now, invoer };
  return toRij(work, await verzegel(work, nieuw));
}

/** From its own mailbox or an upload. Attachments and headers stay inside the raw message, under the same seal. */
export async function ontvang(
  work: Work,
  ruw: Uint8Array,
  ontvangenOp: Instant | null = null,
): Promise<InleesUitkomst> {
  demandTeam(work, 'mma.invoeren');
  const mail = leesMail(ruw);
  const zelfde = mail.messageId ?? sha256(ruw);
  const herkenning = work.keys.blind('mma.bericht', zelfde);
  const bekend = await store.metHerkenning(work, herkenning);
  if (bekend) return { uitkomst: 'dubbel', kenmerk: bekend.kenmerk, id: bekend.id, reden: null };
  const m = await verzegel(work, {
    tekst: mail.soort === 'gelezen' ? mail.tekst : '',
    onderwerp: mail.onderwerp === '' ? null : mail.onderwerp,
    bron: Buffer.from(ruw.buffer, ruw.byteOffset, ruw.byteLength),
    herkenning,
    ontvangenOp: ontvangenOp !== null && ontvangenOp <= work.now ? ontvangenOp : work.now,
    invoer: {},
  });
  const reden = mail.soort === 'onleesbaar' ? mail.reden : null;
  return { uitkomst: reden === null ? 'nieuw' : 'fout', kenmerk: m.kenmerk, id: m.id, reden };
}

export async function beoordeelMma(
  work: Work,
  id: string,
  version: number,
  b: MmaBeoordeling,
): Promise<MmaDto> {
  const m = await store.findForUpdate(work, id, version);
  demand(work, mmaRights, 'mma.beoordelen', m, LEES);
  const saved = await store.update(work, beoordeel(m, b));
  work.audit({
    actie: 'mma.beoordeeld',
    objectSoort: 'mma',
    objectId: id,
    resultaat: 'gelukt',
    details: { herleidbaarheid: b.herleidbaarheid, kring: b.kring },
  });
  return toDto(work, saved);
}

/** Facts in own words become the signal, with source `mma`: it never decides anything alone (SIG-8). */
export async function leidAf(work: Work, id: string, version: number, feit: MmaFeit): Promise<MmaDto> {
  const m = await store.findForUpdate(work, id, version);
  demand(work, mmaRights, 'mma.afleiden', m, LEES);
  if (m.stand !== 'in-behandeling') throw new RuleViolated('MMA-5', 'mma.niet-in-behandeling');
  demandBeoordeeld(m);
  const verzegeld = await store.tekst(work, id);
  demandEigenWoorden(feit.wat, `${verzegeld.onderwerp ?? ''}\n${verzegeld.tekst}`);
  const signaal = await signalen.registreer(work, {
    bronsoort: 'mma',
    wat: feit.wat,
    waar: feit.waar ?? '',
    thema: feit.thema,
    ontvangenOp: m.ontvangenOp,
    team: await teamVan(work),
  });
  await insertFeit(work, id, {
    id: work.newId(),
    wat: feit.wat,
    waar: feit.waar ?? '',
    thema: feit.thema,
    signaalId: signaal.id,
    signaalKenmerk: signaal.kenmerk,
  });
  work.audit({ actie: 'mma.afgeleid', objectSoort: 'mma', objectId: id, resultaat: 'gelukt' });
  return toDto(work, await store.update(work, m));
}

/** What was done with it, for the yearly return; each change corrects the count of the one before. */
export async function volgMmaOp(work: Work, id: string, version: number, o: MmaOpvolging): Promise<MmaDto> {
  const m = await store.findForUpdate(work, id, version);
  demand(work, mmaRights, 'mma.opvolgen', m, LEES);
  const saved = await store.update(work, volgOp(m, o, await nuVan(work)));
  tel(work, 'mma.opvolging', m.opvolging, saved.opvolging);
  tel(work, 'mma.resultaat', m.resultaat, saved.resultaat);
  tel(work, 'mma.bruikbaarheid', m.bruikbaarheid, saved.bruikbaarheid);
  work.audit({
    actie: 'mma.opgevolgd',
    objectSoort: 'mma',
    objectId: id,
    resultaat: 'gelukt',
    details: { opvolging: o.opvolging },
  });
  return toDto(work, saved);

  function tel(w: Work, soort: string, voor: string | number | null, na: string | number | null): void {
    if (voor === na) return;
    // All counts of one report fall in the month it came in, so that a correction meets what it corrects.
    const maand = m.ontvangenOp.slice(0, 7);
    if (voor !== null) w.count({ soort, uitkomst: String(voor), maand, aantal: -1 });
    if (na !== null) w.count({ soort, uitkomst: String(na), maand });
  }
}

/** Figures of one year for Meld Misdaad Anoniem: actions, results, usefulness (domain §2). */
export async function jaarretour(work: Work, jaar: number): Promise<MmaJaarretour> {
  demandTeam(work, 'mma.cijfers');
  const telling = async (soort: string) => {
    const rows = await telTelfeiten(work, {
      soorten: [soort],
      van: `${jaar}-01`,
      tot: `${jaar}-12`,
      per: 'uitkomst',
    });
    return rows.filter((r) => r.aantal > 0).map((r) => ({ waarde: r.waarde ?? '', aantal: r.aantal }));
  };
  const opvolging = await telling('mma.opvolging');
  const som = (rows: { aantal: number }[]): number => rows.reduce((n, r) => n + r.aantal, 0);
  return {
    jaar,
    ontvangen: som(await telling('mma.ontvangen')),
    opgevolgd: som(opvolging.filter((r) => isOpgevolgd(r.waarde))),
    opvolging,
    resultaat: await telling('mma.resultaat'),
    bruikbaarheid: await telling('mma.bruikbaarheid'),
  };
}
