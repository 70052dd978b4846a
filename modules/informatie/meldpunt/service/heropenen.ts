import * as koppelen from '#modules/informatie/koppelen/index.ts';
import * as signalen from '#modules/informatie/signalen/index.ts';
import { NotFound, RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { HeropeningDto } from '../contract.ts';
import { heropen } from '../domain/melding.ts';
import { magHeropeningBeslissen, meldingRights } from '../domain/rights.ts';
import * as store from '../store/melding.ts';
import * as schiften from '../store/schift.ts';
import { maandVan, nuVan, READ } from './gedeeld.ts';
import { alleTeksten, herkenNu } from './herkennen.ts';

/** Asks a second person to open a kept melding, because something new names the same object (regel MLD-6). */
export async function vraagHeropening(
  work: Work,
  id: string,
  aanleidingId: string,
  motief: string,
): Promise<HeropeningDto> {
  const melding = await store.findForUpdate(work, id);
  demand(work, meldingRights, 'melding.heropenen', melding, READ);
  if (melding.stand !== 'te-licht') throw new RuleViolated('MLD-6', 'melding.niet-bewaard');
  if (!(await deeltObject(work, aanleidingId, id)))
    throw new RuleViolated('MLD-6', 'melding.geen-zelfde-object');
  const heropeningId = work.newId();
  await schiften.insertHeropening(work, { id: heropeningId, meldingId: id, aanleidingId, motief });
  work.audit({
    actie: 'melding.heropening-gevraagd',
    objectSoort: 'melding',
    objectId: id,
    resultaat: 'gelukt',
  });
  return (await toDtos(work, await schiften.heropeningen(work, heropeningId)))[0]!;
}

/** Whether the room koppelen itself shows the kept melding beside the new piece. */
async function deeltObject(work: Work, aanleidingId: string, bewaardId: string): Promise<boolean> {
  const { objecten } = await samenhangVanAanleiding(work, aanleidingId);
  return objecten.some((o) => o.bewaard.some((b) => b.bronId === bewaardId));
}

async function samenhangVanAanleiding(work: Work, id: string) {
  const [signaal] = await signalen.overzicht(work, [id]);
  if (signaal) {
    const teksten = [
      { veld: 'wat', tekst: signaal.wat ?? '' },
      { veld: 'waar', tekst: signaal.waar ?? '' },
    ];
    return koppelen.samenhang(work, { soort: 'signaal', id }, teksten, false);
  }
  const melding = await store.find(work, id);
  demand(work, meldingRights, READ, melding);
  const teksten = melding.stand === 'te-licht' ? [] : await alleTeksten(work, melding);
  return koppelen.samenhang(work, { soort: 'melding', id }, teksten, false);
}

export async function heropeningen(work: Work): Promise<HeropeningDto[]> {
  return toDtos(work, await schiften.heropeningen(work));
}

/** The second person says yes or no; yes puts the melding back in the queue. */
export async function beslisHeropening(work: Work, id: string, akkoord: boolean): Promise<HeropeningDto> {
  const [vraag] = await schiften.heropeningen(work, id);
  if (!vraag) throw new NotFound();
  const melding = await store.findForUpdate(work, vraag.meldingId);
  demand(work, meldingRights, 'melding.heropenen', melding, READ);
  const na = heropen(melding, vraag.gevraagdDoor, await nuVan(work));
  await schiften.beslisHeropening(work, id, akkoord);
  if (akkoord) await herkenNu(work, [await store.update(work, na)]);
  work.audit({
    actie: akkoord ? 'melding.heropend' : 'melding.heropening-afgewezen',
    objectSoort: 'melding',
    objectId: vraag.meldingId,
    resultaat: 'gelukt',
  });
  return (await toDtos(work, await schiften.heropeningen(work, id)))[0]!;
}

async function toDtos(work: Work, rows: readonly schiften.Heropening[]): Promise<HeropeningDto[]> {
  const koppen = new Map(
    (
      await store.findKoppen(
        work,
        rows.map((r) => r.meldingId),
      )
    ).map((m) => [m.id, m]),
  );
  const namen = await naamVan(
    work,
    rows.map((r) => r.gevraagdDoor),
  );
  return rows.map((r) => {
    const m = koppen.get(r.meldingId)!;
    const mag = r.akkoord === null && magHeropeningBeslissen(work.actor, r.gevraagdDoor);
    return {
      id: r.id,
      meldingId: r.meldingId,
      kenmerk: m.kenmerk,
      thema: m.thema,
      maand: maandVan(m),
      motief: r.motief,
      gevraagdDoor: namen.get(r.gevraagdDoor) ?? 'Baken',
      gevraagdOp: r.gevraagdOp,
      akkoord: r.akkoord,
      rechten: mag ? ['heropening.beslissen'] : [],
    };
  });
}
