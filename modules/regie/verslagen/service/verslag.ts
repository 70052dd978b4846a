import { bevries, kerncijfers } from '#modules/regie/verantwoording/index.ts';
import { RuleViolated } from '#platform/errors.ts';
import { demand, roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Vaststelling, VerslagDto, VerslagRij } from '../contract.ts';
import { opzet } from '../domain/opzet.ts';
import { tegengehouden } from '../domain/punten.ts';
import {
  geefTerug as teruggegeven,
  herzie as herzien,
  legVoor as voorgelegd,
  stelVast as vastgesteld,
  type Blok,
  type Verslag,
} from '../domain/verslag.ts';
import { rights } from '../domain/rights.ts';
import * as blokStore from '../store/blok.ts';
import * as uitgaven from '../store/uitgave.ts';
import * as store from '../store/verslag.ts';
import { toDto, toRij } from './antwoord.ts';
import type { Schrijver } from './schrijver.ts';
import { legUitgavenVast, veranderd } from './uitgave.ts';

const READ = 'verslag.lezen';

const audit = (work: Work, v: Verslag, wat: string): void =>
  work.audit({
    actie: `verslag.${wat}`,
    objectSoort: 'verslag',
    objectId: v.id,
    resultaat: 'gelukt',
    details: { jaar: v.jaar, nummer: v.nummer },
  });

export const lijst = async (work: Work): Promise<VerslagRij[]> => (await store.list(work)).map(toRij);

/** What the viewer may do with accounts in general. */
export const rechten = (work: Work): string[] =>
  roleMay(rights['verslag.maken'], work.actor) ? ['verslag.maken'] : [];

export const toon = async (work: Work, id: string, schrijver: Schrijver): Promise<VerslagDto> =>
  toDto(work, await store.find(work, id), schrijver);

/** Begins the account of a year with the outline; a year has one, and revisions of it. */
export async function maak(
  work: Work,
  n: { jaar: number; titel: string },
  schrijver: Schrijver,
): Promise<VerslagDto> {
  if (n.jaar > Number(work.today.slice(0, 4))) throw new RuleViolated('VSL-8', 'verslagen.jaar-te-vroeg');
  const v: Verslag = { ...LEEG, id: work.newId(), jaar: n.jaar, titel: n.titel.trim() };
  if (!(await store.insert(work, v))) throw new RuleViolated('VSL-8', 'verslagen.jaar-bestaat');
  const blokken = opzet(kerncijfers(work, schrijver.kijker)).map((b, i): Blok => ({
    ...b,
    id: work.newId(),
    versie: 1,
    volgorde: i + 1,
    tekst: '',
  }));
  await blokStore.insert(work, v.id, blokken);
  audit(work, v, 'gemaakt');
  return toDto(work, v, schrijver);
}

const LEEG: Omit<Verslag, 'id' | 'jaar' | 'titel'> = {
  versie: 1,
  nummer: 1,
  stand: 'concept',
  voorgelegdDoorId: null,
  vastgesteldDoorId: null,
  vastgesteldOp: null,
  besluitDatum: null,
  besluit: null,
  herzienReden: null,
  terugReden: null,
  gepubliceerdOp: null,
};

/** One change of state: lock, right, rule, save, audit. */
async function verander(
  work: Work,
  id: string,
  version: number,
  { recht, wat }: { recht: keyof typeof rights; wat: string },
  schrijver: Schrijver,
  doe: (v: Verslag) => Promise<Verslag> | Verslag,
): Promise<VerslagDto> {
  const v = await store.findForUpdate(work, id, version);
  demand(work, rights, recht, v, READ);
  const next = await store.update(work, await doe(v));
  audit(work, next, wat);
  return toDto(work, next, schrijver);
}

export const hernoem = (work: Work, id: string, version: number, titel: string, schrijver: Schrijver) =>
  verander(work, id, version, { recht: 'verslag.schrijven', wat: 'hernoemd' }, schrijver, (v) => {
    if (v.stand !== 'concept') throw new RuleViolated('VSL-2', 'verslagen.niet-in-concept');
    return { ...v, titel: titel.trim() };
  });

/** What goes to the college is laid down as it is now, in its three versions; a name in a text stops it. */
export const legVoor = (work: Work, id: string, version: number, schrijver: Schrijver) =>
  verander(work, id, version, { recht: 'verslag.voorleggen', wat: 'voorgelegd' }, schrijver, async (v) => {
    const next = voorgelegd(v, work.actor.accountId);
    const tegen = tegengehouden(await blokStore.blokken(work, id));
    if (tegen) throw new RuleViolated('VSL-4', 'verslagen.herkenbaar', { aantal: tegen.aantal });
    await legUitgavenVast(work, v, schrijver);
    return next;
  });

export const geefTerug = (work: Work, id: string, version: number, reden: string, schrijver: Schrijver) =>
  verander(work, id, version, { recht: 'verslag.teruggeven', wat: 'teruggegeven' }, schrijver, async (v) => {
    const next = teruggegeven(v, reden.trim());
    await uitgaven.remove(work, id);
    return next;
  });

/** Closes the year. What was adopted is what was presented: when something changed since, it goes back first. */
export const stelVast = (work: Work, id: string, version: number, b: Vaststelling, schrijver: Schrijver) =>
  verander(work, id, version, { recht: 'verslag.vaststellen', wat: 'vastgesteld' }, schrijver, async (v) => {
    const next = vastgesteld(v, { ...b, door: work.actor.accountId, op: work.now, vandaag: work.today });
    if (await veranderd(work, v, schrijver)) throw new RuleViolated('VSL-9', 'verslagen.veranderd');
    await bevries(work, v.jaar, schrijver.kijker);
    return next;
  });

/** A new number with the same blocks; the closed one stays as it was. */
export async function herzie(
  work: Work,
  id: string,
  version: number,
  reden: string,
  schrijver: Schrijver,
): Promise<VerslagDto> {
  const v = await store.findForUpdate(work, id, version);
  demand(work, rights, 'verslag.herzien', v, READ);
  const laatste = await store.laatsteVan(work, v.jaar);
  if (laatste?.id !== v.id) throw new RuleViolated('VSL-6', 'verslagen.al-herzien');
  const next = herzien(v, { id: work.newId(), reden });
  if (!(await store.insert(work, next))) throw new RuleViolated('VSL-6', 'verslagen.al-herzien');
  const blokken = await blokStore.blokken(work, id);
  await blokStore.insert(
    work,
    next.id,
    blokken.map((b) => ({ ...b, id: work.newId() })),
  );
  audit(work, next, 'herzien');
  return toDto(work, next, schrijver);
}
