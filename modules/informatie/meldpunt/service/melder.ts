import { RuleViolated } from '#platform/errors.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { BerichtDto, BerichtKeuze, MelderDto } from '../contract.ts';
import { statusSjabloon } from '../domain/berichten.ts';
import type { Melding } from '../domain/melding.ts';
import { meldingRights } from '../domain/rights.ts';
import * as berichten from '../store/bericht.ts';
import * as melders from '../store/melder.ts';
import * as store from '../store/melding.ts';
import { dankAan } from './aannemen.ts';
import { toBericht } from './antwoord.ts';
import { READ } from './gedeeld.ts';

/** Opens the vault (regel MLD-K2): with a reason, kept beside it, and a row in both logs. */
export async function toonMelder(work: Work, id: string, reden: string): Promise<MelderDto> {
  const melding = await store.find(work, id);
  demand(work, meldingRights, 'melder.tonen', melding, READ);
  if (melding.stand === 'te-licht') throw new RuleViolated('MLD-6', 'melding.ligt-vast');
  const melder = await melders.open(work, id);
  await melders.insertInzage(work, melder.id, reden);
  work.process('meldpunt.melder', [melder.id]);
  work.audit({ actie: 'melder.getoond', objectSoort: 'melding', objectId: id, resultaat: 'gelukt' });
  return { naam: melder.naam, email: melder.email, telefoon: melder.telefoon, tot: melder.einddatum };
}

/** A question, an answer or a status word to the reporter; by telephone it has been said already. */
export async function stuur(work: Work, id: string, keuze: BerichtKeuze): Promise<BerichtDto> {
  const melding = await store.findForUpdate(work, id);
  demand(work, meldingRights, 'bericht.sturen', melding, READ);
  if (melding.stand === 'te-licht') throw new RuleViolated('MLD-6', 'melding.ligt-vast');
  const weg = await wegNaar(work, melding, keuze);
  const vast = keuze.soort === 'status';
  if (!vast && (keuze.tekst ?? '').trim() === '') throw new RuleViolated('MLD-B4', 'melding.bericht-leeg');
  const bericht: berichten.Bericht = {
    ...dankAan(work, id),
    soort: keuze.soort,
    weg,
    staat: weg === 'mail' ? 'klaar' : 'gegeven',
    sjabloon: vast ? statusSjabloon(melding.stand) : null,
    tekst: vast ? null : keuze.tekst!.trim(),
  };
  await berichten.insert(work, [bericht]);
  if (weg === 'mail') await work.enqueue('meldpunt.verstuur', {});
  if (melding.kanaal === 'formulier') await work.emit('melder.bericht', { berichtId: bericht.id });
  if (vast) telTeruggekoppeld(work, melding);
  work.audit({
    actie: 'melder.bericht',
    objectSoort: 'melding',
    objectId: id,
    resultaat: 'gelukt',
    details: { soort: keuze.soort, weg },
  });
  return toBericht(bericht);
}

/** Regel MLD-B4: een bericht gaat langs een weg die er is. */
async function wegNaar(work: Work, m: Melding, keuze: BerichtKeuze): Promise<berichten.Bericht['weg']> {
  const kop = await melders.kopVan(work, m.id);
  if (kop === null || kop.weg === 'geen') throw new RuleViolated('MLD-B4', 'melding.geen-weg');
  if (keuze.weg === 'telefoon') return 'telefoon';
  if (keuze.weg === 'mail' && kop.weg !== 'mail') throw new RuleViolated('MLD-B4', 'melding.geen-weg');
  if (kop.weg === 'telefoon') throw new RuleViolated('MLD-B4', 'melding.bel-eerst');
  return kop.weg;
}

export const telTeruggekoppeld = (work: Work, m: Pick<Melding, 'kanaal'>): void =>
  work.count({ soort: 'melding.teruggekoppeld', kanaal: m.kanaal });
