import { Invalid } from '#platform/errors.ts';
import { collegas, naamVan } from '#platform/people.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { GesprekDto, NieuwGesprek, WijzigGesprek } from '../contract.ts';
import { gesprekRights as rights, type GesprekZicht } from '../domain/rights.ts';
import { demandGesprek, doeAf as afgedaan, isTeLaat, type Gesprek } from '../domain/stuk.ts';
import { eindeVanJaar, termijnInstellingen } from '../domain/termijnen.ts';
import * as store from '../store/gesprek.ts';

const READ = 'gesprek.lezen';

const zicht = (g: Gesprek): GesprekZicht => ({
  id: g.id,
  eigenaarId: g.eigenaarId,
  afgedaan: g.afgedaanOp !== null,
});

const audit = (work: Work, g: Gesprek, wat: string): void =>
  work.audit({ actie: `gesprek.${wat}`, objectSoort: g.soort, objectId: g.id, resultaat: 'gelukt' });

async function toDtos(work: Work, alle: readonly Gesprek[]): Promise<GesprekDto[]> {
  const eigenaren = alle.flatMap((g) => (g.eigenaarId === null ? [] : [g.eigenaarId]));
  const namen = await naamVan(work, eigenaren);
  work.process(
    'gesprekken',
    alle.map((g) => g.id),
  );
  return alle.map(({ einddatum: _einde, jaar: _jaar, ...g }) => ({
    ...g,
    rechten: allowed(rights, work.actor, {
      id: g.id,
      eigenaarId: g.eigenaarId,
      afgedaan: g.afgedaanOp !== null,
    }),
    teLaat: isTeLaat(g, work.today),
    eigenaar: g.eigenaarId === null ? null : (namen.get(g.eigenaarId) ?? 'Baken'),
  }));
}

const toDto = async (work: Work, g: Gesprek): Promise<GesprekDto> => (await toDtos(work, [g]))[0]!;

export const lijst = async (work: Work, jaar?: number): Promise<GesprekDto[]> =>
  toDtos(work, await store.list(work, jaar));

async function demandGeldig(work: Work, g: Gesprek): Promise<void> {
  demandGesprek(g);
  if (g.datum > work.today) throw new Invalid([{ veld: 'datum', code: 'verhalen.dag-nog-niet' }]);
  if (g.eigenaarId !== null && !(await collegas(work)).some((c) => c.id === g.eigenaarId))
    throw new Invalid([{ veld: 'eigenaarId', code: 'verhalen.geen-collega' }]);
}

export async function maak(work: Work, n: NieuwGesprek): Promise<GesprekDto> {
  const jaar = Number(n.datum.slice(0, 4));
  const g: Gesprek = {
    ...n,
    id: work.newId(),
    versie: 1,
    jaar,
    tekst: n.tekst.trim(),
    voor: n.voor ?? null,
    uitkomst: null,
    afgedaanOp: null,
    einddatum: eindeVanJaar(jaar, await work.settings(termijnInstellingen)),
  };
  await demandGeldig(work, g);
  await store.insert(work, g);
  audit(work, g, 'vastgelegd');
  return toDto(work, g);
}

export async function wijzig(work: Work, id: string, version: number, w: WijzigGesprek): Promise<GesprekDto> {
  const g = await store.find(work, id, version);
  demand(work, rights, 'gesprek.wijzigen', zicht(g), READ);
  const jaar = Number((w.datum ?? g.datum).slice(0, 4));
  const einddatum = eindeVanJaar(jaar, await work.settings(termijnInstellingen));
  const next = { ...g, ...w, jaar, einddatum };
  await demandGeldig(work, next);
  const saved = await store.update(work, next);
  audit(work, saved, 'gewijzigd');
  return toDto(work, saved);
}

export async function doeAf(work: Work, id: string, version: number, uitkomst: string): Promise<GesprekDto> {
  const g = await store.find(work, id, version);
  demand(work, rights, 'gesprek.afdoen', zicht(g), READ);
  const saved = await store.update(work, afgedaan(g, uitkomst, work.today));
  audit(work, saved, 'afgedaan');
  return toDto(work, saved);
}
