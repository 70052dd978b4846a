import { Invalid } from '#platform/errors.ts';
import { collegas } from '#platform/people.ts';
import { readDocument } from '#platform/safe-files/index.ts';
import type { Work } from '#platform/work.ts';
import type {
  Blok,
  GelezenActiviteit,
  Indeling,
  Overnemen,
  PlanDto,
  Uitkomst,
  Voorstel,
} from '../contract.ts';
import type { Activiteit } from '../domain/activiteit.ts';
import { beleidUit } from '../domain/inlezen/beleid.ts';
import { geefCodes } from '../domain/inlezen/bundel.ts';
import { lees } from '../domain/inlezen/lezen.ts';
import { stelVoor, tabellenVan } from '../domain/inlezen/voorstel.ts';
import * as activiteiten from '../store/activiteit.ts';
import * as bewijs from '../store/bewijs.ts';
import { maak, maakJaar, metId } from './plan.ts';

/** Some five hundred pages. */
const MEESTE_TEKENS = 1_500_000;

/** What a document seems to say. Nothing is kept: the file is gone once it is answered. */
export async function leesIn(bytes: Uint8Array, naam: string): Promise<Voorstel> {
  const { blokken, reden } = await readDocument(bytes, naam);
  if (reden !== null) throw geweigerd(reden);
  if (tabellenVan(blokken).length === 0) throw geweigerd('geen-tabellen');
  // It comes back with each change of the mapping, so what cannot come back is refused now.
  if (JSON.stringify(blokken).length > MEESTE_TEKENS) throw geweigerd('te-veel-tekst');
  const indeling = stelVoor(blokken);
  const { gebruikt: _gebruikt, ...beleid } = beleidUit(blokken);
  return { blokken, indeling, beleid, uitkomst: lees(blokken, indeling) };
}

const geweigerd = (reden: string): Invalid =>
  new Invalid([{ veld: 'bestand', code: `plan.inlezen.${reden}` }], `plan.inlezen.${reden}`);

/** The same document under the mapping of who reads it. */
export const deelIn = (blokken: readonly Blok[], indeling: Indeling): Uitkomst => lees(blokken, indeling);

/** Regel PLN-17: overnemen maakt een nieuw plan in concept met één jaar, en alles of niets. */
export async function neemOver(work: Work, o: Overnemen): Promise<PlanDto> {
  demandSamenhang(o.activiteiten);
  const { titel, vanJaar, totJaar, tekst } = o;
  const plan = await maak(work, { titel, vanJaar, totJaar, tekst });
  const { id: jaarId } = await maakJaar(work, plan.id, { jaar: o.jaar });
  await voegToe(work, o, jaarId);
  work.audit({
    actie: 'plan.ingelezen',
    objectSoort: 'plan',
    objectId: plan.id,
    resultaat: 'gelukt',
    details: { jaar: o.jaar, activiteiten: o.activiteiten.length },
  });
  return metId(work, plan.id);
}

/** Regel PLN-18: een sleutel staat er één keer, en wat ergens onder hangt, hangt onder iets dat meegaat en zelf niet hangt. */
function demandSamenhang(lijst: readonly GelezenActiviteit[]): void {
  const perSleutel = new Map(lijst.map((a) => [a.sleutel, a]));
  if (perSleutel.size !== lijst.length)
    throw new Invalid([{ veld: 'activiteiten', code: 'plan.sleutel-dubbel' }]);
  for (const [at, a] of lijst.entries()) {
    const hoofd = a.onder === null ? null : perSleutel.get(a.onder);
    if (hoofd === undefined || hoofd?.onder || a.onder === a.sleutel)
      throw new Invalid([{ veld: `activiteiten.${at}.onder`, code: 'plan.onder-onbekend' }]);
  }
}

async function voegToe(work: Work, o: Overnemen, jaarId: string): Promise<void> {
  const namen = new Map((await collegas(work)).map((c) => [c.naam.toLowerCase(), c.id]));
  const ids = new Map(o.activiteiten.map((a) => [a.sleutel, work.newId()]));
  const codes = geefCodes(o.activiteiten);
  const hoofdenEerst = o.activiteiten
    .map((a, volgorde) => ({ a, volgorde }))
    .toSorted((x, y) => Number(x.a.onder !== null) - Number(y.a.onder !== null));
  for (const { a, volgorde } of hoofdenEerst) {
    const eigenaar = (a.eigenaar ?? o.eigenaar).trim();
    const eigenaarId = namen.get(eigenaar.toLowerCase()) ?? null;
    const een: Activiteit = {
      ...nieuw(work, a),
      id: ids.get(a.sleutel)!,
      jaarId,
      jaar: o.jaar,
      code: codes.get(a.sleutel)!,
      volgorde: volgorde + 1,
      onderId: a.onder === null ? null : ids.get(a.onder)!,
      eigenaarId,
      eigenaarFunctie: eigenaarId === null ? eigenaar : null,
    };
    await activiteiten.insert(work, een);
    await bewijs.zetActies(work, een.id, a.acties);
    await bewijs.noteer(work, een.id, { soort: 'gemaakt', naar: 'ingelezen' });
  }
}

type Vast = 'id' | 'jaarId' | 'jaar' | 'code' | 'volgorde' | 'onderId' | 'eigenaarId' | 'eigenaarFunctie';

const nieuw = (work: Work, a: GelezenActiviteit): Omit<Activiteit, Vast> => ({
  versie: 1,
  jaarStand: 'concept',
  lijn: a.lijn,
  titel: a.titel.trim(),
  toelichting: a.toelichting,
  partners: a.partners,
  thema: a.thema,
  herhaling: a.herhaling,
  niveau: 'basis',
  aard: a.thema === null ? 'vast' : 'specifiek',
  fase: a.fase,
  besluit: null,
  besluitReden: null,
  besluitOp: null,
  plek: 'taak',
  pad: null,
  bewijsregel: null,
  budget: null,
  uren: null,
  vorigeId: null,
  jaarkeuze: null,
  jaarkeuzeReden: null,
  delen: (a.kwartalen.length === 0 ? [null] : a.kwartalen.toSorted()).map((kwartaal) => ({
    id: work.newId(),
    kwartaal,
    basis: null,
    hand: null,
    noot: null,
    reden: null,
    op: null,
  })),
});
