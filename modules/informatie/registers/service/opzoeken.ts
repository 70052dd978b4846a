import * as signalen from '#modules/informatie/signalen/index.ts';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import { addMonths } from '#platform/reckon/dates.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Bevoegdheid, OpzoekingDto, PersoonInvoer, SlotDto, Vraag, VraagInvoer } from '../contract.ts';
import { doelen, doelVan, veldenVan } from '../domain/doelen.ts';
import { instellingen } from '../domain/instellingen.ts';
import { rights } from '../domain/rights.ts';
import { demandSlotOpen } from '../domain/slot.ts';
import { alsTekst, lees, soortVan, toSoort, vraagSoorten, type VraagSoort } from '../domain/vragen.ts';
import * as store from '../store/opzoeking.ts';
import { tel, verbruik } from '../store/toestand.ts';
import { uitEigenIndex } from './adressen.ts';
import { toDto, toDtos } from './antwoord.ts';
import { bronVan, zichtbaar, type Bron } from './bron.ts';
import { neemAntwoordOp } from './opname.ts';
import { alleAansluitingen, bereikbaar, type Aangesloten } from './poort.ts';

interface Gesteld {
  soort: VraagSoort;
  vraag: Vraag;
  bron: Pick<Bron, 'soort' | 'id' | 'team'> | null;
  doel: string | null;
  bevoegdheid: Bevoegdheid | null;
  reden: Record<string, string>;
}

/** Asks a register about an object: with the signal it is for, or with a reason. */
export async function vraagObject(work: Work, invoer: VraagInvoer): Promise<OpzoekingDto> {
  const { soort, vraag } = gelezen(invoer, false);
  const bron = await bronVan(work, invoer);
  if (bron === null && invoer.reden === undefined)
    throw new Invalid([{ veld: 'reden', code: 'register.waarvoor' }]);
  const gesteld = {
    soort,
    vraag,
    bron,
    doel: null,
    bevoegdheid: null,
    reden: reden({ reden: invoer.reden }),
  };
  const eigen = invoer.vers === true || soort.register !== 'bag' ? null : await uitEigenIndex(work, vraag);
  if (eigen !== null) return beantwoord(work, gesteld, eigen);
  const aansluiting = await demandBereikbaar(work, soort);
  const eerder = invoer.vers === true ? null : await verseOpzoeking(work, gesteld, aansluiting);
  return eerder ? beantwoord(work, gesteld, eerder) : stel(work, gesteld);
}

/** Asks a register about a person: only behind the lock of purpose, ground and weighing (regels REG-1 tot en met REG-3). */
export async function vraagPersoon(work: Work, invoer: PersoonInvoer): Promise<OpzoekingDto> {
  const { soort, vraag } = gelezen(invoer, true);
  const doel = doelVan(invoer.doel);
  if (!doel) throw new Invalid([{ veld: 'doel', code: 'register.doel-onbekend' }]);
  const bron = await signalen.grondVan(work, invoer.signaalId);
  if (!(await work.setting<boolean>(instellingen.personen)))
    throw new RuleViolated('REG-3', 'register.personen-uit');
  const bevoegdheid = demandSlotOpen(soort, bron, doel);
  await demandBereikbaar(work, soort);
  const { noodzaak, proportionaliteit, subsidiariteit } = invoer;
  return stel(work, {
    soort,
    vraag,
    bron: { soort: 'signaal', id: bron.id, team: bron.team },
    doel: doel.doel,
    bevoegdheid,
    reden: reden({ noodzaak, proportionaliteit, subsidiariteit }),
  });
}

const reden = (delen: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(delen).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));

function gelezen(invoer: { soort: string; waarden: Record<string, string> }, persoon: boolean) {
  const soort = soortVan(invoer.soort);
  // A question about a person goes through its own door, and only there.
  if (!soort || soort.persoon !== persoon)
    throw new Invalid([{ veld: 'soort', code: 'register.soort-onbekend' }]);
  const { vraag, fouten } = lees(soort, invoer.waarden);
  if (fouten.length > 0) throw new Invalid(fouten);
  return { soort, vraag };
}

async function demandBereikbaar(work: Work, { register }: VraagSoort): Promise<Aangesloten> {
  const a = (await alleAansluitingen(work)).get(register);
  if (!bereikbaar(a)) throw new RuleViolated('REG-6', 'register.uit', { register: register.toUpperCase() });
  return a;
}

/** What one question costs, in cents. */
export async function kostenVan(work: Work, soort: VraagSoort): Promise<number> {
  if (soort.kost === undefined) return 0;
  return work.setting<number>(soort.kost === 'kvk' ? instellingen.kostenKvk : instellingen.kostenBrk);
}

/** Regel REG-8: boven het maandbedrag wordt niets gevraagd dat geld kost. */
async function demandBudget(work: Work, soort: VraagSoort): Promise<void> {
  const kosten = await kostenVan(work, soort);
  if (kosten === 0) return;
  const plafond = await work.setting<number>(instellingen.plafond);
  const besteed = [...(await verbruik(work, work.today.slice(0, 7))).values()].reduce(
    (s, v) => s + v.kostenCent,
    0,
  );
  if (besteed + kosten > plafond * 100) throw new RuleViolated('REG-8', 'register.plafond', { plafond });
}

const gelijkVan = (work: Work, vraag: Vraag): Buffer => work.keys.blind('registervraag', alsTekst(vraag));

/** Regel REG-7: een vers antwoord wordt hergebruikt, alleen binnen de eigen kring en nooit over een persoon. */
async function verseOpzoeking(work: Work, g: Gesteld, a: Aangesloten): Promise<store.Opzoeking | null> {
  const dagen = await work.setting<number>(instellingen.vers);
  const sinds = Temporal.Instant.from(work.now)
    .subtract({ hours: dagen * 24 })
    .toString({ fractionalSecondDigits: 3 });
  return dagen === 0
    ? null
    : store.vers(work, gelijkVan(work, g.vraag), teamVan(work, g), sinds, a.stand === 'opgenomen');
}

const teamVan = (work: Work, g: Gesteld): string => g.bron?.team ?? work.actor.teams[0] ?? '';

async function nieuw(work: Work, g: Gesteld): Promise<store.Opzoeking> {
  const id = work.newId();
  return {
    id,
    register: g.soort.register,
    persoon: g.soort.persoon,
    bronId: g.bron?.id ?? null,
    bronSoort: g.bron?.soort ?? null,
    sleutelId: g.bron?.id ?? id,
    team: teamVan(work, g),
    door: work.actor.accountId,
    op: work.now,
    doel: g.doel,
    bevoegdheid: g.bevoegdheid,
    vraag: g.vraag,
    gelijk: gelijkVan(work, g.vraag),
    reden: g.reden,
    stand: 'wacht',
    code: null,
    pogingen: 0,
    opnieuwOp: null,
    antwoord: null,
    antwoordOp: null,
    opgenomen: false,
    uitGeheugen: false,
    einddatum: addMonths(work.today, await work.setting<number>(instellingen.bewaren)),
  };
}

/** Written down before anybody outside is asked; the asking itself is a job, with the rights of who asked. */
async function stel(work: Work, g: Gesteld): Promise<OpzoekingDto> {
  await demandBudget(work, g.soort);
  const o = await nieuw(work, g);
  await store.insert(work, o);
  noteer(work, o, 'register.gevraagd');
  await work.enqueue('registers.vraag', { opzoekingId: o.id });
  return toDto(work, o);
}

/** Answered at once, from an earlier answer or from the own address index; how old it is goes with it. */
async function beantwoord(
  work: Work,
  g: Gesteld,
  { antwoord, antwoordOp, opgenomen }: Pick<store.Opzoeking, 'antwoord' | 'antwoordOp' | 'opgenomen'>,
): Promise<OpzoekingDto> {
  const stand = 'antwoord' as const;
  const o = { ...(await nieuw(work, g)), stand, antwoord, antwoordOp, opgenomen, uitGeheugen: true };
  await store.insert(work, o);
  await tel(work, o.register, { uitGeheugen: 1 });
  noteer(work, o, 'register.uit-geheugen');
  await neemAntwoordOp(work, o);
  return toDto(work, o);
}

function noteer(work: Work, o: store.Opzoeking, actie: string): void {
  work.audit({
    actie,
    objectSoort: 'opzoeking',
    objectId: o.id,
    resultaat: 'gelukt',
    details: { register: o.register, soort: o.vraag.soort, doel: o.doel ?? '-' },
  });
  work.process('registers', [o.bronId ?? o.id]);
}

export async function toon(work: Work, id: string): Promise<OpzoekingDto> {
  const o = await store.find(work, id);
  demand(work, rights, 'opzoeking.lezen', await metKring(work, o));
  gezien(work, [o]);
  return toDto(work, o);
}

/** Tries an outage again now, instead of later. */
export async function herhaal(work: Work, id: string): Promise<OpzoekingDto> {
  const o = await store.find(work, id, true);
  demand(work, rights, 'opzoeking.herhalen', await metKring(work, o), 'opzoeking.lezen');
  if (o.stand !== 'storing') throw new RuleViolated('REG-5', 'register.geen-storing');
  const opnieuw = { ...o, stand: 'wacht' as const, code: null, pogingen: 0, opnieuwOp: null };
  await store.update(work, opnieuw);
  noteer(work, opnieuw, 'register.herhaald');
  await work.enqueue('registers.vraag', { opzoekingId: id });
  return toDto(work, opnieuw);
}

const metKring = async (work: Work, o: store.Opzoeking) => ({ ...o, inKring: await zichtbaar(work, o) });

/** What was looked up for one casus or controle; persons are looked up from its signal. */
export async function bijStuk(
  work: Work,
  soort: 'casus' | 'controle',
  id: string,
): Promise<{ items: OpzoekingDto[]; loopt: boolean }> {
  const bron = await bronVan(
    work,
    soort === 'casus' ? { ...LEEG, casusId: id } : { ...LEEG, controleId: id },
  );
  const opzoekingen = await store.bij(work, id);
  gezien(work, opzoekingen);
  return { items: await toDtos(work, opzoekingen), loopt: bron?.loopt ?? false };
}
const LEEG = { soort: '', waarden: {} };

/** What was looked up for one signal, and whether persons may be looked up there. */
export async function bijSignaal(work: Work, id: string): Promise<{ items: OpzoekingDto[]; slot: SlotDto }> {
  const bron = await signalen.grondVan(work, id);
  const opzoekingen = await store.bij(work, id);
  gezien(work, opzoekingen);
  return { items: await toDtos(work, opzoekingen), slot: await slotVan(work, bron) };
}

/** Who reads an answer about persons processes data of each of them. */
function gezien(work: Work, opzoekingen: readonly store.Opzoeking[]): void {
  for (const o of opzoekingen) {
    work.process('registers', [o.bronId ?? o.id]);
    if (o.persoon)
      work.process(
        'registers',
        (o.antwoord?.treffers ?? []).flatMap((t) => t.onderwerp ?? []),
      );
  }
}

async function slotVan(work: Work, bron: signalen.Grond): Promise<SlotDto> {
  const aan = await work.setting<boolean>(instellingen.personen);
  const waarom = aan ? (bron.weging === null ? 'niet-gewogen' : bron.loopt ? null : 'loopt-niet') : 'uit';
  const bevoegdheid = bron.weging?.bevoegdheid ?? null;
  if (waarom !== null || bevoegdheid === null) return { open: false, waarom, bevoegdheid, doelen: [] };
  const aansluitingen = await alleAansluitingen(work);
  const vraagbaar = (soort: string): VraagSoort[] =>
    vraagSoorten.filter((v) => v.soort === soort && bereikbaar(aansluitingen.get(v.register)));
  return {
    open: true,
    waarom: null,
    bevoegdheid,
    doelen: doelen
      .filter((d) => d.bevoegdheden.includes(bevoegdheid))
      .map((d) => ({
        doel: d.doel,
        velden: [...new Set(d.vragen.flatMap((v) => veldenVan(d, v)))],
        vragen: d.vragen.flatMap(vraagbaar).map(toSoort),
      }))
      .filter((d) => d.vragen.length > 0),
  };
}
