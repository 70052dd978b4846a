import { openDataVan } from '#modules/regie/verantwoording/index.ts';
import { createHash } from 'node:crypto';
import { blokkenHtml, drukkerij } from '#platform/documents/index.ts';
import type { Blok, Document, Grafiek } from '#platform/documents/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import type { Download } from '#platform/http/download.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Bereik, Uitvoersoort, VerslagDto } from '../contract.ts';
import { bestand, informatieobject, type Archiefstuk } from '../domain/mdto.ts';
import { rights } from '../domain/rights.ts';
import { publiceer as gepubliceerd, type Verslag } from '../domain/verslag.ts';
import * as uitgaven from '../store/uitgave.ts';
import * as store from '../store/verslag.ts';
import { toDto } from './antwoord.ts';
import { raadsbrief } from './brief.ts';
import type { Schrijver } from './schrijver.ts';
import { documentVan } from './uitgave.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const READ = 'verslag.lezen';

/** The account on its way out, in the form that was asked; who took which version is in the audit. */
export async function uitvoer(
  work: Work,
  id: string,
  soort: Uitvoersoort,
  bereik: Bereik,
  schrijver: Schrijver,
): Promise<Download> {
  const v = await store.find(work, id);
  demand(work, rights, 'verslag.uitvoeren', v, READ);
  const document = await documentVan(work, v, bereik, schrijver);
  work.audit({
    actie: 'verslag.uitgevoerd',
    objectSoort: 'verslag',
    objectId: id,
    resultaat: 'gelukt',
    details: { soort, bereik },
  });
  return VORMEN[soort](work, v, document, schrijver, bereik);
}

type Vorm = (
  work: Work,
  v: Verslag,
  document: Document,
  schrijver: Schrijver,
  bereik: Bereik,
) => Promise<Download>;

const VORMEN: Record<Uitvoersoort, Vorm> = {
  pdf: async (_work, v, document, _schrijver, bereik) => ({
    naam: `${naamVan(v, bereik)}.pdf`,
    type: PDF,
    bytes: await pdf(document, 'ua-1'),
  }),
  docx: (_work, v, document, _schrijver, bereik) => docx(naamVan(v, bereik), document),
  archief: async (_work, v, document, _schrijver, bereik) => ({
    naam: `${naamVan(v, bereik)}-archief.pdf`,
    type: PDF,
    bytes: await archief(document, v),
  }),
  mdto: async (work, v, document, _schrijver, bereik) =>
    xml(`${naamVan(v, bereik)}.mdto.xml`, informatieobject(await archiefstuk(work, v, document, bereik))),
  'mdto-bestand': async (work, v, document, _schrijver, bereik) =>
    xml(
      `${naamVan(v, bereik)}-archief.pdf.bestand.mdto.xml`,
      bestand(await archiefstuk(work, v, document, bereik)),
    ),
  'brief-pdf': async (_work, v, document, schrijver, bereik) => ({
    naam: `${naamVan(v, bereik)}-brief.pdf`,
    type: PDF,
    bytes: await pdf(raadsbrief(document, v, schrijver), 'ua-1'),
  }),
  'brief-docx': (_work, v, document, schrijver, bereik) =>
    docx(`${naamVan(v, bereik)}-brief`, raadsbrief(document, v, schrijver)),
};

const docx = async (naam: string, document: Document): Promise<Download> => ({
  naam: `${naam}.docx`,
  type: DOCX,
  bytes: Buffer.from(await drukkerij.docx(document)),
});

const naamVan = (v: Verslag, bereik: Bereik): string =>
  `verslag-${v.jaar}${v.nummer === 1 ? '' : `-${v.nummer}`}${bereik === 'openbaar' ? '' : `-${bereik}`}`;

const pdf = async (document: Document, norm: 'ua-1' | 'a-3a'): Promise<Buffer> =>
  Buffer.from(await drukkerij.pdf(document, norm));

/** Only what is adopted goes to the archive: anything else still changes. */
async function archief(document: Document, v: Verslag): Promise<Buffer> {
  if (v.besluitDatum === null) throw new RuleViolated('VSL-5', 'verslagen.niet-vastgesteld');
  return pdf(document, 'a-3a');
}

/** What the archive is told of the record and of the archive file with its checksum. */
async function archiefstuk(work: Work, v: Verslag, document: Document, bereik: Bereik): Promise<Archiefstuk> {
  const bytes = await archief(document, v);
  const { naam, code } = await store.gemeente(work);
  return {
    kenmerk: `VSL-${v.jaar}-${v.nummer}-${bereik}`,
    naam: document.titel,
    jaar: v.jaar,
    archiefvormer: { naam, code },
    opgesteld: document.datum,
    vastgesteld: v.besluitDatum ?? document.datum,
    openbaar: bereik === 'openbaar',
    bestand: {
      naam: `${naamVan(v, bereik)}-archief.pdf`,
      omvang: bytes.length,
      sha256: sha256(bytes),
      gemaakt: work.today,
    },
  };
}

const xml = (naam: string, inhoud: string): Download => ({
  naam,
  type: 'application/xml',
  bytes: Buffer.from(inhoud),
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Puts the public version on the municipality's site: page, pictures, PDF and open data. */
export async function publiceer(
  work: Work,
  id: string,
  version: number,
  schrijver: Schrijver,
): Promise<VerslagDto> {
  const v = await store.findForUpdate(work, id, version);
  demand(work, rights, 'verslag.publiceren', v, READ);
  const next = gepubliceerd(v, work.now);
  const document = await documentVan(work, v, 'openbaar', schrijver);
  const stukken = await publiekeStukken(work, v, document);
  await uitgaven.publiceer(
    work,
    v.jaar,
    stukken.map((stuk) => ({ ...stuk, hash: sha256(stuk.inhoud) })),
  );
  const saved = await store.update(work, next);
  work.audit({ actie: 'verslag.gepubliceerd', objectSoort: 'verslag', objectId: id, resultaat: 'gelukt' });
  return toDto(work, saved, schrijver);
}

type Stuk = Omit<uitgaven.Stuk, 'hash'>;

async function publiekeStukken(work: Work, v: Verslag, document: Document): Promise<Stuk[]> {
  const grafieken = document.blokken.flatMap(grafiekenIn);
  const beelden = new Map(grafieken.map((grafiek, i) => [grafiek, `beeld-${i + 1}.svg`]));
  const { code } = await store.gemeente(work);
  const pagina = blokkenHtml(document.blokken, {
    niveauErbij: 1,
    beeld: (grafiek) => `/verantwoording/${code}/${v.jaar}/${beelden.get(grafiek)!}`,
  });
  const svgs: Stuk[] = [];
  for (const [grafiek, naam] of beelden)
    svgs.push({ naam, soort: 'image/svg+xml', inhoud: Buffer.from(await drukkerij.grafiek(grafiek)) });
  const kopregel = { titel: document.titel, ondertitel: document.ondertitel ?? '' };
  return [
    { naam: 'kop', soort: 'application/json', inhoud: Buffer.from(JSON.stringify(kopregel)) },
    { naam: 'pagina', soort: 'text/html', inhoud: Buffer.from(String(pagina)) },
    { naam: `verslag-${v.jaar}.pdf`, soort: PDF, inhoud: await pdf(document, 'ua-1') },
    ...svgs,
    ...(await openDataVan(work, v.jaar)).map(({ naam, soort, bytes }) => ({
      naam,
      soort,
      inhoud: bytes,
    })),
  ];
}

const grafiekenIn = (blok: Blok): Grafiek[] => {
  if (blok.soort === 'grafiek') return [blok];
  return blok.soort === 'kader' ? blok.blokken.flatMap(grafiekenIn) : [];
};
