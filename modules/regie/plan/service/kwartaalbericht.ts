import type { Inline } from '#platform/contract.ts';
import type { Blok, Document, Tabel } from '#platform/documents/contract.ts';
import { drukkerij } from '#platform/documents/index.ts';
import type { Download } from '#platform/http/download.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { ActiviteitRij, Berichtvorm } from '../contract.ts';
import { kwartaalbeeld, type Kwartaalbeeld, type Vak } from '../domain/kwartaal.ts';
import { geldigheid } from '../domain/prioriteit.ts';
import { planRights } from '../domain/rights.ts';
import { periode } from '../domain/stand.ts';
import * as activiteiten from '../store/activiteit.ts';
import * as bewijs from '../store/bewijs.ts';
import * as store from '../store/plan.ts';
import { prioriteiten } from '../store/prioriteit.ts';
import { standTekst } from './afdruk.ts';
import { toRijen } from './antwoord.ts';
import { jaarVan } from './jaar.ts';
import type { Lezer, Schrijver } from './schrijver.ts';

const SOORT = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

interface Gegevens {
  jaar: number;
  kwartaal: number;
  beeld: Kwartaalbeeld;
  /** What was laid down as evidence within the quarter, by activity. */
  bewezen: ReadonlyMap<string, readonly { datum: string; omschrijving: string }[]>;
  /** Policy of others that lapsed or will, by title. */
  vervallen: { titel: string; op: string }[];
  concept: boolean;
}

/** Regel PLN-20: het kwartaalbericht voor het college, in één keer, uit wat er staat. */
export async function kwartaalbericht(
  work: Work,
  vraag: { jaar: number; kwartaal: number; vorm: Berichtvorm },
  lezer: Lezer,
): Promise<Download> {
  const jaar = await jaarVan(work, vraag.jaar);
  demand(work, planRights, 'plan.berichten', jaar, 'plan.lezen');
  const wie = { ...lezer, gemeente: await store.gemeenteNaam(work) };
  const document = documentVan(work, await gegevens(work, jaar, vraag.kwartaal), wie);
  const bytes = await (vraag.vorm === 'pdf' ? drukkerij.pdf(document, 'ua-1') : drukkerij.docx(document));
  work.audit({
    actie: 'plan.kwartaalbericht-opgehaald',
    objectSoort: 'jaarplan',
    objectId: jaar.id,
    resultaat: 'gelukt',
    details: { ...vraag },
  });
  const naam = `kwartaalbericht-${vraag.jaar}-q${vraag.kwartaal}.${vraag.vorm}`;
  return { naam, type: SOORT[vraag.vorm], bytes: Buffer.from(bytes) };
}

async function gegevens(work: Work, jaar: store.Jaar, kwartaal: number): Promise<Gegevens> {
  const volgend = (await store.jaren(work)).find((j) => j.jaar === jaar.jaar + 1);
  const rijen = await rijenVan(work, jaar.id);
  const { van, tot } = periode(jaar.jaar, kwartaal);
  const gevonden = await bewijs.bewijzenTussen(
    work,
    rijen.map((r) => r.id),
    { van, tot },
  );
  const vervallen = (await prioriteiten(work))
    .filter((p) => geldigheid(p, work.today) !== 'geldig')
    .map((p) => ({
      titel: p.titel,
      op: [p.tot, p.evaluatieOp].filter((d) => d !== null).toSorted()[0] ?? '',
    }));
  return {
    jaar: jaar.jaar,
    kwartaal,
    beeld: kwartaalbeeld(rijen, volgend ? await rijenVan(work, volgend.id) : [], kwartaal),
    bewezen: Map.groupBy(gevonden, (b) => b.activiteitId),
    vervallen,
    concept: jaar.stand === 'concept',
  };
}

const rijenVan = async (work: Work, jaarId: string): Promise<ActiviteitRij[]> =>
  toRijen(work, await activiteiten.vanJaar(work, jaarId));

function documentVan(work: Work, g: Gegevens, wie: Schrijver): Document {
  const { zeg } = wie;
  const waar = { jaar: String(g.jaar), kwartaal: g.kwartaal };
  return {
    titel: zeg('plan.bericht.titel', waar),
    ondertitel: zeg('plan.bericht.ondertitel'),
    auteur: wie.gemeente,
    omschrijving: zeg('plan.bericht.omschrijving', waar),
    taal: wie.taal,
    datum: work.today,
    omslag: false,
    blokken: [
      ...stuk(zeg('plan.bericht.kort'), [alinea(kort(g.beeld, zeg))]),
      ...stuk(zeg('plan.bericht.gebeurd'), [gebeurd(g, wie)]),
      ...stuk(zeg('plan.bericht.verschoven'), verschoven(g.beeld, wie)),
      ...stuk(zeg('plan.bericht.besluiten'), besluiten(g, wie)),
      ...stuk(zeg('plan.bericht.komend'), komend(g, wie)),
      alinea(zeg('plan.bericht.bron', { datum: wie.dag(work.today) })),
    ],
  };
}

const tekst = (woorden: string): Inline[] => [{ soort: 'tekst', tekst: woorden }];
const alinea = (woorden: string): Blok => ({ soort: 'alinea', inhoud: tekst(woorden) });
const stuk = (kop: string, blokken: readonly Blok[]): Blok[] => [
  { soort: 'kop', niveau: 1, inhoud: tekst(kop) },
  ...blokken,
];
const lijst = (items: readonly string[]): Blok => ({
  soort: 'lijst',
  genummerd: false,
  items: items.map((item) => [{ soort: 'alinea', inhoud: tekst(item) }]),
});
const naam = ({ activiteit: a }: Vak): string => `${a.code} ${a.titel}`;

function kort(beeld: Kwartaalbeeld, zeg: Schrijver['zeg']): string {
  const tel = (stand: string): number => beeld.gepland.filter((v) => v.deel.stand === stand).length;
  return zeg('plan.bericht.kort-tekst', {
    totaal: beeld.gepland.length,
    afgerond: tel('afgerond'),
    niet: tel('niet'),
    loopt: tel('loopt'),
    achter: tel('achter'),
    verschoven: beeld.verschoven.length,
  });
}

function gebeurd(g: Gegevens, wie: Schrijver): Blok {
  const { zeg } = wie;
  if (g.beeld.gepland.length === 0) return alinea(zeg('plan.bericht.niets-gepland'));
  const bewezen = (v: Vak): string =>
    (g.bewezen.get(v.activiteit.id) ?? []).map((b) => `${wie.dag(b.datum)}: ${b.omschrijving}`).join('; ') ||
    zeg(v.deel.hand === null && v.deel.afgeleid ? 'plan.bericht.geteld' : 'plan.bericht.geen-bewijs');
  return tabel(
    zeg('plan.bericht.tabel'),
    [
      [zeg('plan.lijn'), 1.1],
      [zeg('plan.wat'), 2.4],
      [zeg('plan.stand'), 1.3],
      [zeg('plan.bericht.bewijs'), 3],
    ],
    g.beeld.gepland.map((v) => [
      zeg(`web.lijn.${v.activiteit.lijn}`),
      naam(v),
      standTekst(v, wie),
      bewezen(v),
    ]),
  );
}

function verschoven(beeld: Kwartaalbeeld, wie: Schrijver): Blok[] {
  const { zeg } = wie;
  const reden = (v: Vak): string => v.deel.reden ?? zeg('plan.bericht.geen-reden');
  const rijen = [
    ...beeld.verschoven.map((v) => [
      naam(v),
      zeg('plan.bericht.naar', { kwartaal: v.deel.kwartaal ?? 0 }),
      reden(v),
    ]),
    ...beeld.achter.map((v) => [naam(v), zeg('web.cel.achter'), reden(v)]),
  ];
  if (rijen.length === 0) return [alinea(zeg('plan.bericht.niets-verschoven'))];
  const kolommen: [string, number][] = [
    [zeg('plan.wat'), 2.4],
    [zeg('plan.stand'), 1],
    [zeg('plan.reden'), 2.6],
  ];
  return [tabel(zeg('plan.bericht.tabel-verschoven'), kolommen, rijen)];
}

function besluiten(g: Gegevens, wie: Schrijver): Blok[] {
  const { zeg } = wie;
  const vragen = [
    ...(g.concept ? [zeg('plan.bericht.vraag-vaststellen', { jaar: String(g.jaar) })] : []),
    ...g.beeld.besluiten.map((v) => zeg('plan.bericht.vraag-verkenning', { naam: naam(v) })),
    ...g.vervallen.map((p) =>
      zeg('plan.bericht.vraag-beleid', { titel: p.titel, datum: p.op ? wie.dag(p.op) : '–' }),
    ),
  ];
  return [vragen.length === 0 ? alinea(zeg('plan.bericht.geen-besluit')) : lijst(vragen)];
}

function komend(g: Gegevens, { zeg }: Schrijver): Blok[] {
  if (g.beeld.komend.length === 0) return [alinea(zeg('plan.bericht.niets-komend'))];
  return [lijst(g.beeld.komend.map((v) => `${zeg(`web.lijn.${v.activiteit.lijn}`)}: ${naam(v)}`))];
}

const tabel = (
  titel: string,
  kolommen: readonly (readonly [string, number])[],
  rijen: string[][],
): Tabel => ({
  soort: 'tabel',
  titel,
  kolommen: kolommen.map(([kop, breedte]) => ({ titel: kop, breedte })),
  rijen,
});
