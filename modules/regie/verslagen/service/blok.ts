import { kerncijfers } from '#modules/regie/verantwoording/index.ts';
import { Invalid, NotFound, RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { BlokDto, NieuwBlok, NieuweOpmerking, OpmerkingDto, WijzigBlok } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import { demandBlok, demandConcept, verschuif, type Blok, type Verslag } from '../domain/verslag.ts';
import * as store from '../store/blok.ts';
import * as verslagStore from '../store/verslag.ts';
import { toBlokDto, toOpmerkingDto } from './antwoord.ts';
import type { Schrijver } from './schrijver.ts';

const READ = 'verslag.lezen';
/** A report of more blocks than this is read by nobody. */
const MEEST = 150;

/** Locks the account, so that nobody presents it in the middle of a change. */
async function schrijf(work: Work, id: string): Promise<Verslag> {
  const v = await verslagStore.findForUpdate(work, id, null);
  demand(work, rights, 'verslag.schrijven', v, READ);
  demandConcept(v);
  return v;
}

export async function voegToe(work: Work, id: string, n: NieuwBlok, schrijver: Schrijver): Promise<BlokDto> {
  await schrijf(work, id);
  const blokken = await store.blokken(work, id);
  if (blokken.length >= MEEST)
    throw new RuleViolated('VSL-11', 'verslagen.te-veel-blokken', { meest: MEEST });
  const blok: Blok = {
    id: work.newId(),
    versie: 1,
    hoofdstuk: n.hoofdstuk,
    lijn: n.lijn ?? null,
    volgorde: 0,
    soort: n.soort,
    bereik: n.bereik,
    tekst: n.tekst ?? '',
    code: n.code ?? null,
    vorm: n.vorm ?? 'beide',
  };
  demandBlok(blok);
  demandCode(work, blok, schrijver);
  const na = n.na ? blokken.findIndex((b) => b.id === n.na) + 1 : blokken.length;
  await store.insert(work, id, [blok]);
  await orden(work, blokken.map((b) => b.id).toSpliced(na, 0, blok.id));
  return toBlokDto(blok);
}

function demandCode(work: Work, blok: Blok, { kijker }: Schrijver): void {
  if (blok.code !== null && !kerncijfers(work, kijker).some(({ code }) => code === blok.code))
    throw new Invalid([{ veld: 'code', code: 'verslagen.cijfer-onbekend' }]);
}

const orden = (work: Work, ids: readonly string[]): Promise<void> =>
  store.orden(work, new Map(ids.map((id, i) => [id, i + 1])));

/** A block as it stands, for who was overtaken. */
export async function een(work: Work, id: string, blokId: string): Promise<BlokDto> {
  const blok = (await store.blokken(work, id)).find((b) => b.id === blokId);
  if (!blok) throw new NotFound();
  return toBlokDto(blok);
}

/** Regel VSL-12: twee schrijvers in één blok overschrijven elkaar niet; de tweede hoort welke versie er nu staat. */
export async function wijzig(
  work: Work,
  id: string,
  blokId: string,
  version: number,
  w: WijzigBlok,
  schrijver: Schrijver,
): Promise<BlokDto> {
  await schrijf(work, id);
  const blok = await store.findForUpdate(work, id, blokId, version);
  const { naar, ...velden } = w;
  if (naar !== undefined) await schuif(work, id, blok, naar);
  const next = { ...blok, ...velden };
  demandBlok(next);
  demandCode(work, next, schrijver);
  return toBlokDto(await store.update(work, { ...next, volgorde: await plaatsVan(work, id, blokId) }));
}

async function schuif(work: Work, id: string, blok: Blok, naar: 'omhoog' | 'omlaag'): Promise<void> {
  const alle = await store.blokken(work, id);
  const samen = alle.filter((b) => b.hoofdstuk === blok.hoofdstuk && b.lijn === blok.lijn).map((b) => b.id);
  const nieuw = verschuif(samen, blok.id, naar);
  await orden(
    work,
    alle.map((b) => (samen.includes(b.id) ? nieuw[samen.indexOf(b.id)]! : b.id)),
  );
}

const plaatsVan = async (work: Work, id: string, blokId: string): Promise<number> =>
  (await store.blokken(work, id)).find((b) => b.id === blokId)?.volgorde ?? 0;

export async function verwijder(work: Work, id: string, blokId: string, version: number): Promise<void> {
  await schrijf(work, id);
  await store.findForUpdate(work, id, blokId, version);
  await store.remove(work, blokId);
}

export async function opmerk(work: Work, id: string, n: NieuweOpmerking): Promise<OpmerkingDto> {
  const v = await verslagStore.findForUpdate(work, id, null);
  demand(work, rights, 'verslag.opmerken', v, READ);
  if (v.vastgesteldOp !== null) throw new RuleViolated('VSL-2', 'verslagen.al-vastgesteld');
  const blokId = n.blokId ?? null;
  if (blokId !== null && !(await store.blokken(work, id)).some((b) => b.id === blokId)) throw new NotFound();
  const opmerking: store.Opmerking = {
    id: work.newId(),
    blokId,
    tekst: n.tekst.trim(),
    door: work.actor.accountId,
    op: work.now,
    klaarDoor: null,
    klaarOp: null,
  };
  await store.insertOpmerking(work, id, opmerking);
  return antwoord(work, opmerking);
}

export async function handelAf(work: Work, id: string, opmerkingId: string): Promise<OpmerkingDto> {
  const v = await verslagStore.find(work, id);
  demand(work, rights, 'verslag.opmerken', v, READ);
  await store.handelAf(work, id, opmerkingId);
  const opmerking = (await store.opmerkingen(work, id)).find((o) => o.id === opmerkingId);
  if (!opmerking) throw new NotFound();
  return antwoord(work, opmerking);
}

async function antwoord(work: Work, o: store.Opmerking): Promise<OpmerkingDto> {
  const namen = await naamVan(work, [o.door, ...(o.klaarDoor === null ? [] : [o.klaarDoor])]);
  return toOpmerkingDto(o, (wie) => (wie === null ? null : (namen.get(wie) ?? 'Baken')));
}
