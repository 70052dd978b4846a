import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Segmented } from '#platform/web/components/Button.tsx';
import { Select } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, type PlaatDto } from '../contract.ts';
import { Groepen } from './Groepen.tsx';
import { NieuweActiviteit } from './NieuweActiviteit.tsx';
import { Papier } from './Papier.tsx';
import { Plaat } from './Plaat.tsx';
import css from './Plan.module.css';
import { Tabel } from './Tabel.tsx';
import { Tijdlijn } from './Tijdlijn.tsx';

const beelden = ['plaat', 'tabel', 'tijdlijn', 'eigenaar', 'partner', 'doel'] as const;
type Beeld = (typeof beelden)[number];

/** The year as one sees it: poster, table, or grouped; year and view stand in the address. */
export function Plan() {
  const search: { jaar?: string; beeld?: string } = useSearch({ strict: false });
  const jaar = Number(search.jaar);
  const query = Number.isInteger(jaar) && jaar >= 2000 && jaar <= 2200 ? { jaar } : {};
  const read = useRead(plan.plaat, { query }, { keep: true, every: 60_000 });
  const beeld = beelden.find((b) => b === search.beeld) ?? 'plaat';
  return <Loaded of={read}>{({ data }) => <Jaarplan plaat={data} beeld={beeld} />}</Loaded>;
}

function Jaarplan({ plaat, beeld }: { plaat: PlaatDto; beeld: Beeld }) {
  const t = useText();
  const navigate = useNavigate();
  const [nieuw, setNieuw] = useState(false);
  const [papier, setPapier] = useState(false);
  const mag = useRight('activiteit.maken') && plaat.jaarId !== null && plaat.stand !== 'gesloten';
  const go = (part: Record<string, string>) =>
    void navigate({ to: '.', replace: true, search: (now: object) => ({ ...now, ...part }) } as never);
  return (
    <Screen
      title={t('plan.titel', { jaar: String(plaat.jaar) })}
      aside={
        <span data-print="nooit">
          <Segmented
            label={t('plan.beeld')}
            value={beeld}
            options={beelden.map((value) => ({ value, label: t(`plan.beeld.${value}`) }))}
            onChange={(value) => go({ beeld: value })}
          />
        </span>
      }
      actions={
        <>
          {plaat.jaren.length > 1 ? <Jaarkeuze plaat={plaat} onChange={(jaar) => go({ jaar })} /> : null}
          {mag ? (
            <Button icon="plus" kbd="n" onPress={() => setNieuw(true)}>
              {t('plan.activiteit')}
            </Button>
          ) : null}
          {plaat.jaarId === null ? null : (
            <Button icon="download" onPress={() => setPapier(true)}>
              {t('plan.papier')}
            </Button>
          )}
          <Button icon="printer" onPress={() => window.print()}>
            {t('plan.afdrukken')}
          </Button>
        </>
      }
    >
      <Verder />
      {plaat.jaarId === null ? <Leeg /> : <Beeld plaat={plaat} beeld={beeld} />}
      {papier ? <Papier plaat={plaat} onClose={() => setPapier(false)} /> : null}
      {nieuw ? <NieuweActiviteit plaat={plaat} onClose={() => setNieuw(false)} /> : null}
    </Screen>
  );
}

function Jaarkeuze({ plaat, onChange }: { plaat: PlaatDto; onChange: (jaar: string) => void }) {
  const t = useText();
  return (
    <Select
      label={t('plan.jaar')}
      hiddenLabel
      value={String(plaat.jaar)}
      options={plaat.jaren.map((jaar) => ({ value: String(jaar), label: String(jaar) }))}
      onChange={onChange}
    />
  );
}

/** The other pages of the plan. */
function Verder() {
  const t = useText();
  return (
    <nav aria-label={t('plan.verder')} className={css['verder']} data-print="nooit">
      <Link to="/regie/plan/beleid">{t('plan.beleid')}</Link>
      <Link to="/regie/plan/flankerend">{t('plan.flankerend')}</Link>
      <Link to="/regie/plan/jaren">{t('plan.jaren')}</Link>
    </nav>
  );
}

function Beeld({ plaat, beeld }: { plaat: PlaatDto; beeld: Beeld }) {
  if (beeld === 'plaat') return <Plaat plaat={plaat} />;
  if (beeld === 'tabel') return <Tabel plaat={plaat} />;
  if (beeld === 'tijdlijn') return <Tijdlijn plaat={plaat} />;
  return <Groepen plaat={plaat} per={beeld} />;
}

function Leeg() {
  const t = useText();
  return (
    <EmptyState
      icon="calendar-check"
      title={t('plan.leeg')}
      action={<Link to="/regie/plan/beleid">{t('plan.leeg-actie')}</Link>}
    >
      {t('plan.leeg-uitleg')}
    </EmptyState>
  );
}
