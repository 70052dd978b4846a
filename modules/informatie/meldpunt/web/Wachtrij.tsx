import { useEffect, useRef } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { cx } from '#platform/web/cx.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { mma, type MeldingRij, type MeldpuntStand, type MmaRij } from '../contract.ts';
import css from './Wachtrij.module.css';
import { useGo, useQueue } from './queue.ts';
import { Age, CHANNELS, useLanguageName } from './signs.tsx';

/** What waits, oldest first; duplicates are folded, and Meld Misdaad Anoniem stays sealed. */
export function Wachtrij({
  current,
  stand,
}: {
  current: string | undefined;
  stand: MeldpuntStand | undefined;
}) {
  const t = useText();
  const read = useQueue();
  return (
    <section className={css['queue']} aria-label={t('meldpunt.rij')}>
      <header>
        <span>{t('meldpunt.rij')}</span>
        <span>{t('meldpunt.oudste-eerst')}</span>
      </header>
      <Loaded of={read}>{({ data }) => <Rows rows={data.items} current={current} />}</Loaded>
      {stand?.mma ? <Sealed current={current} /> : null}
    </section>
  );
}

function Rows({ rows, current }: { rows: readonly MeldingRij[]; current: string | undefined }) {
  const t = useText();
  const go = useGo();
  const at = rows.findIndex((row) => row.id === current);
  const step = (by: number) => {
    const to = rows[at < 0 ? 0 : at + by];
    if (to) go(to.id);
  };
  useKeys(t('meldpunt.rij'), [
    {
      key: 'j',
      label: t('meldpunt.toets-volgende'),
      status: t('meldpunt.toets-melding'),
      run: () => step(1),
    },
    { key: 'k', label: t('meldpunt.toets-vorige'), joins: true, run: () => step(-1) },
  ]);
  if (rows.length === 0) {
    return <p className={css['nothing']}>{t('meldpunt.leeg')}</p>;
  }
  return (
    <ol>
      {rows.map((row) => (
        <Row key={row.id} row={row} current={row.id === current} />
      ))}
    </ol>
  );
}

function Row({ row, current }: { row: MeldingRij; current: boolean }) {
  const t = useText();
  const channel = useChannel(row);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={item} className={cx(current && css['current'])}>
      <Link
        to="/informatie/meldpunt/$id"
        params={{ id: row.id }}
        {...(current ? { 'aria-current': 'true' as const } : {})}
      >
        <span className={css['top']}>
          <Icon name={CHANNELS[row.kanaal]} size={14} />
          <b>{channel}</b>
          <Marks row={row} />
          <span className={cx(css['age'], row.teLaat && css['late'])}>
            {row.teLaat ? <span className="visually-hidden">{t('meldpunt.te-laat')}</span> : null}
            <Age since={row.ontvangenOp} />
          </span>
        </span>
        <span className={css['line']}>{[row.onderwerp, row.regel].filter(Boolean).join(' · ')}</span>
      </Link>
    </li>
  );
}

/** `Telefoon, sleutelfiguur`, `Formulier, Pools`: what the channel alone does not say. */
function useChannel(row: MeldingRij): string {
  const t = useText();
  const language = useLanguageName()(row.taal);
  const kanaal = t(`meldpunt.kanaal.${row.kanaal}`);
  const plain = row.bronsoort === row.kanaal || row.kanaal === 'twijfel';
  const bron = plain ? language : t(`signalen.bronsoort.${row.bronsoort}`).toLowerCase();
  return bron ? t('meldpunt.kanaal-bron', { kanaal, bron }) : kanaal;
}

/** What is special of a row, each with its word. */
function Marks({ row }: { row: MeldingRij }) {
  const t = useText();
  return (
    <>
      {row.dubbelen.length > 0 ? (
        <Badge icon="copy" tone="outline">
          {t('meldpunt.aantal-dubbel', { aantal: row.dubbelen.length })}
        </Badge>
      ) : null}
      {row.nieuweAanvulling ? (
        <Badge icon="message" tone="info">
          {t('meldpunt.antwoord')}
        </Badge>
      ) : null}
      {row.automatisch ? <Badge icon="refresh">{t('meldpunt.automatisch')}</Badge> : null}
    </>
  );
}

/** The sealed section: that there is one and how old, never a word of it. */
function Sealed({ current }: { current: string | undefined }) {
  const t = useText();
  const query = { stand: ['te-lezen', 'in-behandeling'] as const, aantal: 100 };
  const rows = useRead(mma.lijst, { query: { ...query, stand: [...query.stand] } }, { every: 60_000 }).data
    ?.data.items;
  return (
    <>
      <h2 className={css['group']}>
        <Icon name="lock" size={14} />
        <Link to="/informatie/meldpunt/mma">{t('meldpunt.mma')}</Link>
        <span>{t('meldpunt.verzegeld')}</span>
      </h2>
      <ol>
        {(rows ?? []).map((row) => (
          <SealedRow key={row.id} row={row} current={row.id === current} />
        ))}
      </ol>
    </>
  );
}

function SealedRow({ row, current }: { row: MmaRij; current: boolean }) {
  const t = useText();
  return (
    <li className={cx(css['sealed'], current && css['current'])}>
      <Link
        to="/informatie/meldpunt/mma/$id"
        params={{ id: row.id }}
        {...(current ? { 'aria-current': 'true' as const } : {})}
      >
        <span className={css['top']}>
          <Icon name="lock" size={14} />
          <b>{t('meldpunt.mma-melding')}</b>
          <span className={cx(css['age'], row.teLaat && css['late'])}>
            <Age since={row.ontvangenOp} />
          </span>
        </span>
        <span className={css['line']}>
          {row.stand === 'te-lezen' ? t('meldpunt.mma-openen') : t('meldpunt.mma-in-behandeling')}
        </span>
      </Link>
    </li>
  );
}
