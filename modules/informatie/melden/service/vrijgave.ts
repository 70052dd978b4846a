import path from 'node:path';
import * as meldpunt from '#modules/informatie/meldpunt/index.ts';
import { logLine } from '#platform/log.ts';
import { startOfDay } from '#platform/reckon/dates.ts';
import type { BoxKeys } from '#platform/sealed-box.ts';
import { Texts } from '#platform/texts.ts';
import type { Work } from '#platform/work.ts';
import type { Inzending, Stuk } from '../contract.ts';
import { instellingen } from '../domain/instellingen.ts';
import { magVrijgeven, slotVan } from '../domain/vrijgave.ts';
import * as store from '../store/inzending.ts';
import * as ontvangsten from '../store/ontvangst.ts';
import * as sleutels from '../store/sleutel.ts';
import { Stukken } from '../store/stukken.ts';
import { pakUit, plaats, sleutelVan } from './doos.ts';

const texts = new Texts([path.join(import.meta.dirname, '..', 'texts')]);

/** Per job, so that no transaction lasts longer than a moment. */
const PER_KEER = 20;

/** Could not be opened: somebody has to look. */
export const FOUT_ONLEESBAAR = 'onleesbaar';
/** Added to a report that is not released yet; it has one more round. */
const WACHT = 'wacht-op-melding';

/**
 * Job, each minute: at the full hour everything that came in goes to the meldpunt, in the order of ids that are all
 * chance (regel MLN-5). `ids` is a job that goes on where the one before stopped.
 */
export async function geefVrij(work: Work, ids: Record<string, string>): Promise<void> {
  if (ids.na === undefined) {
    const minuten = await work.setting(instellingen.vrijgave);
    if (!magVrijgeven(work.now, minuten, await store.laatsteRonde(work))) return;
    await store.zetRonde(work, slotVan(work.now, minuten));
  }
  const rijen = await store.na(work, ids.na ?? null, PER_KEER);
  const keys = new Map<string, BoxKeys | null>();
  for (const rij of rijen) {
    const result = await work.attempt(() => geefEenVrij(work, rij, keys));
    if (!result.ok) await meldFout(work, rij.id, result.error);
  }
  if (rijen.length === PER_KEER) await work.enqueue('melden.geef-vrij', { na: rijen.at(-1)!.id });
}

async function meldFout(work: Work, id: string, error: unknown): Promise<void> {
  logLine({
    soort: 'fout',
    taak: 'melden.geef-vrij',
    naam: (error as Error).name,
    code: (error as { code?: string }).code,
  });
  await store.zetFout(work, id, FOUT_ONLEESBAAR);
}

async function geefEenVrij(work: Work, rij: store.Rij, keys: Map<string, BoxKeys | null>): Promise<void> {
  const inzending = open(await sleutelBij(work, keys, rij.verzegeld), work.gemeenteId, rij);
  if (inzending.soort === 'aanvulling') {
    if (!(await vulAan(work, inzending, rij))) return store.zetFout(work, rij.id, WACHT);
  } else {
    await neemAan(work, inzending, rij, keys);
  }
  await store.wis(work, rij.id);
}

async function sleutelBij(work: Work, keys: Map<string, BoxKeys | null>, sealed: Buffer): Promise<BoxKeys> {
  const id = sleutelVan(sealed);
  if (!keys.has(id)) keys.set(id, await sleutels.find(work, id));
  const found = keys.get(id);
  if (!found) throw new Error('the key of this report is gone');
  return found;
}

const open = (keys: BoxKeys, gemeenteId: number, rij: store.Rij): Inzending =>
  JSON.parse(
    pakUit(keys, plaats(gemeenteId, 'inzending', rij.id), rij.verzegeld).toString('utf8'),
  ) as Inzending;

type Melding = Extract<Inzending, { soort: 'melding' }>;
type Aanvulling = Extract<Inzending, { soort: 'aanvulling' }>;

async function neemAan(
  work: Work,
  m: Melding,
  rij: store.Rij,
  keys: Map<string, BoxKeys | null>,
): Promise<void> {
  const stukken = await leesStukken(work, m.stukken, keys);
  const missing = m.stukken.length - stukken.length;
  const note = missing === 0 ? '' : `\n\n${texts.say('nl', 'melden.bijlage-ontbreekt', { aantal: missing })}`;
  const { id } = await meldpunt.neemAan(work, {
    kanaal: 'formulier',
    wat: m.wat + note,
    waar: m.waar,
    wanneer: m.wanneer,
    taal: m.taal ?? 'und',
    // The day is all that is known of the moment; it must not come after now.
    ontvangenOp: startOfDay(rij.dag),
    melder: m.email === null ? { weg: 'code' } : { email: m.email },
    stukken,
  });
  const ontvangst = await ontvangsten.metZoek(work, Buffer.from(m.zoek, 'hex'));
  if (ontvangst) await ontvangsten.verbind(work, id, ontvangst.id);
  ruimOp(work, m.stukken);
}

async function leesStukken(work: Work, stukken: readonly Stuk[], keys: Map<string, BoxKeys | null>) {
  const folder = new Stukken(work.platform.files.root);
  const read: { naam: string; type: string; bytes: Buffer }[] = [];
  for (const { id, naam, type } of stukken) {
    const sealed = await folder.lees(work.gemeenteId, id);
    if (sealed === null) continue;
    const own = await sleutelBij(work, keys, sealed);
    read.push({ naam, type, bytes: pakUit(own, plaats(work.gemeenteId, 'stuk', id), sealed) });
  }
  return read;
}

/** Once the melding has its own copy, and only then. */
function ruimOp(work: Work, stukken: readonly Stuk[]): void {
  if (stukken.length === 0) return;
  const folder = new Stukken(work.platform.files.root);
  const { gemeenteId } = work;
  work.afterCommit(() => {
    folder
      .wis(
        gemeenteId,
        stukken.map((s) => s.id),
      )
      .catch((error: unknown) => {
        logLine({ soort: 'fout', taak: 'melden.geef-vrij', naam: (error as Error).name });
      });
  });
}

/** False when its report may still be released. */
async function vulAan(work: Work, a: Aanvulling, rij: store.Rij): Promise<boolean> {
  const ontvangst = await ontvangsten.metZoek(work, Buffer.from(a.zoek, 'hex'));
  const meldingen = ontvangst ? await ontvangsten.meldingenVan(work, ontvangst.id) : [];
  for (const id of meldingen) if (await meldpunt.vulAan(work, id, a.tekst)) return true;
  if (ontvangst && meldingen.length === 0 && rij.fout === null) return false;
  // Its report is closed or gone: what was added stands on its own, since nothing that comes in may disappear.
  const { id } = await meldpunt.neemAan(work, {
    kanaal: 'formulier',
    wat: a.tekst,
    taal: 'und',
    ontvangenOp: startOfDay(rij.dag),
    melder: { weg: 'code' },
  });
  if (ontvangst) await ontvangsten.verbind(work, id, ontvangst.id);
  return true;
}
