import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge, type Tone } from '#platform/web/components/Badge.tsx';
import { Button, Segmented } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useRead } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { aanbevelingen, soorten, type KeuzeStand, type Soort, type StukDto } from '../contract.ts';
import css from './Aanbevelingen.module.css';
import { Kiezen } from './Kiezen.tsx';
import { Stuk } from './Stuk.tsx';

/** The registers that feed the plan: what waits for a choice first. */
export function Aanbevelingen() {
  const t = useText();
  const navigate = useNavigate();
  const search: { soort?: string } = useSearch({ strict: false });
  const soort = soorten.find((s) => s === search.soort) ?? 'aanbeveling';
  const read = useRead(aanbevelingen.lijst, { query: { soort } }, { keep: true });
  const [nieuw, setNieuw] = useState(false);
  const mag = useRight('aanbeveling.wijzigen');
  return (
    <Screen
      title={t('aanbevelingen.menu')}
      aside={
        <Segmented
          label={t('aanbevelingen.register')}
          value={soort}
          options={soorten.map((value) => ({ value, label: t(`aanbevelingen.soort.${value}`) }))}
          onChange={(value) => void navigate({ to: '.', replace: true, search: { soort: value } } as never)}
        />
      }
      actions={
        mag ? (
          <Button icon="plus" kbd="n" onPress={() => setNieuw(true)}>
            {t(`aanbevelingen.een.${soort}`)}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>{({ data }) => <Lijst stukken={data.items} soort={soort} />}</Loaded>
      {nieuw ? <Stuk soort={soort} onClose={() => setNieuw(false)} /> : null}
    </Screen>
  );
}

function Lijst({ stukken, soort }: { stukken: readonly StukDto[]; soort: Soort }) {
  const t = useText();
  const wacht = (s: StukDto): number => (s.keuze === 'open' || s.terug ? 0 : 1);
  if (stukken.length === 0)
    return (
      <EmptyState icon="clipboard-list" title={t('aanbevelingen.leeg')}>
        {t(`aanbevelingen.uitleg.${soort}`)}
      </EmptyState>
    );
  return (
    <ul className={css['lijst']}>
      {stukken
        .toSorted((a, b) => wacht(a) - wacht(b))
        .map((stuk) => (
          <Regel key={stuk.id} stuk={stuk} />
        ))}
    </ul>
  );
}

const TEKENS: Record<KeuzeStand, { icon: IconName; tone: Tone }> = {
  open: { icon: 'inbox', tone: 'outline' },
  ja: { icon: 'circle-check', tone: 'success' },
  nee: { icon: 'ban', tone: 'plain' },
  later: { icon: 'clock', tone: 'info' },
};

function Regel({ stuk: s }: { stuk: StukDto }) {
  const t = useText();
  const [open, setOpen] = useState<'kies' | 'wijzig' | null>(null);
  return (
    <li className={css['regel']}>
      <div>
        <h2>{s.titel}</h2>
        <Herkomst stuk={s} />
        {s.toelichting ? <p>{s.toelichting}</p> : null}
        {s.keuzeReden ? <p>{t('aanbevelingen.want', { reden: s.keuzeReden })}</p> : null}
        {s.activiteit ? <Link {...linkTo(s.activiteit.pad)}>{s.activiteit.titel}</Link> : null}
      </div>
      <Badge {...(s.terug ? { icon: 'clock', tone: 'warning' } : TEKENS[s.keuze])}>
        {s.terug ? t('aanbevelingen.terug') : t(`aanbevelingen.keuze.${s.keuze}`)}
      </Badge>
      <span className={css['knoppen']}>
        {s.rechten.includes('aanbeveling.kiezen') ? (
          <Button
            size="small"
            label={t('aanbevelingen.kies-naam', { titel: s.titel })}
            onPress={() => setOpen('kies')}
          >
            <span>{t('aanbevelingen.kies')}</span>
          </Button>
        ) : null}
        {s.rechten.includes('aanbeveling.wijzigen') ? (
          <Button
            size="small"
            icon="pencil"
            label={t('aanbevelingen.wijzig-naam', { titel: s.titel })}
            onPress={() => setOpen('wijzig')}
          />
        ) : null}
      </span>
      {open === 'kies' ? <Kiezen stuk={s} onClose={() => setOpen(null)} /> : null}
      {open === 'wijzig' ? <Stuk soort={s.soort} stuk={s} onClose={() => setOpen(null)} /> : null}
    </li>
  );
}

/** Where it comes from, and what belongs to its kind. */
function Herkomst({ stuk: s }: { stuk: StukDto }) {
  const t = useText();
  const format = useFormat();
  const delen = [
    `${s.bron}, ${format.date(s.datum)}`,
    s.verteldAan ? t('aanbevelingen.verteld', { wie: s.verteldAan }) : '',
    s.afspraken ? t('aanbevelingen.afspraken-regel', { afspraken: s.afspraken }) : '',
    s.getoetstOp ? t('aanbevelingen.getoetst', { datum: format.date(s.getoetstOp) }) : '',
    s.gepresenteerdOp ? t('aanbevelingen.gepresenteerd', { datum: format.date(s.gepresenteerdOp) }) : '',
    s.laterOp ? t('aanbevelingen.later-op', { datum: format.date(s.laterOp) }) : '',
  ];
  return <small>{delen.filter(Boolean).join('. ')}</small>;
}
