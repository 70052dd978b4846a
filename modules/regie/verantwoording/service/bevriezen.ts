import { NotFound } from '#platform/errors.ts';
import { naamVan as namenVan } from '#platform/people.ts';
import type { Work } from '#platform/work.ts';
import type { BevrorenJaarDto } from '../contract.ts';
import { drempelInstelling, drempelVan } from '../domain/afschermen.ts';
import {
  hashVan,
  heleKwartalen,
  inhoudVan,
  jaarhash,
  somUit,
  tabelUit,
  type Inhoud,
} from '../domain/bevriezen.ts';
import { geldend } from '../domain/definitie.ts';
import { schermJaarAf, telJaar, vervolg } from '../domain/jaartabel.ts';
import * as store from '../store.ts';
import { bronnen, naamVan, tel, type Bron, type Kijker } from './bron.ts';

/**
 * Lays down all figures of a year: values, definition, explanation and hash, up to and including the last whole quarter.
 * What was laid down before stays as it was; later quarters come on top, and nothing is written when nothing changed.
 *
 * @param kijker words in the language of the account (Dutch).
 */
export async function bevries(work: Work, jaar: number, kijker: Kijker): Promise<BevrorenJaarDto> {
  const kwartalen = heleKwartalen(jaar, work.today.slice(0, 7));
  const eerder = new Map((await store.vaste(work, [jaar])).map((v) => [v.cijfer, v]));
  const duidingen = new Map((await store.duidingen(work, [String(jaar)])).map((d) => [d.cijfer, d]));
  const drempel = await work.setting(drempelInstelling);
  const nieuw: { inhoud: Inhoud; hash: Uint8Array }[] = [];
  for (const bron of bronnen(work)) {
    const inhoud = await legVast(work, bron, kijker, {
      jaar,
      kwartalen,
      drempel: drempelVan(bron.cijfer, drempel),
      eerder: eerder.get(bron.cijfer.id)?.inhoud ?? null,
      duiding: duidingen.get(bron.cijfer.id) ?? null,
    });
    nieuw.push({ inhoud, hash: hashVan(inhoud) });
  }
  const zelfde = nieuw.every(
    ({ inhoud, hash }) => eerder.get(inhoud.cijfer)?.hash === Buffer.from(hash).toString('hex'),
  );
  if (!zelfde) {
    const nummer = 1 + Math.max(0, ...[...eerder.values()].map((v) => v.nummer));
    await store.insertVast(work, jaar, nummer, nieuw);
    work.audit({
      actie: 'verantwoording.vastgezet',
      objectSoort: 'verantwoording',
      objectId: null,
      resultaat: 'gelukt',
      details: { jaar, nummer },
    });
  }
  return vastVan(work, jaar, kijker);
}

interface Grond {
  jaar: number;
  kwartalen: number;
  drempel: number;
  eerder: Inhoud | null;
  duiding: store.Duiding | null;
}

async function legVast(
  work: Work,
  { cijfer, wijze }: Bron,
  kijker: Kijker,
  { jaar, kwartalen, drempel, eerder, duiding }: Grond,
): Promise<Inhoud> {
  const zeg = (id: string) => kijker.say({ id });
  const per = eerder?.per ?? wijze.per;
  const rijen = await tel(work, cijfer, { van: `${jaar}-01`, tot: `${jaar}-12` }, per);
  const telling = telJaar(rijen, String(jaar), per, kwartalen);
  const tabel = eerder ? vervolg(tabelUit(eerder), telling, drempel) : schermJaarAf(telling, drempel);
  const d = geldend(cijfer, jaar);
  return inhoudVan(
    { cijfer: cijfer.id, jaar, titel: zeg(cijfer.titel), eenheid: zeg(cijfer.eenheid), per, drempel },
    eerder
      ? eerder.definitie
      : {
          versie: d.versie,
          sinds: d.sinds,
          definitie: zeg(d.definitie),
          zegtNiet: zeg(d.zegtNiet),
          soorten: d.soorten,
        },
    duiding && duiding.tekst !== '' ? { versie: duiding.versie, tekst: duiding.tekst } : null,
    {
      ...tabel,
      namen: tabel.waarden.map((waarde) => naamVan(cijfer, per, waarde, kijker)),
    },
  );
}

/** What was laid down of a year beside the same counted again now. @throws NotFound while nothing was. */
export async function vastVan(work: Work, jaar: number, kijker: Kijker): Promise<BevrorenJaarDto> {
  const rijen = await store.vaste(work, [jaar]);
  const [eerste] = rijen;
  if (!eerste) throw new NotFound();
  const alle = new Map(bronnen(work).map((bron) => [bron.cijfer.id, bron]));
  const cijfers: BevrorenJaarDto['cijfers'] = [];
  for (const { cijfer: code, hash, inhoud } of rijen) {
    const bron = alle.get(code);
    const vast = somUit(inhoud);
    const nu = bron ? await somNu(work, bron, inhoud) : vast;
    cijfers.push({ code, titel: inhoud.titel, hash, vast, nu, verschil: nu - vast });
  }
  const namen = await namenVan(work, [eerste.door]);
  return {
    jaar,
    nummer: eerste.nummer,
    op: eerste.op,
    door: namen.get(eerste.door) ?? kijker.say({ id: 'verantwoording.iemand' }),
    tot: eerste.inhoud.tot,
    hash: Buffer.from(jaarhash(rijen)).toString('hex'),
    cijfers,
  };
}

async function somNu(work: Work, { cijfer }: Bron, { jaar, tot }: Inhoud): Promise<number> {
  const rijen = await tel(work, cijfer, { van: `${jaar}-01`, tot }, 'maand');
  return rijen.reduce((som, rij) => som + rij.aantal, 0);
}
