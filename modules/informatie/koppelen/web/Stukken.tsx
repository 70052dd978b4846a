import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Timeline } from '#platform/web/components/Timeline.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Stuk } from '../contract.ts';
import { Chip } from './Chip.tsx';
import css from './Onderwerp.module.css';

/** Days that are shown before "more". */
const EERSTE = 20;

/** The records that name the subject, newest first, day by day. */
export function Stukken({ stukken }: { stukken: readonly Stuk[] }) {
  const t = useText();
  const format = useFormat();
  const [alles, setAlles] = useState(false);
  const entries = [...Map.groupBy(stukken, (one) => one.dag ?? one.maand)]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([dag, list]) => ({
      id: dag,
      date: dag.length > 7 ? format.date(dag) : format.month(dag),
      dateTime: dag,
      title: <span className="visually-hidden">{t('koppelen.aantal-stukken', { aantal: list.length })}</span>,
      children: (
        <span className={css['stuk']}>
          {list.map((one) => (
            <Chip key={one.bron.id} stuk={one} />
          ))}
        </span>
      ),
    }));
  return (
    <Section
      title={t('koppelen.stukken')}
      aside={
        <small className={css['aside']}>{t('koppelen.aantal-stukken', { aantal: stukken.length })}</small>
      }
    >
      <Timeline label={t('koppelen.stukken')} entries={alles ? entries : entries.slice(0, EERSTE)} />
      {!alles && entries.length > EERSTE ? (
        <Button kind="quiet" size="small" onPress={() => setAlles(true)}>
          {t('web.treffer.meer', { aantal: entries.length - EERSTE })}
        </Button>
      ) : null}
    </Section>
  );
}
