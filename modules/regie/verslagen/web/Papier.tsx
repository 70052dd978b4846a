import type { ReactNode } from 'react';
import type { Blok, Document, Tabel } from '#platform/documents/contract.ts';
import { RichBlocks, words } from '#platform/web/components/RichText.tsx';
import { useFormat } from '#platform/web/format.ts';
import { Beeld } from './Beeld.tsx';
import css from './Verslag.module.css';

/** Headings of the document begin below the title of the screen and that of the paper. */
const ONDER = 2;

/** The document as paper: the same tree that becomes the PDF. */
export function Papier({ document: d }: { document: Document }) {
  const format = useFormat();
  return (
    <article className={css['papier']} lang={d.taal} aria-label={d.titel}>
      <header>
        <p>{d.auteur}</p>
        <h2>{d.titel}</h2>
        <p>
          {d.ondertitel} {format.date(d.datum)}
          {d.merk ? ` · ${d.merk}` : ''}
        </p>
      </header>
      {d.blokken.map((blok, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the paper is drawn anew as a whole
        <Stuk key={i} blok={blok} />
      ))}
    </article>
  );
}

function Stuk({ blok }: { blok: Blok }): ReactNode {
  switch (blok.soort) {
    case 'tabel':
      return <Tabelstuk tabel={blok} />;
    case 'grafiek':
      return (
        <figure>
          <figcaption>{blok.onderschrift}</figcaption>
          <Beeld grafiek={blok} />
        </figure>
      );
    case 'kader':
      return (
        <aside aria-label={blok.titel}>
          <b>{blok.titel}</b>
          {blok.blokken.map((deel, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- the paper is drawn anew as a whole
            <Stuk key={i} blok={deel} />
          ))}
        </aside>
      );
    case 'nieuwe-bladzijde':
      return <hr />;
    default:
      return <RichBlocks of={[blok]} under={ONDER} />;
  }
}

function Tabelstuk({ tabel }: { tabel: Tabel }) {
  const soort = (i: number) => (tabel.kolommen[i]?.getal ? css['getal'] : undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the keyboard
    <div className={css['tabel']} tabIndex={0} role="region" aria-label={tabel.titel}>
      <table>
        <caption>{tabel.titel}</caption>
        <thead>
          <tr>
            {tabel.kolommen.map((kolom, i) => (
              <th key={kolom.titel} scope="col" className={soort(i)}>
                {kolom.titel}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tabel.rijen.map((rij, r) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a drawn table have no name
            <tr key={r}>
              {rij.map((cel, i) => {
                const Cel = i === 0 ? 'th' : 'td';
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- nor have its cells
                  <Cel key={i} className={soort(i)} {...(i === 0 ? { scope: 'row' } : {})}>
                    {typeof cel === 'string' ? cel : words(cel)}
                  </Cel>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {tabel.noot ? <small>{tabel.noot}</small> : null}
    </div>
  );
}
