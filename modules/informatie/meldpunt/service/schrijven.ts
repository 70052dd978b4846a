import type { Work } from '#platform/work.ts';
import { krijgtDank } from '../domain/berichten.ts';
import * as berichten from '../store/bericht.ts';
import * as bijlagen from '../store/bijlage.ts';
import * as herkenning from '../store/herkenning.ts';
import * as melders from '../store/melder.ts';
import * as store from '../store/melding.ts';
import { dankAan, telOntvangen } from './aannemen.ts';
import { herkenNu } from './herkennen.ts';
import type { Oogst } from './oogst.ts';

/** Writes what one group gave, in a handful of statements. */
export async function schrijf(oogst: Oogst, later: boolean): Promise<void> {
  const { work } = oogst;
  await work.keys.createAll([...oogst.meldingen, ...oogst.melders].map((r) => r.id));
  if (!(await store.insert(work, oogst.meldingen))) throw new Error('a record number was taken meanwhile');
  await herkenning.insert(work, oogst.merken);
  await bedankMelders(oogst);
  await melders.insert(work, oogst.melders);
  await berichten.insert(work, oogst.berichten);
  await bijlagen.insert(work, oogst.bijlagen);
  const nieuw = new Set(oogst.meldingen.map((m) => m.id));
  await store.merkAanvulling(work, [...oogst.aangevuld]);
  for (const m of oogst.meldingen) telOntvangen(work, m);
  for (const b of oogst.berichten) logAanvulling(work, b, nieuw);
  if (oogst.bijlagen.length > 0)
    await work.enqueue('meldpunt.maak-veilig', {}, undefined, wachtrij(work, 'maak-veilig'));
  if (later) await work.enqueue('meldpunt.herken', {}, undefined, wachtrij(work, 'herken'));
  else await herkenNu(work, oogst.meldingen);
}

/** One job per municipality: it works until nothing waits. */
const wachtrij = (work: Work, taak: string): string => `meldpunt.${taak}:${work.gemeenteId}`;

function logAanvulling(work: Work, b: berichten.Bericht, nieuw: ReadonlySet<string>): void {
  if (b.richting !== 'in' || nieuw.has(b.meldingId)) return;
  work.audit({
    actie: 'melding.aangevuld',
    objectSoort: 'melding',
    objectId: b.meldingId,
    resultaat: 'gelukt',
  });
}

async function bedankMelders(oogst: Oogst): Promise<void> {
  const { work, nu } = oogst;
  const sleutels = oogst.melders.flatMap((m) => (m.sleutels.email ? [m.sleutels.email] : []));
  const eerder = await melders.laatstBedankt(work, sleutels);
  const byId = new Map(oogst.meldingen.map((m) => [m.id, m]));
  for (const m of oogst.melders) {
    const melding = byId.get(m.meldingId)!;
    const hex = m.sleutels.email?.toString('hex') ?? '';
    const afkomst = {
      weg: m.weg,
      automatisch: melding.automatisch,
      lus: m.lus,
      ontvangenOp: melding.ontvangenOp,
      binnenOp: melding.binnenOp,
      laatstBedankt: eerder.get(hex) ?? null,
    };
    if (!krijgtDank(afkomst, nu.termijnen)) continue;
    eerder.set(hex, work.now);
    oogst.berichten.push(dankAan(work, melding.id));
  }
  if (oogst.berichten.some((b) => b.soort === 'dank'))
    await work.enqueue('meldpunt.verstuur', {}, undefined, wachtrij(work, 'verstuur'));
}
