import * as signalen from '#modules/informatie/signalen/index.ts';
import { readPublicAddress } from '#platform/config.ts';
import { seal } from '#platform/crypto.ts';
import { Invalid, NotFound, RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { addWorkingDays } from '#platform/reckon/dates.ts';
import { makeReceiptCode, parseReceiptCode, RECEIPT_BYTES } from '#platform/reckon/receipt-code.ts';
import { allowed, demand, roleMay } from '#platform/rights.ts';
import { newBoxKeys } from '#platform/sealed-box.ts';
import type { Work } from '#platform/work.ts';
import type { VraagDto, VraagInvoer } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import {
  briefSleutel,
  demandOpen,
  instellingen,
  keur,
  plaats,
  zoekSleutel,
  type Brief,
} from '../domain/vraag.ts';
import * as bronnen from '../store/bron.ts';
import { gemeenteVan } from '../store/gemeente.ts';
import * as store from '../store/vraag.ts';

const peper = (work: Work): Buffer => work.platform.keys.installation('ontvangstpeper');

/** Asks a source of the own house one thing about one object, by a letter that opens once (regels BRN-1 en BRN-2). */
export async function stel(work: Work, signaalId: string, invoer: VraagInvoer): Promise<VraagDto> {
  const signaal = await signalen.grondVan(work, signaalId);
  if (!signaal.loopt)
    throw new RuleViolated('BRN-4', 'bronnen.signaal-loopt-niet', { kenmerk: signaal.kenmerk });
  const fouten = keur(invoer.object, invoer.vraag);
  if (fouten.length > 0) throw new Invalid(fouten);
  const bron = await bronnen.find(work, invoer.bronId).catch(onbekend);
  if (!bron.actief) throw new RuleViolated('BRN-5', 'bronnen.bron-uit', { naam: bron.naam });
  const id = work.newReportId();
  const keys = newBoxKeys();
  const code = makeReceiptCode(work.randomBytes(RECEIPT_BYTES));
  const vraag: store.Vraag = {
    id,
    bronId: bron.id,
    signaalId,
    team: signaal.team,
    herkomstlabel: bron.herkomstlabel,
    object: invoer.object,
    vraag: invoer.vraag,
    code,
    sleutel: keys.prive,
    stand: 'open',
    mail: 'wacht',
    gevraagdOp: work.now,
    gevraagdDoor: work.actor.accountId,
    tot: addWorkingDays(work.today, await work.setting<number>(instellingen.termijn)),
    herinnerd: 0,
    weet: null,
    antwoord: null,
    beantwoordOp: null,
    overgenomenOp: null,
  };
  await store.insert(work, vraag);
  await legBriefKlaar(work, vraag, bron, keys.publiek, code);
  noteer(work, vraag, 'gesteld');
  work.count({ soort: 'verrijkingsvraag.gesteld', kanaal: bron.herkomstlabel });
  await work.enqueue('bronnen.mail', { vraagId: id, soort: 'vraag' });
  return toDto(work, vraag);
}

const onbekend = (error: unknown): never => {
  if (error instanceof NotFound) throw new Invalid([{ veld: 'bronId', code: 'bronnen.bron-onbekend' }]);
  throw error;
};

async function legBriefKlaar(
  work: Work,
  v: store.Vraag,
  bron: bronnen.Bron,
  publiek: Buffer,
  code: string,
): Promise<void> {
  const parsed = parseReceiptCode(code);
  if (!parsed.ok) throw new Error('a code that was just made does not read');
  const brief: Brief = {
    gemeente: (await gemeenteVan(work)).naam,
    van: work.actor.naam,
    bron: bron.naam,
    object: v.object,
    vraag: v.vraag,
    tot: v.tot,
  };
  const plain = Buffer.from(JSON.stringify(brief), 'utf8');
  await store.insertBrief(work, {
    id: v.id,
    zoek: zoekSleutel(peper(work), work.gemeenteId, code),
    verzegeld: seal(briefSleutel(parsed.secret), plaats(work.gemeenteId, 'brief', v.id), plain),
    publiek,
    tot: v.tot,
  });
}

export function noteer(work: Work, v: store.Vraag, wat: string): void {
  work.audit({
    actie: `verrijkingsvraag.${wat}`,
    objectSoort: 'verrijkingsvraag',
    objectId: v.id,
    resultaat: 'gelukt',
  });
  work.process('verrijkingsvragen', [v.signaalId]);
}

/** Where the letter stands; for the mail, or for who sends it by hand. */
export async function linkVan(work: Work, code: string): Promise<string> {
  const { code: gemeente } = await gemeenteVan(work);
  return `${readPublicAddress(process.env)}/vraag/${gemeente}/${code}`;
}

export async function toDto(work: Work, v: store.Vraag): Promise<VraagDto> {
  const [dto] = await toDtos(work, [v]);
  return dto!;
}

async function toDtos(work: Work, vragen: readonly store.Vraag[]): Promise<VraagDto[]> {
  const namen = await naamVan(
    work,
    vragen.map((v) => v.gevraagdDoor),
  );
  const kaart = new Map((await bronnen.lijst(work)).map((b) => [b.id, b]));
  const dtos: VraagDto[] = [];
  for (const v of vragen) {
    const { naam = '', afdeling = '' } = kaart.get(v.bronId) ?? {};
    const metDeHand = v.mail === 'met-de-hand' || v.mail === 'mislukt';
    dtos.push({
      id: v.id,
      bron: { id: v.bronId, naam, afdeling },
      herkomstlabel: v.herkomstlabel,
      object: v.object,
      vraag: v.vraag,
      stand: v.stand,
      mail: v.mail,
      gevraagdOp: v.gevraagdOp,
      gevraagdDoor: namen.get(v.gevraagdDoor) ?? 'Baken',
      tot: v.tot,
      herinnerd: v.herinnerd,
      weet: v.weet,
      antwoord: v.antwoord,
      beantwoordOp: v.beantwoordOp,
      overgenomenOp: v.overgenomenOp,
      link: metDeHand && v.code !== null ? await linkVan(work, v.code) : null,
      rechten: allowed(rights, work.actor, v),
    });
  }
  return dtos;
}

export async function bijSignaal(work: Work, id: string): Promise<{ items: VraagDto[]; magVragen: boolean }> {
  const signaal = await signalen.grondVan(work, id);
  const vragen = await store.bijSignaal(work, id);
  if (vragen.length > 0) work.process('verrijkingsvragen', [id]);
  return {
    items: await toDtos(work, vragen),
    magVragen: signaal.loopt && roleMay(rights['verrijkingsvraag.stellen'], work.actor),
  };
}

/** Takes a question back: the letter opens no more. */
export async function trekIn(work: Work, id: string): Promise<VraagDto> {
  const v = await store.find(work, id);
  demand(work, rights, 'verrijkingsvraag.intrekken', v, 'verrijkingsvraag.lezen');
  demandOpen(v.stand);
  const ingetrokken = { ...v, stand: 'ingetrokken' as const, code: null, sleutel: null };
  await store.update(work, ingetrokken);
  await store.deleteBrief(work, id);
  noteer(work, ingetrokken, 'ingetrokken');
  return toDto(work, ingetrokken);
}
