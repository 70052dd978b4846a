import { useState } from 'react';
import { Badge, SourceChip } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import {
  Cell,
  CellKey,
  Cells,
  Cover,
  Degree,
  TermBar,
  type CellState,
  type DegreeValue,
} from '#platform/web/components/Measure.tsx';
import { Facts, Row, Section } from '#platform/web/components/Screen.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { EmptyState, NoRight, Silent } from '#platform/web/components/State.tsx';
import { Tabs } from '#platform/web/components/Tabs.tsx';
import { SourceLine, Timeline } from '#platform/web/components/Timeline.tsx';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useText } from '#platform/web/texts.tsx';
import { SAMPLES, STATES } from './samples.ts';
import css from './Style.module.css';

const DEGREES: readonly DegreeValue[] = ['zwak', 'redelijk', 'sterk'];
const CELLS: readonly CellState[] = ['afgerond', 'loopt', 'achter', 'niet', 'nog-niet'];

export function States() {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Row>
        {SAMPLES.map((row) => (
          <Badge key={row.staat} {...STATES[row.staat]}>
            {t(`schil.stijl.staat-${row.staat}`)}
          </Badge>
        ))}
        <Badge icon="clock" tone="warning">
          {t('schil.stijl.staat-nabij')}
        </Badge>
        <Badge icon="cloud-up" tone="warning">
          {t('schil.stijl.staat-klaar')}
        </Badge>
        <Badge icon="checks" tone="success">
          {t('schil.stijl.staat-ontvangen')}
        </Badge>
        <Badge icon="copy" tone="outline">
          {t('schil.stijl.staat-dubbel')}
        </Badge>
        <Badge icon="lock" tone="sealed">
          {t('schil.stijl.staat-verzegeld')}
        </Badge>
      </Row>
      <Row>
        {SAMPLES.slice(0, 3).map((row) => (
          <SourceChip
            key={row.id}
            channel={row.kanaal}
            icon={row.kanaalIcon}
            grade={row.graad}
            gradeLabel={t('schil.stijl.graad')}
            date={format.date(row.datum)}
          />
        ))}
        <Cover />
      </Row>
      <Row>
        <span>{t('schil.stijl.mogelijk')}</span>
        {DEGREES.map((value) => (
          <Degree key={value} value={value} />
        ))}
        <Degree value="redelijk" against />
      </Row>
      <Row>
        <Cells line="informatie">
          {CELLS.map((state) => (
            <Cell key={state} state={state} />
          ))}
        </Cells>
        <CellKey />
      </Row>
    </>
  );
}

export function Terms() {
  const t = useText();
  const [why, setWhy] = useState(false);
  return (
    <>
      <div className={css['g3']}>
        <TermBar elapsed={27} suspended={10} left={19} onWhy={() => setWhy(true)} />
        <TermBar elapsed={52} left={4} />
        <TermBar elapsed={16} left={-2} />
      </div>
      {why ? (
        <Dialog
          title={t('schil.stijl.t-waarom')}
          onClose={() => setWhy(false)}
          actions={<Button onPress={() => setWhy(false)}>{t('web.sluiten')}</Button>}
        >
          <p>{t('schil.stijl.t-uitleg')}</p>
        </Dialog>
      ) : null}
      <div className={css['g3']}>
        <EmptyState
          title={t('schil.stijl.leeg-titel')}
          action={<LinkButton to="/">{t('schil.stijl.leeg-stap')}</LinkButton>}
        >
          {t('schil.stijl.leeg-uitleg')}
        </EmptyState>
        <NoRight>{t('schil.stijl.kring')}</NoRight>
        <Silent
          title={t('schil.stijl.stil-titel')}
          onRetry={() => void notify({ text: t('schil.stijl.stil-weer') })}
        >
          {t('schil.stijl.stil-uitleg')}
        </Silent>
      </div>
    </>
  );
}

export function Records() {
  const t = useText();
  const [tab, setTab] = useState('tijdlijn');
  return (
    <div className={css['g2']}>
      <Tabs
        label={t('schil.stijl.d-delen')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'tijdlijn', label: t('schil.stijl.d-tijdlijn'), count: SAMPLES.length, content: <History /> },
          {
            id: 'feiten',
            label: t('schil.stijl.d-feiten'),
            content: (
              <Facts
                rows={[
                  { name: t('schil.stijl.k-object'), value: 'Tolbakenweg 8' },
                  { name: t('schil.stijl.d-huurder'), value: <Cover /> },
                ]}
              />
            ),
          },
        ]}
      />
      <Section title={t('schil.stijl.d-cijfer')}>
        <p className={css['type64']}>{18}</p>
        <SourceLine>{t('schil.stijl.d-telt')}</SourceLine>
      </Section>
    </div>
  );
}

function History() {
  const t = useText();
  const format = useFormat();
  const newest = [...SAMPLES].sort((a, b) => b.datum.localeCompare(a.datum));
  const entries = newest.map((row, at) => ({
    id: row.id,
    date: format.date(row.datum),
    dateTime: row.datum,
    title: row.object,
    now: at === 0,
    children: (
      <SourceChip
        channel={row.kanaal}
        icon={row.kanaalIcon}
        grade={row.graad}
        gradeLabel={t('schil.stijl.graad')}
        date={format.date(row.datum)}
      />
    ),
  }));
  return <Timeline label={t('schil.stijl.d-tijdlijn')} entries={entries} />;
}
