import { nationalHosts, standardAddress } from '#platform/connectors/registers/index.ts';
import { allowedAs } from '#platform/connectors/http/addresses.ts';
import { readIdentity } from '#platform/connectors/http/identity.ts';
import { readOwnOrigins } from '#platform/config.ts';
import type { Page } from '#platform/contract.ts';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { addDays, legalDay } from '#platform/reckon/dates.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import {
  registerNamen,
  verbindingen,
  type AansluitingDto,
  type LijstDto,
  type LogRij,
  type ProtocolRij,
  type Register,
  type RegisterToestand,
  type Verbinding,
} from '../contract.ts';
import { instellingen } from '../domain/instellingen.ts';
import { rights } from '../domain/rights.ts';
import { toSoort, vraagSoorten } from '../domain/vragen.ts';
import { log, type LogVraag } from '../store/opzoeking.ts';
import { lijsten } from '../store/lijst.ts';
import * as protocol from '../store/protocol.ts';
import * as store from '../store/toestand.ts';
import { toLogRijen } from './antwoord.ts';
import { alleAansluitingen, type Aangesloten } from './poort.ts';

const beheert = (work: Work): string[] =>
  roleMay(rights['register.verbinden'], work.actor) ? ['register.verbinden'] : [];

/** How every register stands: connection, last answer, outage, use and cost of this month. */
export async function toestandVan(work: Work): Promise<RegisterToestand[]> {
  const [aansluitingen, toestanden, verbruik] = [
    await alleAansluitingen(work),
    await store.toestanden(work),
    await store.verbruik(work, work.today.slice(0, 7)),
  ];
  const versDagen = await work.setting<number>(instellingen.vers);
  return registerNamen.map((register) => {
    const { stand, uitgezet } = aansluitingen.get(register)!;
    const t = toestanden.get(register);
    const v = verbruik.get(register) ?? store.geenVerbruik;
    return {
      register,
      stand,
      uitgezet,
      antwoordOp: t?.antwoordOp ?? null,
      storingSinds: t?.storingSinds ?? null,
      storingCode: t?.storingCode ?? null,
      versDagen: register === 'brp' ? 0 : versDagen,
      gevraagd: v.gevraagd,
      uitGeheugen: v.uitGeheugen,
      zonderTreffer: v.zonderTreffer,
      storingen: v.storingen,
      kostenCent: v.kostenCent,
      vragen: vraagSoorten.filter((s) => s.register === register && !s.persoon).map(toSoort),
      rechten: beheert(work),
    };
  });
}

export async function aansluitingVan(work: Work, register: Register): Promise<AansluitingDto> {
  return toAansluiting(work, register, (await alleAansluitingen(work)).get(register)!);
}

async function toAansluiting(work: Work, register: Register, a: Aangesloten): Promise<AansluitingDto> {
  const demo = await store.isDemo(work);
  return {
    register,
    versie: a.versie,
    stand: a.stand,
    adres: a.gegevens.adres || standardAddress[register],
    kop: a.gegevens.kop,
    tokenAdres: a.gegevens.tokenAdres ?? '',
    clientId: a.gegevens.clientId ?? '',
    heeftSleutel: a.gegevens.sleutel !== '',
    certificaat: certificaatVan(work, register),
    keuzes: verbindingen.filter((v) => demo || v !== 'opgenomen'),
    rechten: beheert(work),
  };
}

/** Days before its end in which a certificate is asked for anew: an authority takes its time. */
const BIJNA = 42;

/** Regel REG-13: het eigen certificaat staat op de server en nergens anders; hier staat alleen hoelang het geldt. */
function certificaatVan(work: Work, register: Register): AansluitingDto['certificaat'] {
  const read = readIdentity(process.env, register, work.now);
  if (!read.ok) return { stand: read.code === 'certificaat-verlopen' ? 'verlopen' : 'onleesbaar', tot: null };
  if (read.identity === null) return { stand: 'geen', tot: null };
  if (read.identity.until === null) return { stand: 'gezag', tot: null };
  const tot = legalDay(read.identity.until);
  return { stand: tot < addDays(work.today, BIJNA) ? 'bijna' : 'goed', tot };
}

/** Connects a register. Regel REG-10: alleen met een landelijk adres, of een toegangspoort die de installatie noemt. */
export async function verbind(
  work: Work,
  register: Register,
  versie: number,
  v: Verbinding,
): Promise<AansluitingDto> {
  if (v.stand === 'opgenomen' && !(await store.isDemo(work)))
    throw new RuleViolated('REG-6', 'register.opgenomen-alleen-demo');
  const oud = (await alleAansluitingen(work)).get(register)!;
  const gegevens = {
    adres: v.adres === standardAddress[register] ? '' : v.adres,
    kop: v.kop,
    sleutel: v.sleutel === undefined || v.sleutel === '' ? oud.gegevens.sleutel : v.sleutel,
    ...(v.tokenAdres ? { tokenAdres: v.tokenAdres } : {}),
    ...(v.clientId ? { clientId: v.clientId } : {}),
  };
  if (v.stand === 'live') demandAdressen(register, gegevens);
  await store.bewaarAansluiting(work, { register, versie, stand: v.stand, gegevens });
  work.audit({
    actie: 'register.verbonden',
    objectSoort: 'register',
    objectId: null,
    resultaat: 'gelukt',
    details: { register, stand: v.stand },
  });
  return aansluitingVan(work, register);
}

function demandAdressen(
  register: Register,
  { adres, tokenAdres }: { adres: string; tokenAdres?: string },
): void {
  const asked: [string, string][] = [['adres', adres || standardAddress[register]]];
  if (tokenAdres !== undefined) asked.push(['tokenAdres', tokenAdres]);
  const fouten = asked
    .filter(([, text]) => !magHeen(text))
    .map(([veld]) => ({ veld, code: 'register.adres' }));
  if (fouten.length > 0) throw new Invalid(fouten);
}

const magHeen = (text: string): boolean =>
  URL.canParse(text) &&
  allowedAs(new URL(text), { hosts: nationalHosts, origins: readOwnOrigins(process.env) }) !== 'no';

export async function logboek(work: Work, query: LogVraag): Promise<Page<LogRij>> {
  const { items, totaal } = await log(work, query);
  return { items: await toLogRijen(work, items), totaal };
}

/** Lists that were read in, with what holds now. */
export const lijstenVan = (work: Work): Promise<LijstDto[]> => lijsten(work);

/** For a request of a citizen (bron: Wet BRP 3.11, AVG 15): every supply about one person. */
export async function protocolVan(work: Work, bsn: string): Promise<ProtocolRij[]> {
  const wie = protocol.wieVan(work, bsn);
  const regels = await protocol.zoek(work, wie);
  const namen = await naamVan(
    work,
    regels.map((r) => r.door),
  );
  work.process('brp-protocol', [`bsn:${wie.toString('hex')}`]);
  work.audit({
    actie: 'protocol.gelezen',
    objectSoort: 'protocol',
    objectId: null,
    resultaat: 'gelukt',
    details: { regels: regels.length },
  });
  return regels.map((r) => ({ ...r, door: namen.get(r.door) ?? 'Baken' }));
}
