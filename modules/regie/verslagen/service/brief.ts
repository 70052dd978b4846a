import type { Document } from '#platform/documents/contract.ts';
import { platteRegel } from '#platform/reckon/markdown.ts';
import type { Verslag } from '../domain/verslag.ts';
import { hoofdstuktitel } from './opbouw.ts';
import type { Schrijver } from './schrijver.ts';
import { alinea, kop, vet } from './woorden.ts';

/** The letter with which the college brings the account to the council: two pages from what the account itself says. */
export function raadsbrief(document: Document, v: Verslag, schrijver: Schrijver): Document {
  const { say } = schrijver;
  const jaar = String(v.jaar);
  return {
    titel: say('verslagen.brief.titel'),
    ondertitel: say('verslagen.brief.onderwerp', { jaar }),
    auteur: document.auteur,
    omschrijving: say('verslagen.brief.onderwerp', { jaar }),
    taal: 'nl',
    datum: document.datum,
    omslag: false,
    ...(document.merk === undefined ? {} : { merk: document.merk }),
    blokken: [
      alinea(vet(say('verslagen.brief.aan'))),
      alinea(say('verslagen.brief.aanhef')),
      alinea(say('verslagen.brief.inleiding', { jaar })),
      kop(1, say('verslagen.brief.beeld')),
      ...sectie(document, hoofdstuktitel('jaarbeeld', { schrijver })),
      kop(1, say('verslagen.brief.vragen')),
      ...sectie(document, hoofdstuktitel('vragen', { schrijver })),
      alinea(say('verslagen.brief.slot')),
      alinea(say('verslagen.brief.ondertekening')),
      alinea(say('verslagen.brief.bijlage', { titel: document.titel })),
    ],
  };
}

/** What stands under a heading of the first level, up to the next. */
function sectie({ blokken }: Document, titel: string): Document['blokken'] {
  const isKop = (blok: Document['blokken'][number]) => blok.soort === 'kop' && blok.niveau === 1;
  const van = blokken.findIndex(
    (b) => b.soort === 'kop' && b.niveau === 1 && platteRegel(b.inhoud) === titel,
  );
  if (van < 0) return [];
  const na = blokken.slice(van + 1);
  const tot = na.findIndex(isKop);
  return (tot < 0 ? na : na.slice(0, tot)).filter((blok) => blok.soort !== 'nieuwe-bladzijde');
}
