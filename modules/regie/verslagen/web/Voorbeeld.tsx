import { useState } from 'react';
import { Segmented } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { bereiken, verslagen, type Bereik, type VerslagDto, type VoorbeeldDto } from '../contract.ts';
import { Papier } from './Papier.tsx';
import css from './Verslag.module.css';

type Punt = VoorbeeldDto['punten'][number];

/** The version as it would leave now, and what to look at first. */
export function Voorbeeld({ verslag: v }: { verslag: VerslagDto }) {
  const t = useText();
  const [bereik, setBereik] = useState<Bereik>('openbaar');
  const intern = useRight('verslag.intern');
  const read = useRead(verslagen.voorbeeld, { params: { id: v.id }, query: { bereik } }, { keep: true });
  return (
    <section className={css['lezen']} aria-label={t('verslagen.voorbeeld')}>
      <Segmented
        label={t('verslagen.voor-wie')}
        value={bereik}
        options={bereiken
          .filter((value) => value !== 'intern' || intern)
          .map((value) => ({ value, label: t(`verslagen.bereik.${value}`) }))}
        onChange={(value) => setBereik(value)}
      />
      <Loaded of={read}>
        {({ data }) => (
          <>
            <Punten punten={data.punten} />
            <Papier document={data.document} />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** What keeps the version back first, then what would make it better. */
function Punten({ punten }: { punten: readonly Punt[] }) {
  const t = useText();
  if (punten.length === 0) return null;
  const tegen = punten.filter((p) => p.tegen).length;
  return (
    <details className={css['punten']} open={tegen > 0}>
      <summary>{t('verslagen.punten', { aantal: punten.length, tegen })}</summary>
      <ul>
        {punten
          .toSorted((a, b) => Number(b.tegen) - Number(a.tegen))
          .map((punt, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- the list is drawn anew as a whole
            <li key={i}>
              <Icon name={punt.tegen ? 'hand-stop' : 'info-circle'} size={14} />
              <a href={`#blok-${punt.blokId ?? ''}`}>
                {t(`verslagen.punt.${punt.soort}`, { wat: punt.wat, beter: punt.beter ?? '' })}
              </a>
            </li>
          ))}
      </ul>
    </details>
  );
}
