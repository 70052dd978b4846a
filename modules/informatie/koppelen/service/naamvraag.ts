import { NotFound, RuleViolated } from '#platform/errors.ts';
import { normalise } from '#platform/reckon/normalise.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Bron, Gelijke, Graad, NaamvraagReden } from '../contract.ts';
import { kenmerkenVanNaam } from '../domain/persoon.ts';
import { rights } from '../domain/rights.ts';
import { zoekGelijken } from './gelijken.ts';
import { zichtbaarVan } from './zicht.ts';

/**
 * Komt deze naam eerder voor? The one exception to the weighing lock (practice F3, regel KOP-7): asked on purpose, for
 * one record, with a reason, in the viewer's own live signals. The name goes to the log as a keyed hash.
 */
export async function vraagNaam(
  work: Work,
  bron: Bron,
  naam: string,
  reden: NaamvraagReden,
): Promise<{ gevonden: (Gelijke & { naam: string; graad: Graad })[] }> {
  demand(work, rights, 'naam.vragen', { id: bron.id, zichtbareStukken: 1 });
  if (!(await zichtbaarVan(work, [bron])).has(bron.id)) throw new NotFound();
  const vraag = kenmerkenVanNaam(naam);
  if (!vraag) throw new RuleViolated('KOP-7', 'koppelen.geen-naam');
  work.audit({
    actie: 'naam.gevraagd',
    objectSoort: bron.soort,
    objectId: bron.id,
    resultaat: 'gelukt',
    details: { reden, naam: work.keys.blind('naamvraag', normalise('persoon', naam).value).toString('hex') },
  });
  const found = await zoekGelijken(work, vraag, { bronId: bron.id, soorten: ['signaal'] });
  work.process(
    'koppelen',
    found.map((f) => f.beoordeling.id),
  );
  return {
    gevonden: found.flatMap((f) =>
      f.bronnen.map((b) => ({ ...b, naam: f.naam, graad: f.beoordeling.graad })),
    ),
  };
}
