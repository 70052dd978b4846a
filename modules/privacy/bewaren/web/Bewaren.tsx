import { useState } from 'react';
import { Screen } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { Tabs } from '#platform/web/components/Tabs.tsx';
import { useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { bewaren, type AankondigingDto, type RegelDto } from '../contract.ts';
import { Announced } from './Announced.tsx';
import css from './Bewaren.module.css';
import { Certificates } from './Certificates.tsx';
import { Clock } from './Clock.tsx';
import { Requests } from './Requests.tsx';
import { Rules } from './Rules.tsx';

/** As many as one screen holds; the rest is later in time and comes by itself. */
export const MOST = 500;

/** What goes when, who asked to wait, and what was destroyed. */
export function Bewaren() {
  const t = useText();
  const list = useRead(bewaren.lijst, { query: { aantal: MOST } });
  const rules = useRead(bewaren.regels, undefined);
  return (
    <Screen title={t('bewaren.titel')}>
      <p className={css['lead']}>{t('bewaren.uitleg')}</p>
      {useRight('bewaarklok.lezen') ? <Clock /> : null}
      <Loaded of={list}>
        {({ data }) => (
          <Loaded of={rules}>
            {({ data: known }) => <Parts rows={data.items} total={data.totaal} rules={known.items} />}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

interface PartsProps {
  rows: readonly AankondigingDto[];
  total: number;
  rules: readonly RegelDto[];
}

function Parts({ rows, total, rules }: PartsProps) {
  const t = useText();
  const [tab, setTab] = useState('aangekondigd');
  const asked = rows.filter((one) => one.uitstel !== null && one.uitstel.beslotenOp === null);
  const nameOf = (id: string): string => rules.find((rule) => rule.id === id)?.titel ?? id;
  return (
    <>
      {asked.length > 0 ? <Requests rows={asked} nameOf={nameOf} /> : null}
      <Tabs
        label={t('bewaren.titel')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'aangekondigd',
            label: t('bewaren.tab.aangekondigd'),
            count: total,
            content: <Announced rows={rows} total={total} nameOf={nameOf} />,
          },
          { id: 'verklaringen', label: t('bewaren.tab.verklaringen'), content: <Certificates /> },
          { id: 'regels', label: t('bewaren.tab.regels'), content: <Rules rules={rules} /> },
        ]}
      />
    </>
  );
}
