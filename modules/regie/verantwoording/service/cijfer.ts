import { NotFound } from '#platform/errors.ts';
import { logLine } from '#platform/log.ts';
import { toCsv, type CsvCell } from '#platform/reckon/csv.ts';
import { eersteTelmaand } from '#platform/telfeit.ts';
import type { Work } from '#platform/work.ts';
import type {
  CijferDto,
  Dimensie,
  DuidingDto,
  Periode,
  PeriodeQuery,
  VerantwoordingDto,
} from '../contract.ts';
import { drempelInstelling, drempelVan } from '../domain/afschermen.ts';
import { jaarhash, tabelUit } from '../domain/bevriezen.ts';
import { afgeschermd, exact, NIETS, type Stand } from '../domain/cijfer.ts';
import { geldend, gewijzigdIn } from '../domain/definitie.ts';
import { duidingsperiode } from '../domain/duiding.ts';
import type { Jaartabel } from '../domain/jaartabel.ts';
import { openbareHash } from '../domain/open-data.ts';
import {
  leesGrof,
  leesPeriode,
  maandenGrof,
  vergelijk,
  vorigeGrof,
  type Vergelijking,
} from '../domain/periode.ts';
import { leestExact } from '../domain/rights.ts';
import * as store from '../store.ts';
import { bronnen, naamVan, tel, type Bron, type Kijker } from './bron.ts';
import { duidingenVan } from './duiding.ts';

/** All figures of a period, each beside the period before. */
export async function toon(work: Work, vraag: PeriodeQuery, kijker: Kijker): Promise<VerantwoordingDto> {
  const opzet = await opzetVan(work, vraag);
  const cijfers: CijferDto[] = [];
  for (const bron of bronnen(work))
    cijfers.push(await cijferVan(work, bron, opzet, bron.cijfer.uitsplitsing, kijker));
  const { periode, lopend, vorige } = opzet.vergelijking;
  return {
    periode,
    lopend,
    vorige,
    dezeMaand: work.today.slice(0, 7),
    eersteMaand: await eersteTelmaand(work),
    afgeschermd: !opzet.exact,
    drempel: opzet.drempel,
    bevroren: bevrorenJaar(opzet),
    cijfers,
  };
}

/** What was laid down of the year that is shown, with the hash that this viewer may know. */
function bevrorenJaar({ gevraagd, vast, exact: isExact }: Opzet): VerantwoordingDto['bevroren'] {
  const jaar = gevraagd.van.slice(0, 4);
  const rijen = vast.filter((v) => String(v.jaar) === jaar);
  const [eerste] = rijen;
  if (!eerste || duidingsperiode(gevraagd) !== jaar) return null;
  const hashes = rijen.map(({ cijfer, hash, inhoud }) => ({
    cijfer,
    hash: isExact ? hash : Buffer.from(openbareHash(inhoud)).toString('hex'),
  }));
  return {
    op: eerste.op,
    nummer: eerste.nummer,
    hash: Buffer.from(jaarhash(hashes)).toString('hex'),
    tot: eerste.inhoud.tot,
  };
}

/** One figure, split in another way where the viewer reads exact numbers (regel VER-6). */
export async function een(
  work: Work,
  id: string,
  vraag: PeriodeQuery & { per?: Dimensie },
  kijker: Kijker,
): Promise<CijferDto> {
  const bron = bronnen(work).find(({ cijfer }) => cijfer.id === id);
  if (!bron) throw new NotFound();
  const opzet = await opzetVan(work, vraag);
  const per = opzet.exact ? (vraag.per ?? bron.cijfer.uitsplitsing) : bron.cijfer.uitsplitsing;
  return cijferVan(work, bron, opzet, per, kijker);
}

interface Opzet {
  exact: boolean;
  drempel: number;
  /** As it was asked, before a running period was cut. */
  gevraagd: Periode;
  vergelijking: Vergelijking;
  /** What was laid down of the years that are shown. */
  vast: store.Vast[];
  /** What each figure means in this period; nothing for a period that is no year and no quarter. */
  duiding: ((code: string) => DuidingDto) | null;
}

/** Who reads with small numbers withheld compares whole years and quarters; the rest compares what has passed of both. */
async function opzetVan(work: Work, vraag: PeriodeQuery): Promise<Opzet> {
  const dezeMaand = work.today.slice(0, 7);
  const gevraagd = leesPeriode(vraag, dezeMaand);
  const isExact = leestExact(work.actor);
  const vergelijking = vergelijk(gevraagd, dezeMaand);
  const vorige = isExact ? vergelijking.vorige : maandenGrof(vorigeGrof(leesGrof(gevraagd)));
  const duidingOver = duidingsperiode(gevraagd);
  const jaren = [...new Set([gevraagd.van, vorige.van].map((maand) => Number(maand.slice(0, 4))))];
  return {
    exact: isExact,
    drempel: await work.setting(drempelInstelling),
    gevraagd,
    vergelijking: isExact ? vergelijking : { periode: gevraagd, lopend: vergelijking.lopend, vorige },
    vast: await store.vaste(work, jaren),
    duiding: duidingOver ? await duidingenVan(work, duidingOver) : null,
  };
}

async function standVan(
  work: Work,
  { cijfer, wijze }: Bron,
  { exact: isExact, vergelijking, drempel, vast }: Opzet,
  per: Dimensie,
): Promise<Stand> {
  const { periode, vorige } = vergelijking;
  if (isExact)
    return exact(
      await tel(work, cijfer, { van: vorige.van, tot: periode.tot }, per),
      { periode, vorige },
      per,
    );
  if (wijze.wijze === 'niets') return NIETS;
  const nu = leesGrof(periode);
  const toen = vorigeGrof(nu);
  const rijen = await tel(work, cijfer, { van: `${toen.jaar}-01`, tot: `${nu.jaar}-12` }, wijze.per);
  const tabellen = new Map<string, Jaartabel>(
    vast.filter((v) => v.cijfer === cijfer.id).map((v) => [String(v.jaar), tabelUit(v.inhoud)]),
  );
  const gesplitst = wijze.wijze === 'gesplitst';
  return afgeschermd(rijen, nu, toen, {
    per: wijze.per,
    gesplitst,
    drempel: drempelVan(cijfer, drempel),
    vast: tabellen,
  });
}

async function cijferVan(
  work: Work,
  bron: Bron,
  opzet: Opzet,
  per: Dimensie,
  kijker: Kijker,
): Promise<CijferDto> {
  const { room, cijfer } = bron;
  const stand = await standVan(work, bron, opzet, per);
  const delen = stand.delen.map((deel) => ({ ...deel, naam: naamVan(cijfer, per, deel.waarde, kijker) }));
  const { periode } = opzet.vergelijking;
  const magLijst = cijfer.lijstRecht !== undefined && kijker.heeftRecht(cijfer.lijstRecht);
  return {
    id: cijfer.id,
    line: cijfer.line,
    titel: kijker.say({ id: cijfer.titel }),
    eenheid: kijker.say({ id: cijfer.eenheid }),
    ...definitieVan(bron, opzet, kijker),
    bron: kijker.kamer(room),
    uitsplitsing: per,
    aantal: stand.aantal,
    vorige: stand.vorige,
    // The order of size would say which withheld number is the larger.
    delen:
      opzet.exact || per === 'maand' || per === 'kwartaal'
        ? delen
        : delen.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    verloop: stand.verloop,
    lijst: magLijst ? (cijfer.lijst?.(periode) ?? null) : null,
    vernietigd: opzet.exact ? await vernietigd(work, room, cijfer, periode) : null,
    duiding: opzet.duiding?.(cijfer.id) ?? null,
  };
}

/** Of a period the definition of its last year; where it was another one before, the screen says so. */
function definitieVan({ cijfer }: Bron, { vergelijking: { periode, vorige } }: Opzet, kijker: Kijker) {
  const jaar = Number(periode.tot.slice(0, 4));
  const d = geldend(cijfer, jaar);
  return {
    definitie: kijker.say({ id: d.definitie }),
    zegtNiet: kijker.say({ id: d.zegtNiet }),
    definitieVersie: d.versie,
    definitieSinds: d.sinds,
    breuk:
      geldend(cijfer, Number(vorige.van.slice(0, 4))).versie !== d.versie ||
      gewijzigdIn(cijfer, jaar) !== null,
  };
}

/** A room that cannot say how much is destroyed leaves that one number open. */
async function vernietigd(
  work: Work,
  room: string,
  { vernietigd: vraag }: Bron['cijfer'],
  periode: Periode,
): Promise<number | null> {
  if (!vraag) return null;
  const answer = await work.attempt(() => vraag(work, periode));
  if (answer.ok) return answer.value;
  const { name, code } = answer.error as { name?: string; code?: string };
  logLine({ soort: 'fout', bijdrage: 'kerncijfer', kamer: room, naam: name, code, trace: work.traceId });
  return null;
}

/** Everything on the screen as one sheet; what is withheld there is withheld here. */
export async function uitvoer(
  work: Work,
  vraag: PeriodeQuery,
  kijker: Kijker,
): Promise<{ naam: string; csv: string }> {
  const dto = await toon(work, vraag, kijker);
  const { van, tot } = dto.periode;
  work.audit({
    actie: 'verantwoording.uitgevoerd',
    objectSoort: 'verantwoording',
    objectId: null,
    resultaat: 'gelukt',
    details: { van, tot },
  });
  return { naam: `cijfers-${van}-${tot}.csv`, csv: toCsv(blad(dto, kijker)) };
}

const KOLOMMEN = [
  'cijfer',
  'deel',
  'waarde',
  'periode',
  'aantal',
  'vorige-periode',
  'vorige',
  'eenheid',
  'definitie',
  'zegt-niet',
] as const;

function blad({ periode, vorige, cijfers }: VerantwoordingDto, kijker: Kijker): CsvCell[][] {
  const zeg = (id: string) => kijker.say({ id: `verantwoording.csv.${id}` });
  const reeks = ({ van, tot }: Periode) => `${van} t/m ${tot}`;
  const getallen = (n: { aantal: number | null; vorige: number | null }): CsvCell[] => [
    reeks(periode),
    n.aantal ?? zeg('afgeschermd'),
    reeks(vorige),
    n.vorige ?? zeg('afgeschermd'),
  ];
  const rijen = cijfers.flatMap((c): CsvCell[][] => [
    [c.titel, null, zeg('totaal'), ...getallen(c), c.eenheid, c.definitie, c.zegtNiet],
    ...c.delen.map((d): CsvCell[] => {
      const deel = kijker.say({ id: `verantwoording.per.${c.uitsplitsing}` });
      return [c.titel, deel, d.naam, ...getallen(d), null, null, null];
    }),
  ]);
  return [KOLOMMEN.map(zeg), ...rijen];
}
