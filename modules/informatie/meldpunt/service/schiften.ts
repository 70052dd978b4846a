import * as koppelen from '#modules/informatie/koppelen/index.ts';
import * as signalen from '#modules/informatie/signalen/index.ts';
import { RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  ConceptDto,
  ConceptVelden,
  MeldingDto,
  Schift,
  SpoedInvoer,
  TwijfelUitgang,
} from '../contract.ts';
import {
  aanvullingGezien,
  demandOverlevende,
  demandTeSchiften,
  maakOngedaan,
  naarSignaal,
  ongedaanTot,
  schift,
  spoedAfgehandeld,
  spoedOm,
  statuswoord,
  twijfelUitgang,
  type Keuze,
  type Melding,
  type Nu,
} from '../domain/melding.ts';
import { meldingRights } from '../domain/rights.ts';
import * as berichten from '../store/bericht.ts';
import * as melders from '../store/melder.ts';
import * as store from '../store/melding.ts';
import * as schiften from '../store/schift.ts';
import { dankAan } from './aannemen.ts';
import { toDto } from './antwoord.ts';
import { geefBeeldenMee } from './bijlagen.ts';
import { bronVan, nuVan, READ } from './gedeeld.ts';
import { herkenNu } from './herkennen.ts';

/** What a choice made elsewhere, so that it can be taken back. */
interface Gevolg {
  signaalId: string | null;
  berichtId: string | null;
}
const GEEN: Gevolg = { signaalId: null, berichtId: null };

/** Sifts one melding; `verder` makes the signal in the same transaction. */
export async function schiftMelding(
  work: Work,
  id: string,
  version: number,
  keuze: Schift,
): Promise<MeldingDto> {
  const blijftEerst = keuze.van !== undefined && keuze.van < id;
  if (blijftEerst) await store.findForUpdate(work, keuze.van!);
  const melding = await store.findForUpdate(work, id, version);
  demand(work, meldingRights, 'melding.schiften', melding, READ);
  const nu = await nuVan(work);
  const na = schift(melding, keuze, nu);
  const gevolg = await voerUit(work, na, keuze);
  return rondAf(work, melding, { ...na, signaalId: gevolg.signaalId }, gevolg, null, nu);
}

async function voerUit(work: Work, na: Melding, keuze: Schift): Promise<Gevolg> {
  switch (keuze.keuze) {
    case 'verder':
      return { ...GEEN, signaalId: await maakSignaal(work, na, keuze) };
    case 'doorsturen':
      return { ...GEEN, berichtId: await stuurDoor(work, na, keuze.naar!) };
    case 'dubbel':
      await vouw(work, na, keuze.van!);
      return GEEN;
    default:
      return GEEN;
  }
}

async function maakSignaal(work: Work, m: Melding, keuze: Schift): Promise<string> {
  const signaal = await signalen.registreer(work, {
    bronsoort: m.bronsoort,
    wat: keuze.wat!,
    waar: keuze.waar ?? m.waar ?? '',
    thema: keuze.thema!,
    duiding: keuze.duiding ?? null,
    gebied: m.gebied,
    ontvangenOp: m.ontvangenOp,
    team: m.team,
  });
  if (m.bijlagen > 0) await geefBeeldenMee(work, m.id, signaal.id);
  return signaal.id;
}

/** Passed on by mail where there is an address; it leaves when the choice can no longer be undone. */
async function stuurDoor(work: Work, m: Melding, naar: NonNullable<Schift['naar']>): Promise<string> {
  const nietVoor = ongedaanTot(work.now);
  const bericht: berichten.Bericht = {
    ...dankAan(work, m.id),
    soort: 'doorgestuurd',
    weg: naar.email === undefined ? 'scherm' : 'mail',
    staat: naar.email === undefined ? 'gegeven' : 'klaar',
    sjabloon: null,
    tekst: naar.tekst,
    aan: naar.email ?? null,
    nietVoor,
  };
  await berichten.insert(work, [bericht]);
  if (naar.email !== undefined) await work.enqueue('meldpunt.verstuur', {}, nietVoor);
  return bericht.id;
}

/** Folds a melding onto the one that lives on, together with what was folded onto it before. */
async function vouw(work: Work, m: Melding, van: string): Promise<void> {
  const blijft = await store.findForUpdate(work, van);
  demand(work, meldingRights, READ, blijft);
  demandOverlevende(m, blijft);
  await store.verlegDubbelen(work, m.id, van);
}

/** Everything that follows every choice: saved, counted, logged, mentions moved, concept gone, reader evidence. */
async function rondAf(
  work: Work,
  voor: Melding,
  na: Melding,
  gevolg: Gevolg,
  reden: string | null,
  nu: Nu,
): Promise<MeldingDto> {
  const saved = await store.update(work, { ...na, aanvullingOp: null });
  await schiften.insertKeuze(work, saved.id, keuzeVan(work, voor, saved, gevolg, nu), reden);
  await verplaatsVermeldingen(work, saved);
  await schiften.wisConcept(work, saved.id);
  await schiften.noteerLezing(work, 'meldpunt', false);
  await melders.zetStatuswoord(work, saved.id, statuswoord(saved.stand));
  tel(work, saved, saved.uitkomst!, 1);
  work.audit({
    actie: `melding.geschift`,
    objectSoort: 'melding',
    objectId: saved.id,
    resultaat: 'gelukt',
    details: { uitkomst: saved.uitkomst!, stand: saved.stand },
  });
  await work.emit('melding.geschift', { meldingId: saved.id });
  return toDto(work, saved);
}

const keuzeVan = (work: Work, voor: Melding, na: Melding, gevolg: Gevolg, nu: Nu): Keuze => ({
  id: work.newId(),
  keuze: na.uitkomst!,
  thema: na.thema,
  gebied: na.gebied,
  vorigeBronsoort: voor.bronsoort,
  vorigeEinddatum: voor.einddatum,
  vorigeVoor: voor.voor,
  ...gevolg,
  op: nu.nu,
  door: nu.door,
});

/** The signal has the objects now; what is only kept stays findable by its lasting ones; the rest lets go of them. */
async function verplaatsVermeldingen(work: Work, m: Melding): Promise<void> {
  if (m.stand === 'te-licht') await koppelen.bewaar(work, bronVan(m), m.thema ?? 'overig');
  else await koppelen.wis(work, bronVan(m));
  if (m.stand === 'dubbel') await herkenNu(work, [await store.find(work, m.dubbelVan!)]);
}

function tel(work: Work, m: Melding, uitkomst: string, aantal: 1 | -1, maand?: string): void {
  work.count({
    soort: 'melding.geschift',
    kanaal: m.kanaal,
    thema: m.thema,
    gebied: m.gebied,
    uitkomst,
    aantal,
    ...(maand === undefined ? {} : { maand }),
  });
}

/** Takes the last choice back, as long as nobody has built on it (regel MLD-4). */
export async function ongedaan(work: Work, id: string, version: number): Promise<MeldingDto> {
  const melding = await store.findForUpdate(work, id, version);
  demand(work, meldingRights, 'melding.ongedaan', melding, READ);
  const keuze = await schiften.laatsteKeuze(work, id);
  const na = maakOngedaan(melding, keuze, await nuVan(work));
  if (keuze!.signaalId !== null) await signalen.trekIn(work, keuze!.signaalId, keuze!.op);
  if (keuze!.berichtId !== null && !(await berichten.trekIn(work, keuze!.berichtId)))
    throw new RuleViolated('MLD-4', 'melding.al-verstuurd');
  const saved = await store.update(work, na);
  await schiften.zetOngedaan(work, keuze!.id);
  await herkenNu(work, [saved]);
  if (melding.dubbelVan !== null) await herkenNu(work, [await store.find(work, melding.dubbelVan)]);
  await melders.zetStatuswoord(work, id, 'ontvangen');
  tel(
    work,
    { ...melding, thema: keuze!.thema, gebied: keuze!.gebied },
    keuze!.keuze,
    -1,
    keuze!.op.slice(0, 7),
  );
  work.audit({
    actie: 'melding.ongedaan',
    objectSoort: 'melding',
    objectId: id,
    resultaat: 'gelukt',
    details: { keuze: keuze!.keuze },
  });
  return toDto(work, saved);
}

/** Spoed: who was called and when; nothing of what or whom (regel MLD-5). */
export async function spoed(
  work: Work,
  id: string,
  version: number,
  invoer: SpoedInvoer,
): Promise<MeldingDto> {
  const melding = await store.findForUpdate(work, id, version);
  demand(work, meldingRights, 'melding.spoed', melding, READ);
  const nu = await nuVan(work);
  if (invoer.afgehandeld) demandTeSchiften(melding);
  await schiften.insertSpoed(work, id, invoer.uitgang, spoedOm(invoer.om, nu));
  work.audit({
    actie: 'melding.spoed',
    objectSoort: 'melding',
    objectId: id,
    resultaat: 'gelukt',
    details: { uitgang: invoer.uitgang },
  });
  work.count({ soort: 'melding.spoed', kanaal: melding.kanaal, uitkomst: invoer.uitgang });
  if (invoer.afgehandeld)
    return rondAf(work, melding, spoedAfgehandeld(melding, invoer.uitgang, nu), GEEN, null, nu);
  return toDto(work, await store.update(work, melding));
}

/** Ends a doubt about an application; the LIO makes it a signal (regel MLD-7). */
export async function rondTwijfelAf(
  work: Work,
  id: string,
  version: number,
  uitgang: TwijfelUitgang,
): Promise<MeldingDto> {
  const melding = await store.findForUpdate(work, id, version);
  demand(work, meldingRights, 'melding.twijfel-afronden', melding, READ);
  const nu = await nuVan(work);
  const na = twijfelUitgang(melding, uitgang, nu);
  const gevolg =
    uitgang.uitgang === 'lio'
      ? { ...GEEN, signaalId: await maakSignaal(work, na, naarSignaal(uitgang)) }
      : GEEN;
  return rondAf(work, melding, { ...na, signaalId: gevolg.signaalId }, gevolg, uitgang.reden, nu);
}

/** The reply to a handled melding was read, or asks for another look. */
export async function gezien(work: Work, id: string, version: number, opnieuw: boolean): Promise<MeldingDto> {
  const melding = await store.findForUpdate(work, id, version);
  demand(work, meldingRights, 'melding.aanvulling', melding, READ);
  const saved = await store.update(work, aanvullingGezien(melding, opnieuw, await nuVan(work)));
  if (saved.stand === 'te-schiften' && melding.stand !== 'te-schiften') {
    await herkenNu(work, [saved]);
    await melders.zetStatuswoord(work, id, 'ontvangen');
  }
  work.audit({
    actie: opnieuw ? 'melding.opnieuw' : 'melding.aanvulling-gezien',
    objectSoort: 'melding',
    objectId: id,
    resultaat: 'gelukt',
  });
  return toDto(work, saved);
}

export async function conceptVan(work: Work, id: string): Promise<ConceptDto> {
  const melding = await store.find(work, id);
  demand(work, meldingRights, READ, melding);
  return toConcept(work, await schiften.concept(work, id));
}

/** Two browsers in one text: the second hears that it is stale, and neither loses a word. */
export async function bewaarConcept(
  work: Work,
  id: string,
  version: number,
  velden: ConceptVelden,
): Promise<ConceptDto> {
  const melding = await store.find(work, id);
  demand(work, meldingRights, 'melding.schiften', melding, READ);
  demandTeSchiften(melding);
  return toConcept(work, await schiften.bewaarConcept(work, id, version, velden));
}

async function toConcept(work: Work, c: schiften.Concept): Promise<ConceptDto> {
  const namen = c.door === null ? new Map<string, string>() : await naamVan(work, [c.door]);
  return {
    versie: c.versie,
    velden: c.velden,
    gewijzigdOp: c.op,
    door: c.door === null ? null : (namen.get(c.door) ?? 'Baken'),
  };
}
