import { Invalid, RuleViolated } from '#platform/errors.ts';
import { collegas } from '#platform/people.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type {
  ActiviteitDto,
  Besluit,
  NieuwBewijs,
  NieuweActiviteit,
  StandZetten,
  Verplaatsing,
  WijzigActiviteit,
} from '../contract.ts';
import {
  beslis,
  demandEigenaar,
  demandOpen,
  demandPlek,
  verplaats as verplaatst,
  volgendeCode,
  zetStand as gezet,
  type Activiteit,
} from '../domain/activiteit.ts';
import { activiteitRights } from '../domain/rights.ts';
import * as store from '../store/activiteit.ts';
import * as bewijs from '../store/bewijs.ts';
import * as jaren from '../store/plan.ts';
import { toDto, zicht } from './antwoord.ts';
import { demandRegel, type Kijker } from './telling.ts';

const READ = 'activiteit.lezen';

const audit = (work: Work, id: string, wat: string): void =>
  work.audit({ actie: `activiteit.${wat}`, objectSoort: 'activiteit', objectId: id, resultaat: 'gelukt' });

export async function toon(work: Work, id: string, kijker: Kijker): Promise<ActiviteitDto> {
  const a = await store.find(work, id);
  demand(work, activiteitRights, READ, zicht(a));
  return toDto(work, a, kijker);
}

/** Practice F19: what, line, quarter and owner are enough; the rest has a sensible value until somebody says otherwise. */
export async function voegToe(work: Work, n: NieuweActiviteit, kijker: Kijker): Promise<ActiviteitDto> {
  const jaar = (await jaren.jaren(work)).find((j) => j.jaar === n.jaar);
  if (!jaar) throw new Invalid([{ veld: 'jaar', code: 'plan.geen-jaar' }]);
  demandOpen({ jaarStand: jaar.stand });
  const anderen = await store.vanJaar(work, jaar.id);
  if (n.onderId && !anderen.some((a) => a.id === n.onderId))
    throw new Invalid([{ veld: 'onderId', code: 'plan.onder-onbekend' }]);
  if (n.code && anderen.some((a) => a.code === n.code))
    throw new Invalid([{ veld: 'code', code: 'plan.code-bestaat' }]);
  const a = nieuw(work, n, jaar, anderen);
  await demandNieuw(work, a);
  await store.insert(work, a);
  await bewijs.zetActies(work, a.id, n.acties ?? []);
  await bewijs.noteer(work, a.id, { soort: 'gemaakt' });
  audit(work, a.id, 'gemaakt');
  return toDto(work, a, kijker);
}

const delenIn = (work: Work, kwartalen: readonly (number | null)[]): Activiteit['delen'] =>
  kwartalen.map((kwartaal) => ({ id: work.newId(), kwartaal, ...leeg }));

const inJaar = (jaar: jaren.Jaar) => ({ jaarId: jaar.id, jaar: jaar.jaar, jaarStand: jaar.stand });

const leeg = { hand: null, noot: null, reden: null, op: null, basis: null };
const nogNiets = {
  besluit: null,
  besluitReden: null,
  besluitOp: null,
  vorigeId: null,
  jaarkeuze: null,
  jaarkeuzeReden: null,
};

function nieuw(
  work: Work,
  n: NieuweActiviteit,
  jaar: jaren.Jaar,
  anderen: readonly Activiteit[],
): Activiteit {
  const kwartalen = n.kwartalen.length > 0 ? n.kwartalen.toSorted() : [null];
  return {
    id: work.newId(),
    versie: 1,
    ...inJaar(jaar),
    code:
      n.code ??
      volgendeCode(
        n.lijn,
        anderen.map((a) => a.code),
      ),
    volgorde: Math.max(0, ...anderen.map((a) => a.volgorde)) + 1,
    onderId: n.onderId ?? null,
    lijn: n.lijn,
    titel: n.titel.trim(),
    toelichting: n.toelichting ?? '',
    eigenaarId: n.eigenaarId ?? null,
    eigenaarFunctie: n.eigenaarFunctie ?? null,
    partners: n.partners ?? [],
    thema: n.thema ?? null,
    herhaling: n.herhaling ?? (kwartalen.length === 4 ? 'per-kwartaal' : 'eenmalig'),
    niveau: n.niveau ?? 'basis',
    aard: n.aard ?? 'specifiek',
    fase: n.fase ?? 'uitvoeren',
    plek: n.plek ?? (n.pad ? 'kamer' : 'taak'),
    pad: n.pad ?? null,
    bewijsregel: n.bewijsregel ?? null,
    budget: n.budget ?? null,
    uren: n.uren ?? null,
    ...nogNiets,
    delen: delenIn(work, kwartalen),
  };
}

async function demandNieuw(work: Work, a: Activiteit): Promise<void> {
  demandEigenaar(a);
  demandPlek(a);
  demandRegel(work, a.bewijsregel);
  if (a.eigenaarId !== null && !(await collegas(work)).some((c) => c.id === a.eigenaarId))
    throw new Invalid([{ veld: 'eigenaarId', code: 'plan.geen-collega' }]);
}

export async function wijzig(
  work: Work,
  id: string,
  version: number,
  w: WijzigActiviteit,
  kijker: Kijker,
): Promise<ActiviteitDto> {
  const a = await store.find(work, id, version);
  demand(work, activiteitRights, 'activiteit.wijzigen', zicht(a), READ);
  demandOpen(a);
  const { acties, eigenaarId, eigenaarFunctie, ...rest } = w;
  const eigenaar =
    eigenaarId === undefined && eigenaarFunctie === undefined
      ? {}
      : { eigenaarId: eigenaarId ?? null, eigenaarFunctie: eigenaarFunctie ?? null };
  const next = { ...a, ...rest, ...eigenaar };
  if (next.fase === 'verkennen' && a.besluit !== null) throw new RuleViolated('PLN-6', 'plan.al-besloten');
  await demandNieuw(work, next);
  const saved = await store.update(work, next);
  if (acties) await bewijs.zetActies(work, id, acties);
  await bewijs.noteer(work, id, { soort: 'gewijzigd', naar: Object.keys(w).toSorted().join(', ') });
  audit(work, id, 'gewijzigd');
  return toDto(work, saved, kijker);
}

export async function verplaats(
  work: Work,
  id: string,
  version: number,
  v: Verplaatsing,
  kijker: Kijker,
): Promise<ActiviteitDto> {
  const a = await store.find(work, id, version);
  demand(work, activiteitRights, 'activiteit.verplaatsen', zicht(a), READ);
  const { activiteit, van } = verplaatst(a, v, work.today);
  if (van === v.kwartaal) return toDto(work, a, kijker);
  const saved = await store.update(work, activiteit);
  await bewijs.noteer(work, id, {
    soort: 'verplaatst',
    van: van === null ? null : `Q${van}`,
    naar: `Q${v.kwartaal}`,
    reden: v.reden?.trim() || null,
  });
  audit(work, id, 'verplaatst');
  return toDto(work, saved, kijker);
}

export async function zetStand(
  work: Work,
  id: string,
  version: number,
  s: StandZetten,
  kijker: Kijker,
): Promise<ActiviteitDto> {
  const a = await store.find(work, id, version);
  demand(work, activiteitRights, 'activiteit.bijhouden', zicht(a), READ);
  const saved = await store.update(work, gezet(a, s, work.today));
  const deel = a.delen.find((d) => d.id === s.deelId);
  await bewijs.noteer(work, id, {
    soort: 'stand',
    van: deel?.hand ?? null,
    naar: s.stand,
    reden: s.reden?.trim() || null,
  });
  audit(work, id, 'stand');
  if (s.stand === 'gereed')
    await work.emit('activiteit.gereed', { activiteitId: id, doorId: work.actor.accountId });
  return toDto(work, saved, kijker);
}

export async function besluit(
  work: Work,
  id: string,
  version: number,
  b: Besluit,
  kijker: Kijker,
): Promise<ActiviteitDto> {
  const a = await store.find(work, id, version);
  demand(work, activiteitRights, 'activiteit.besluiten', zicht(a), READ);
  const saved = await store.update(work, beslis(a, b, work.today));
  await bewijs.noteer(work, id, { soort: 'besluit', naar: b.besluit, reden: b.want });
  audit(work, id, 'besloten');
  return toDto(work, saved, kijker);
}

export async function legBewijsVast(
  work: Work,
  id: string,
  version: number,
  b: NieuwBewijs,
  kijker: Kijker,
): Promise<ActiviteitDto> {
  const a = await store.find(work, id, version);
  demand(work, activiteitRights, 'activiteit.bijhouden', zicht(a), READ);
  demandOpen(a);
  if (b.datum > work.today) throw new Invalid([{ veld: 'datum', code: 'plan.bewijs-in-toekomst' }]);
  await bewijs.insertBewijs(work, id, { ...b, verwijzing: b.verwijzing?.trim() || null });
  const saved = await store.update(work, a);
  audit(work, id, 'bewijs');
  return toDto(work, saved, kijker);
}

export async function zetActie(
  work: Work,
  id: string,
  actieId: string,
  version: number,
  gedaan: boolean,
  kijker: Kijker,
): Promise<ActiviteitDto> {
  const a = await store.find(work, id, version);
  demand(work, activiteitRights, 'activiteit.bijhouden', zicht(a), READ);
  demandOpen(a);
  await bewijs.zetActie(work, id, actieId, gedaan);
  return toDto(work, await store.update(work, a), kijker);
}
