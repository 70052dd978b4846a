import type { ReactNode } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Timeline } from '#platform/web/components/Timeline.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { BronSoort, Stuk } from '../contract.ts';
import css from './Onderwerp.module.css';

const TEKEN: Record<BronSoort, IconName> = {
  melding: 'inbox',
  signaal: 'file-text',
  casus: 'users',
  controle: 'clipboard-check',
  import: 'upload',
};

/** The records that name the subject, newest first, a month at a time: more precise the index does not know. */
export function Stukken({ stukken }: { stukken: readonly Stuk[] }) {
  const t = useText();
  const format = useFormat();
  const entries = [...Map.groupBy(stukken, (one) => one.maand)].map(([maand, list]) => ({
    id: maand,
    date: format.month(maand),
    dateTime: maand,
    title: <span className="visually-hidden">{t('koppelen.aantal-stukken', { aantal: list.length })}</span>,
    children: list.map((one) => <Regel key={one.bron.id} stuk={one} />),
  }));
  return (
    <Section
      title={t('koppelen.stukken')}
      aside={
        <small className={css['aside']}>{t('koppelen.aantal-stukken', { aantal: stukken.length })}</small>
      }
    >
      <Timeline label={t('koppelen.stukken')} entries={entries} />
    </Section>
  );
}

function Regel({ stuk }: { stuk: Stuk }): ReactNode {
  const t = useText();
  return (
    <span className={css['stuk']}>
      <Link {...linkTo(stuk.pad)}>{stuk.titel}</Link>
      <Badge icon={TEKEN[stuk.bron.soort]} tone="outline">
        {t(`koppelen.bron.${stuk.bron.soort}`)}
      </Badge>
    </span>
  );
}
