import { Invalid, NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { DefinitieDto, Dimensie, DuidingDto, FiguurDto, FiguurVraag } from '../contract.ts';
import { drempelInstelling, drempelVan } from '../domain/afschermen.ts';
import { somUit, tabelUit, totMaand, voorbijeKwartalen } from '../domain/bevriezen.ts';
import { openbareHash } from '../domain/open-data.ts';
import { geldend, gewijzigdIn } from '../domain/definitie.ts';
import { magNaarBuiten } from '../domain/duiding.ts';
import { exacteVorm, kwartaalvorm, tabelvorm, type Tabelvorm } from '../domain/figuur.ts';
import { lezer, schermJaarAf, telJaar, type Jaartabel, type TelRij } from '../domain/jaartabel.ts';
import { leestExact } from '../domain/rights.ts';
import * as store from '../store.ts';
import { bronnen, naamVan, tel, type Bron, type Kijker } from './bron.ts';
import { duidingenVan } from './duiding.ts';

/** A year beside this many before it. */
const EERDER = 4;

/** What is known of one figure and its years before anything is left out. */
interface Stuk {
  bron: Bron;
  vraag: FiguurVraag;
  drempel: number;
  duiding: DuidingDto;
  vast: Map<number, store.Vast>;
  /** Small numbers are withheld: of the version, or from this viewer. */
  dicht: boolean;
  per: Dimensie;
  rijen: TelRij[];
  dezeMaand: string;
  /** Last month of the year that is counted. */
  tot: string;
}

/**
 * One figure of a year as a plain table, for a report, a screen or a file. Of the closed and public versions small numbers
 * are withheld whoever asks, and a figure without an explanation stays out (regel VER-8): `toonbaar` is then false.
 *
 * @throws NotFound for a figure that no room contributes, Invalid for a year that has not begun.
 */
export async function figuurVoor(work: Work, vraag: FiguurVraag, kijker: Kijker): Promise<FiguurDto> {
  const bron = bronnen(work).find(({ cijfer }) => cijfer.id === vraag.code);
  if (!bron) throw new NotFound();
  if (vraag.jaar > Number(work.today.slice(0, 4)))
    throw new Invalid([{ veld: 'jaar', code: 'verantwoording.jaar-te-vroeg' }]);
  const stuk = await verzamel(work, vraag, bron);
  const waarom = waaromNiet(stuk);
  const leeg: Tabelvorm = { kolommen: [], rijen: [], totalen: [] };
  return toDto(stuk, waarom, waarom ? leeg : vormVan(stuk), kijker);
}

async function verzamel(work: Work, vraag: FiguurVraag, bron: Bron): Promise<Stuk> {
  const { jaar, code, versie } = vraag;
  const dicht = versie !== 'intern' || !leestExact(work.actor);
  const per = dicht ? bron.wijze.per : (vraag.uitsplitsing ?? bron.cijfer.uitsplitsing);
  const jaren = Array.from({ length: EERDER + 1 }, (_, i) => jaar - EERDER + i);
  const vast = new Map((await store.vaste(work, jaren, code)).map((v) => [v.jaar, v]));
  const dezeMaand = work.today.slice(0, 7);
  return {
    bron,
    vraag,
    drempel: drempelVan(bron.cijfer, await work.setting(drempelInstelling)),
    duiding: (await duidingenVan(work, String(jaar), code))(code),
    vast,
    dicht,
    per,
    rijen: await tel(work, bron.cijfer, { van: `${jaren[0]}-01`, tot: `${jaar}-12` }, per),
    dezeMaand,
    tot: `${jaar}-12` < dezeMaand ? `${jaar}-12` : dezeMaand,
  };
}

function waaromNiet({ vraag, duiding, vast, bron, dicht }: Stuk): FiguurDto['waarom'] {
  const staat = vast.get(vraag.jaar)?.inhoud.duiding ?? (vast.has(vraag.jaar) ? null : duiding);
  if (!magNaarBuiten(vraag.versie, staat)) return 'geen-duiding';
  return dicht && bron.wijze.wijze === 'niets' ? 'deels-in-ander-cijfer' : null;
}

/**
 * The table of a year with small numbers withheld: as it was laid down, or as it would be today. A running year counts its
 * whole quarters only, as when it is laid down (regel VER-9).
 */
function dichteTabel({ vast, rijen, per, drempel, dezeMaand }: Stuk, jaar: number): Jaartabel {
  const inhoud = vast.get(jaar)?.inhoud;
  if (inhoud) return tabelUit(inhoud);
  return schermJaarAf(telJaar(rijen, String(jaar), per, voorbijeKwartalen(jaar, dezeMaand)), drempel);
}

function vormVan(stuk: Stuk): Tabelvorm {
  const { dicht, per, rijen, tot, vraag, bron } = stuk;
  const { jaar, uitsplitsing } = vraag;
  if (!dicht) {
    const inhoud = stuk.vast.get(jaar)?.inhoud;
    return inhoud?.tot === `${jaar}-12` && inhoud.per === per
      ? tabelvorm(jaar, { ...tabelUit(inhoud), gesplitst: true, weg: [] })
      : exacteVorm(rijen, jaar, tot, per);
  }
  const tabel = dichteTabel(stuk, jaar);
  const gevraagd = uitsplitsing ?? per;
  const opTijd = [gevraagd, per].some((d) => d === 'maand' || d === 'kwartaal');
  return opTijd || bron.wijze.wijze === 'alleen-totaal' ? kwartaalvorm(jaar, tabel) : tabelvorm(jaar, tabel);
}

function jaarTotaal(stuk: Stuk, jaar: number): number | null {
  if (stuk.dicht) return lezer(dichteTabel(stuk, jaar)).totaal('jaar');
  const inhoud = stuk.vast.get(jaar)?.inhoud;
  return inhoud?.tot === `${jaar}-12` ? somUit(inhoud) : somVan(stuk, jaar, `${jaar}-12`);
}

const somVan = ({ rijen }: Stuk, jaar: number, tot: string): number =>
  rijen
    .filter((rij) => rij.maand >= `${jaar}-01` && rij.maand <= tot)
    .reduce((totaal, rij) => totaal + rij.aantal, 0);

function toDto(stuk: Stuk, waarom: FiguurDto['waarom'], vorm: Tabelvorm, kijker: Kijker): FiguurDto {
  const { bron, vraag, dicht, drempel } = stuk;
  const { jaar } = vraag;
  const naam = (waarde: string | null) =>
    waarde === null ? naamVan(bron.cijfer, stuk.per, waarde, kijker) : benoem(stuk, waarde, kijker);
  return {
    code: vraag.code,
    jaar,
    versie: vraag.versie,
    toonbaar: waarom === null,
    waarom,
    line: bron.cijfer.line,
    titel: kijker.say({ id: bron.cijfer.titel }),
    eenheid: kijker.say({ id: bron.cijfer.eenheid }),
    bron: kijker.kamer(bron.room),
    uitsplitsing: vorm.kolommen.length > 1 ? stuk.per : stuk.dicht ? 'kwartaal' : stuk.per,
    kolommen: vorm.kolommen.map((id) => ({
      id,
      naam: id === 'jaar' ? heelJaar(stuk, kijker) : periodenaam(id, kijker),
    })),
    rijen: vorm.rijen.map((rij) => ({ ...rij, naam: naam(rij.waarde) })),
    totalen: vorm.totalen,
    totaal: waarom ? null : (vorm.totalen.at(-1) ?? null),
    tot: dicht ? dichtTot(stuk) : stuk.tot,
    eerder: waarom ? [] : eerdereJaren(stuk),
    afgeschermd: dicht && drempel > 1,
    drempel: stuk.vast.get(jaar)?.inhoud.drempel ?? drempel,
    definitie: definitieVan(stuk, kijker),
    duiding: stuk.duiding.versie === 0 ? null : stuk.duiding,
    bevroren: bevrorenVan(stuk),
  };
}

const benoem = ({ bron, per }: Stuk, waarde: string, kijker: Kijker): string =>
  /^\d{4}-/.test(waarde) ? periodenaam(waarde, kijker) : naamVan(bron.cijfer, per, waarde, kijker);

/** `Heel 2025`; of a running year `2025 t/m 2e kwartaal`, or up to now for who reads exact numbers. */
function heelJaar(stuk: Stuk, kijker: Kijker): string {
  const jaar = String(stuk.vraag.jaar);
  const tot = stuk.dicht ? dichtTot(stuk) : stuk.tot;
  if (tot === `${jaar}-12` && tot < stuk.dezeMaand)
    return kijker.say({ id: 'verantwoording.kolom.heel-jaar', waarden: { jaar } });
  return stuk.dicht
    ? kijker.say({
        id: 'verantwoording.kolom.tot-kwartaal',
        waarden: { jaar, nummer: String(Number(tot.slice(5)) / 3) },
      })
    : kijker.say({ id: 'verantwoording.kolom.tot-nu', waarden: { jaar } });
}

const periodenaam = (id: string, kijker: Kijker): string =>
  id.includes('-K')
    ? kijker.say({ id: 'verantwoording.kwartaal', waarden: { nummer: id.slice(-1), jaar: id.slice(0, 4) } })
    : id;

const dichtTot = ({ vast, vraag: { jaar }, dezeMaand }: Stuk): string =>
  vast.get(jaar)?.inhoud.tot ?? totMaand(jaar, Math.max(1, voorbijeKwartalen(jaar, dezeMaand)));

function eerdereJaren(stuk: Stuk): FiguurDto['eerder'] {
  const { jaar } = stuk.vraag;
  const begin = Math.min(jaar, ...stuk.rijen.map((rij) => Number(rij.maand.slice(0, 4))));
  return Array.from({ length: EERDER }, (_, i) => jaar - EERDER + i)
    .filter((j) => j >= begin)
    .map((j) => ({ jaar: j, totaal: jaarTotaal(stuk, j), definitie: geldend(stuk.bron.cijfer, j).versie }));
}

/** The words of a year that was laid down are those of then. */
function definitieVan({ bron, vraag: { jaar }, vast }: Stuk, kijker: Kijker): DefinitieDto {
  const gewijzigdOp = gewijzigdIn(bron.cijfer, jaar);
  const inhoud = vast.get(jaar)?.inhoud;
  if (inhoud) {
    const { versie, sinds, definitie, zegtNiet } = inhoud.definitie;
    return { versie, sinds, definitie, zegtNiet, gewijzigdOp };
  }
  const { versie, sinds, definitie, zegtNiet } = geldend(bron.cijfer, jaar);
  const zeg = (id: string) => kijker.say({ id });
  return { versie, sinds, definitie: zeg(definitie), zegtNiet: zeg(zegtNiet), gewijzigdOp };
}

function bevrorenVan(stuk: Stuk): FiguurDto['bevroren'] {
  const vast = stuk.vast.get(stuk.vraag.jaar);
  if (!vast) return null;
  const { op, nummer, inhoud } = vast;
  const hash = stuk.dicht ? Buffer.from(openbareHash(inhoud)).toString('hex') : vast.hash;
  const nu = stuk.dicht ? null : somVan(stuk, stuk.vraag.jaar, inhoud.tot);
  return { op, nummer, hash, tot: inhoud.tot, nu, verschil: nu === null ? null : nu - somUit(inhoud) };
}
