import type { Kerncijfer, TekstVerwijzing } from '#platform/contributions.ts';
import { NotFound } from '#platform/errors.ts';
import { logLine } from '#platform/log.ts';
import { toCsv, type CsvCell } from '#platform/reckon/csv.ts';
import { eersteTelmaand, telPerMaand } from '#platform/telfeit.ts';
import type { Work } from '#platform/work.ts';
import type { CijferDto, Dimensie, Periode, PeriodeQuery, VerantwoordingDto } from './contract.ts';
import { afgeschermd, exact, NIETS, type Stand } from './domain/cijfer.ts';
import {
  leesGrof,
  leesPeriode,
  maandenGrof,
  vergelijk,
  vorigeGrof,
  type Vergelijking,
} from './domain/periode.ts';
import { leestExact } from './domain/rights.ts';
import { toonbaar, type Toonbaar } from './domain/verwant.ts';

/** What the answer needs of the house: words in the viewer's language, and whether the viewer may open a list. */
export interface Kijker {
  say(text: TekstVerwijzing): string;
  has(id: string): boolean;
  heeftRecht(right: string): boolean;
  kamer(room: string): string;
}

interface Bron {
  room: string;
  cijfer: Kerncijfer;
}

const bronnen = (work: Work): Bron[] =>
  work.platform.contributions
    .all('kerncijfer')
    .flatMap(({ room, value }) => value.map((cijfer) => ({ room, cijfer })));

/** All figures of a period, each beside the period before. */
export async function toon(work: Work, vraag: PeriodeQuery, kijker: Kijker): Promise<VerantwoordingDto> {
  const opzet = opzetVan(work, vraag);
  const alle = bronnen(work);
  const wijzen = toonbaar(alle.map((bron) => bron.cijfer));
  const cijfers: CijferDto[] = [];
  for (const bron of alle) {
    const wijze = wijzen.get(bron.cijfer.id)!;
    cijfers.push(await cijferVan(work, bron, opzet, { per: bron.cijfer.uitsplitsing, wijze }, kijker));
  }
  const { periode, lopend, vorige } = opzet.vergelijking;
  return {
    periode,
    lopend,
    vorige,
    dezeMaand: work.today.slice(0, 7),
    eersteMaand: await eersteTelmaand(work),
    afgeschermd: !opzet.exact,
    cijfers,
  };
}

/** One figure, split in another way where the viewer reads exact numbers (regel VER-6). */
export async function een(
  work: Work,
  id: string,
  vraag: PeriodeQuery & { per?: Dimensie },
  kijker: Kijker,
): Promise<CijferDto> {
  const alle = bronnen(work);
  const bron = alle.find(({ cijfer }) => cijfer.id === id);
  if (!bron) throw new NotFound();
  const opzet = opzetVan(work, vraag);
  const wijze = toonbaar(alle.map(({ cijfer }) => cijfer)).get(id)!;
  const per = opzet.exact ? (vraag.per ?? bron.cijfer.uitsplitsing) : bron.cijfer.uitsplitsing;
  return cijferVan(work, bron, opzet, { per, wijze }, kijker);
}

interface Opzet {
  exact: boolean;
  vergelijking: Vergelijking;
}

/** Who reads with small numbers withheld compares whole years and quarters; the rest compares what has passed of both. */
function opzetVan(work: Work, vraag: PeriodeQuery): Opzet {
  const dezeMaand = work.today.slice(0, 7);
  const gevraagd = leesPeriode(vraag, dezeMaand);
  if (leestExact(work.actor)) return { exact: true, vergelijking: vergelijk(gevraagd, dezeMaand) };
  const vorige = maandenGrof(vorigeGrof(leesGrof(gevraagd)));
  const { lopend } = vergelijk(gevraagd, dezeMaand);
  return { exact: false, vergelijking: { periode: gevraagd, lopend, vorige } };
}

async function standVan(
  work: Work,
  cijfer: Kerncijfer,
  opzet: Opzet,
  { per, wijze }: { per: Dimensie; wijze: Toonbaar },
): Promise<Stand> {
  const { periode, vorige } = opzet.vergelijking;
  if (opzet.exact)
    return exact(
      await tel(work, cijfer, { van: vorige.van, tot: periode.tot }, per),
      { periode, vorige },
      per,
    );
  if (wijze.wijze === 'niets') return NIETS;
  const nu = leesGrof(periode);
  const toen = vorigeGrof(nu);
  const jaren = { van: `${toen.jaar}-01`, tot: `${nu.jaar}-12` };
  const rijen = await tel(work, cijfer, jaren, wijze.per);
  return afgeschermd(rijen, nu, toen, { per: wijze.per, gesplitst: wijze.wijze === 'gesplitst' });
}

const tel = (work: Work, cijfer: Kerncijfer, { van, tot }: Periode, per: Dimensie) =>
  telPerMaand(work, { soorten: cijfer.soorten, van, tot, per: per === 'maand' ? 'thema' : per });

async function cijferVan(
  work: Work,
  { room, cijfer }: Bron,
  opzet: Opzet,
  keuze: { per: Dimensie; wijze: Toonbaar },
  kijker: Kijker,
): Promise<CijferDto> {
  const stand = await standVan(work, cijfer, opzet, keuze);
  const zeg = (id: string) => kijker.say({ id });
  const delen = stand.delen.map((deel) => ({
    ...deel,
    naam: naamVan(cijfer, keuze.per, deel.waarde, kijker),
  }));
  const { periode } = opzet.vergelijking;
  const magLijst = cijfer.lijstRecht !== undefined && kijker.heeftRecht(cijfer.lijstRecht);
  return {
    id: cijfer.id,
    line: cijfer.line,
    titel: zeg(cijfer.titel),
    definitie: zeg(cijfer.definitie),
    zegtNiet: zeg(cijfer.zegtNiet),
    bron: kijker.kamer(room),
    uitsplitsing: keuze.per,
    aantal: stand.aantal,
    vorige: stand.vorige,
    // The order of size would say which withheld number is the larger.
    delen:
      opzet.exact || keuze.per === 'maand'
        ? delen
        : delen.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    verloop: stand.verloop,
    lijst: magLijst ? (cijfer.lijst?.(periode) ?? null) : null,
    vernietigd: opzet.exact ? await vernietigd(work, room, cijfer, periode) : null,
  };
}

/** A room that cannot say how much is destroyed leaves that one number open. */
async function vernietigd(
  work: Work,
  room: string,
  cijfer: Kerncijfer,
  periode: Periode,
): Promise<number | null> {
  const { vernietigd: vraag } = cijfer;
  if (!vraag) return null;
  const answer = await work.attempt(() => vraag(work, periode));
  if (answer.ok) return answer.value;
  const { name, code } = answer.error as { name?: string; code?: string };
  logLine({ soort: 'fout', bijdrage: 'kerncijfer', kamer: room, naam: name, code, trace: work.traceId });
  return null;
}

function naamVan(cijfer: Kerncijfer, per: Dimensie, waarde: string | null, kijker: Kijker): string {
  if (waarde === null) return kijker.say({ id: 'verantwoording.waarde-geen' });
  if (per === 'maand') return waarde;
  const id = `${cijfer.waarden?.[per] ?? ''}.${waarde}`;
  return kijker.has(id) ? kijker.say({ id }) : waarde.replaceAll('-', ' ');
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
    [c.titel, null, zeg('totaal'), ...getallen(c), c.definitie, c.zegtNiet],
    ...c.delen.map((d): CsvCell[] => {
      const deel = kijker.say({ id: `verantwoording.per.${c.uitsplitsing}` });
      return [c.titel, deel, d.naam, ...getallen(d), null, null];
    }),
  ]);
  return [KOLOMMEN.map(zeg), ...rijen];
}
