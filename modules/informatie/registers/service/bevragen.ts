import * as signalen from '#modules/informatie/signalen/index.ts';
import type { Treffer, Uitkomst } from '#platform/connectors/registers/port.ts';
import { KnownError } from '#platform/errors.ts';
import { addYears } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import { doelVan, veldenVan, type Doel } from '../domain/doelen.ts';
import { instellingen, PROTOCOL_JAREN } from '../domain/instellingen.ts';
import { demandSlotOpen, rust, volgendePoging } from '../domain/slot.ts';
import { soortVan, type VraagSoort } from '../domain/vragen.ts';
import * as store from '../store/opzoeking.ts';
import * as protocol from '../store/protocol.ts';
import * as toestand from '../store/toestand.ts';
import { neemAntwoordOp } from './opname.ts';
import { kostenVan } from './opzoeken.ts';
import { alleAansluitingen, bereikbaar, poortVan, type Aangesloten } from './poort.ts';

interface Grond {
  doel: Doel;
  kenmerk: string;
}

/** Job: puts one question to its register and writes down what came of it. Asked twice, it does nothing the second time. */
export async function bevraag(work: Work, opzoekingId: string): Promise<void> {
  const o = await store.find(work, opzoekingId, true).catch(absent);
  const soort = o === null ? undefined : soortVan(o.vraag.soort);
  if (o === null || soort === undefined || (o.stand !== 'wacht' && o.stand !== 'storing')) return;
  const aansluiting = (await alleAansluitingen(work)).get(o.register);
  const grond = o.persoon ? await grondNog(work, o, soort) : null;
  if (!bereikbaar(aansluiting) || grond === 'vervallen') {
    await store.update(work, { ...o, stand: 'vervallen', opnieuwOp: null });
    return;
  }
  const stil = await stilte(work, o.register);
  if (stil !== null && rust(stil, work.now)) {
    await stelUit(work, { ...o, pogingen: o.pogingen + 1 }, stil.code, null);
    return;
  }
  const uitkomst = await poortVan(work, o.register, aansluiting).vraag(o.vraag, {
    vandaag: work.today,
    ...(grond === null ? {} : { velden: veldenVan(grond.doel, soort.soort) }),
    gemeentecode: await work.setting<string>(instellingen.gemeentecode),
  });
  await verwerk(work, o, soort, aansluiting, grond, uitkomst);
}

/** The last silence of this register, as long as no answer came after it. */
async function stilte(
  work: Work,
  register: store.Opzoeking['register'],
): Promise<{ code: string; op: string } | null> {
  const t = (await toestand.toestanden(work)).get(register);
  return t?.storingSinds && t.storingCode && t.storingOp ? { code: t.storingCode, op: t.storingOp } : null;
}

const absent = (error: unknown): null => {
  // Destroyed with its source while it waited: there is nothing to ask for any more.
  if (error instanceof KnownError && error.status === 404) return null;
  throw error;
};

/** The lock is looked at again at every try: a signal may have been decided or destroyed meanwhile. */
async function grondNog(work: Work, o: store.Opzoeking, soort: VraagSoort): Promise<Grond | 'vervallen'> {
  const doel = doelVan(o.doel ?? '');
  if (!doel || o.bronId === null || !(await work.setting<boolean>(instellingen.personen))) return 'vervallen';
  try {
    const bron = await signalen.grondVan(work, o.bronId);
    demandSlotOpen(soort, bron, doel);
    return { doel, kenmerk: bron.kenmerk };
  } catch (error) {
    if (error instanceof KnownError) return 'vervallen';
    throw error;
  }
}

async function verwerk(
  work: Work,
  o: store.Opzoeking,
  soort: VraagSoort,
  aansluiting: Aangesloten,
  grond: Grond | null,
  uitkomst: Uitkomst,
): Promise<void> {
  const pogingen = o.pogingen + 1;
  const opgenomen = aansluiting.stand === 'opgenomen';
  const gevraagd = { ...o, pogingen, opgenomen, opnieuwOp: null, code: null };
  await telMee(work, o, soort, opgenomen, uitkomst);
  work.count({ soort: 'register.bevraagd', kanaal: o.register, uitkomst: uitkomst.soort });
  switch (uitkomst.soort) {
    case 'antwoord': {
      if (grond !== null && o.register === 'brp') await protocolleer(work, o, grond, uitkomst.treffers);
      const treffers = uitkomst.treffers.map((t) => zonderNummer(work, t, grond?.doel.bsn === true));
      const antwoord = { treffers, totaal: uitkomst.totaal };
      const beantwoord = { ...gevraagd, stand: 'antwoord' as const, antwoord, antwoordOp: work.now };
      await store.update(work, beantwoord);
      await neemAntwoordOp(work, beantwoord);
      work.process(
        'registers',
        treffers.flatMap((t) => t.onderwerp ?? []),
      );
      break;
    }
    case 'storing':
      await stelUit(work, gevraagd, uitkomst.code, uitkomst.opnieuwNa);
      break;
    case 'afgewezen':
      await store.update(work, { ...gevraagd, stand: 'afgewezen', code: uitkomst.code });
      break;
    default:
      await store.update(work, { ...gevraagd, stand: uitkomst.soort, antwoordOp: work.now });
  }
}

async function telMee(
  work: Work,
  o: store.Opzoeking,
  soort: VraagSoort,
  opgenomen: boolean,
  uitkomst: Uitkomst,
): Promise<void> {
  const storing = uitkomst.soort === 'storing';
  await toestand.noteer(work, o.register, storing ? uitkomst.code : null);
  await toestand.tel(work, o.register, {
    gevraagd: 1,
    ...(storing
      ? { storingen: 1 }
      : uitkomst.soort === 'antwoord'
        ? { antwoorden: 1 }
        : { zonderTreffer: 1 }),
    // What is recorded costs nothing, nor does silence.
    kostenCent: opgenomen || uitkomst.soort !== 'antwoord' ? 0 : await kostenVan(work, soort),
  });
}

/** Regel REG-5: wat niet antwoordde wordt opnieuw gevraagd; tot dan staat er "niet bereikbaar", nooit "geen gegevens". */
async function stelUit(work: Work, o: store.Opzoeking, code: string, gevraagd: number | null): Promise<void> {
  const seconden = volgendePoging(code, o.pogingen, gevraagd);
  const opnieuwOp =
    seconden === null
      ? null
      : Temporal.Instant.from(work.now).add({ seconds: seconden }).toString({ fractionalSecondDigits: 3 });
  await store.update(work, { ...o, stand: 'storing', code, opnieuwOp });
  if (opnieuwOp !== null) await work.enqueue('registers.vraag', { opzoekingId: o.id }, opnieuwOp);
}

/** Regel REG-9: elke verstrekking uit de BRP wordt twintig jaar vastgelegd, per persoon, voordat iemand haar ziet. */
async function protocolleer(
  work: Work,
  o: store.Opzoeking,
  grond: Grond,
  treffers: readonly Treffer[],
): Promise<void> {
  const over = [...new Set(treffers.flatMap((t) => t.bsn ?? []))];
  await protocol.insert(
    work,
    over.map((bsn) => ({
      opzoekingId: o.id,
      bsn,
      soort: o.vraag.soort,
      velden: ['burgerservicenummer', ...veldenVan(grond.doel, o.vraag.soort)],
      doel: grond.doel.doel,
      bevoegdheid: o.bevoegdheid ?? '',
      bron: grond.kenmerk,
      bewarenTot: addYears(work.today, PROTOCOL_JAREN),
    })),
  );
  work.audit({
    actie: 'brp.verstrekt',
    objectSoort: 'opzoeking',
    objectId: o.id,
    resultaat: 'gelukt',
    details: { personen: over.length, doel: grond.doel.doel },
  });
}

/** The number was asked for the protocol; it stays with the answer only where the purpose needs it. */
function zonderNummer(work: Work, { bsn, ...t }: Treffer, houdNummer: boolean): store.BewaardeTreffer {
  if (bsn === undefined) return t;
  return {
    ...t,
    onderwerp: `bsn:${protocol.wieVan(work, bsn).toString('hex')}`,
    ...(houdNummer ? { bsn } : {}),
  };
}
