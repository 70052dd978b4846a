import type { Page } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { TerugkoppelRij } from '../contract.ts';
import { krijgtStatus, statusSjabloon } from '../domain/berichten.ts';
import { ongedaanTot } from '../domain/melding.ts';
import { terugkoppelenVoor } from '../domain/termijnen.ts';
import * as berichten from '../store/bericht.ts';
import { dankAan } from './aannemen.ts';
import { nuVan } from './gedeeld.ts';
import { telTeruggekoppeld } from './melder.ts';

/** Who has not heard yet that it was read, oldest first. */
export async function terugkoppelingen(
  work: Work,
  query: { pagina?: number; aantal?: number },
): Promise<Page<TerugkoppelRij>> {
  const { termijnen } = await nuVan(work);
  const { items, totaal } = await berichten.terugkoppelingen(work, query.pagina ?? 1, query.aantal ?? 50);
  work.process(
    'meldpunt',
    items.map((i) => i.id),
  );
  return {
    items: items.map((t) => {
      const voor = terugkoppelenVoor(t.binnenOp, termijnen);
      return {
        id: t.id,
        kenmerk: t.kenmerk,
        kanaal: t.kanaal,
        ontvangenOp: t.ontvangenOp,
        stand: t.stand,
        weg: t.weg as TerugkoppelRij['weg'],
        voor,
        teLaat: voor < work.today,
        dankOp: t.dankOp,
        statusOp: t.statusOp,
      };
    }),
    totaal,
  };
}

/** Per run; the next run is minutes away. */
const PER_KEER = 100;

/** Job: gives every reporter a status word by itself, in time (regel MLD-B2); telephones are for people. */
export async function koppelTerug(work: Work): Promise<void> {
  const nu = await nuVan(work);
  let queued = false;
  for (let pagina = 1; ; pagina += 1) {
    const { items } = await berichten.terugkoppelingen(work, pagina, PER_KEER);
    const klaar = items.filter(
      (t) =>
        t.weg !== 'telefoon' &&
        krijgtStatus(
          { ...t, ongedaanTot: t.geschiftOp === null ? null : ongedaanTot(t.geschiftOp) },
          nu.nu,
          nu.vandaag,
          nu.termijnen,
        ),
    );
    const nieuw = klaar.map((t) => ({
      ...dankAan(work, t.id),
      soort: 'status' as const,
      weg: t.weg,
      staat: t.weg === 'mail' ? ('klaar' as const) : ('gegeven' as const),
      sjabloon: statusSjabloon(t.stand),
    }));
    await berichten.insert(work, nieuw);
    for (const [i, b] of nieuw.entries())
      if (klaar[i]!.kanaal === 'formulier') await work.emit('melder.bericht', { berichtId: b.id });
    for (const t of klaar) telTeruggekoppeld(work, t);
    queued ||= klaar.some((t) => t.weg === 'mail');
    if (klaar.length > 0 && items.length === PER_KEER) await work.enqueue('meldpunt.koppel-terug', {});
    if (items.length < PER_KEER || klaar.length > 0) break;
  }
  if (queued) await work.enqueue('meldpunt.verstuur', {});
}
