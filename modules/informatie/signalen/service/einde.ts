import * as koppelen from '#modules/informatie/koppelen/index.ts';
import { RuleViolated } from '#platform/errors.ts';
import { monthOf } from '#platform/reckon/dates.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { NieuwSignaal, OnjuistReden, SignaalDto } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import { overnemer, type Signaal } from '../domain/signaal.ts';
import * as store from '../store/signaal.ts';
import { stappen } from '../store/stap.ts';
import { destroy } from '../store/vernietiging.ts';
import { toDto } from './antwoord.ts';
import { kopieerBeelden } from './bijlagen.ts';
import { bronVan, noteer, READ, teksten } from './nu.ts';
import { registreer } from './signaal.ts';

/** Splits one signal that holds several matters; each part keeps the channel and the day, the whole is destroyed. */
export async function splits(
  work: Work,
  id: string,
  version: number,
  delen: readonly NieuwSignaal[],
): Promise<SignaalDto[]> {
  const signaal = await store.findForUpdate(work, id, version);
  demand(work, rights, 'signaal.splitsen', signaal, READ);
  const geteld = await naSplitsen(work, signaal, delen);
  const nieuwe: Signaal[] = [];
  for (const [i, deel] of delen.entries()) {
    const r = { ...signaal, ...deel, duiding: deel.duiding ?? null, ouderId: signaal.id };
    nieuwe.push(await registreer(work, { ...r, alGeteld: i === geteld }));
  }
  await kopieerBeelden(
    work,
    id,
    nieuwe.map((s) => s.id),
  );
  await vernietigSignaal(work, id, 'gesplitst');
  return Promise.all(nieuwe.map((s) => toDto(work, s)));
}

/**
 * Regel SIG-15: splitsen verandert geen cijfer van een eerdere maand. In the month in which the whole was counted it is
 * counted off and every part counts; later the part that is most like it takes its count over.
 */
async function naSplitsen(
  work: Work,
  geheel: Signaal,
  delen: readonly NieuwSignaal[],
): Promise<number | null> {
  const [gemaakt] = await stappen(work, geheel.id);
  if (gemaakt === undefined || monthOf(gemaakt.op) !== monthOf(work.now))
    return overnemer(geheel.thema, delen);
  work.count({
    soort: 'signaal.geregistreerd',
    thema: geheel.thema,
    kanaal: geheel.bronsoort,
    gebied: geheel.gebied,
    aantal: -1,
  });
  return null;
}

/** Two signals about one matter become one: the oldest lives on with both texts, the other is destroyed. */
export async function voegSamen(
  work: Work,
  id: string,
  version: number,
  met: string,
  reden: string,
): Promise<SignaalDto> {
  if (met === id) throw new RuleViolated('SIG-12', 'signaal.met-zichzelf');
  const [first, second] = id < met ? [id, met] : [met, id];
  const a = await store.findForUpdate(work, first, first === id ? version : undefined);
  const b = await store.findForUpdate(work, second, second === id ? version : undefined);
  for (const s of [a, b]) demand(work, rights, 'signaal.samenvoegen', s, READ);
  const [blijft, gaat] = a.ontvangenOp <= b.ontvangenOp ? [a, b] : [b, a];
  const saved = await store.update(work, {
    ...blijft,
    wat: `${blijft.wat}\n\n${gaat.kenmerk}: ${gaat.wat}`,
    duiding: [blijft.duiding, gaat.duiding].filter((d) => d !== null && d !== '').join('\n\n') || null,
  });
  await koppelen.legOpnieuwVast(
    work,
    bronVan(saved),
    teksten(saved),
    saved.ontvangenOp.slice(0, 7),
    saved.weging !== null,
  );
  await noteer(work, saved, blijft.status, 'samengevoegd', reden);
  await kopieerBeelden(work, gaat.id, [blijft.id]);
  await vernietigSignaal(work, gaat.id, 'samengevoegd');
  return toDto(work, saved);
}

/** Onjuist gebleken (practice F21): mention, links, facts and text go at once; number, month, theme and reason code stay. */
export async function onjuistGebleken(
  work: Work,
  id: string,
  version: number,
  reden: OnjuistReden,
): Promise<void> {
  const signaal = await store.findForUpdate(work, id, version);
  demand(work, rights, 'signaal.onjuist', signaal, READ);
  work.count({
    soort: 'signaal.onjuist',
    thema: signaal.thema,
    kanaal: signaal.bronsoort,
    gebied: signaal.gebied,
    uitkomst: reden,
  });
  await vernietigSignaal(work, id, 'onjuist');
  await work.emit('signaal.onjuist', { signaalId: id });
}

/** Deletes rows, mentions, files and key of one signal. Used by retention, by splitting and by onjuist gebleken. */
export async function vernietigSignaal(
  work: Work,
  id: string,
  uitkomst: string | null,
): Promise<Record<string, number>> {
  const vermeldingen = await koppelen.wis(work, { soort: 'signaal', id });
  const bestanden = await work.platform.files.destroyOf(work, id);
  const counts = await destroy(work, id, uitkomst);
  await work.keys.destroy(id);
  work.audit({
    actie: 'signaal.vernietigd',
    objectSoort: 'signaal',
    objectId: id,
    resultaat: 'gelukt',
    details: { reden: uitkomst ?? 'termijn' },
  });
  return { ...counts, 'koppelen.vermelding': vermeldingen, 'platform.bestand': bestanden };
}
