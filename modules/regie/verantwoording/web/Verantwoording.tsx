import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Line } from '#platform/contract.ts';
import { ApiProblem, address } from '#platform/web/api.ts';
import { Badge } from '#platform/web/components/Badge.tsx';
import button from '#platform/web/components/Button.module.css';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { cx } from '#platform/web/cx.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useRead } from '#platform/web/query.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { verantwoording, type Periode, type PeriodeQuery, type VerantwoordingDto } from '../contract.ts';
import { Chapter } from './Chapter.tsx';
import { Contents } from './Contents.tsx';
import { Overview } from './Overview.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { Vast } from './Vast.tsx';
import { usePeriodWords } from './words.ts';
import css from './Verantwoording.module.css';

interface Search extends PeriodeQuery {
  lijn?: string;
}

/** The account of a period: all figures in short, then a chapter for each line of the plan. */
export function Verantwoording() {
  const t = useText();
  const words = usePeriodWords();
  const { van, tot, lijn }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked: PeriodeQuery = { ...(van ? { van } : {}), ...(tot ? { tot } : {}) };
  const read = useRead(verantwoording.toon, { query: asked }, { keep: true });
  const data = read.data?.data;
  const go = (next: Search) => void navigate({ to: '/regie/verantwoording', search: next } as never);
  const chosen: Periode | null = van && tot ? { van, tot } : data ? wholeYear(data.periode.van) : null;
  useWithheld(data);
  return (
    <Screen
      title={chosen ? t('verantwoording.titel', { periode: words.short(chosen) }) : t('verantwoording.menu')}
      aside={
        data?.lopend ? (
          <Badge icon="clock" tone="outline">
            {t('verantwoording.loopt-nog')}
          </Badge>
        ) : undefined
      }
      actions={
        <>
          {chosen && data ? (
            <PeriodPicker
              value={chosen}
              first={data.eersteMaand}
              now={data.dezeMaand}
              exact={!data.afgeschermd}
              onChange={(period) => go({ ...period, ...(lijn ? { lijn } : {}) })}
            />
          ) : null}
          {data ? (
            <a
              className={cx(button['button'], button['secondary'], button['normal'])}
              href={address(verantwoording.uitvoer.path, { query: asked })}
              download
            >
              <Icon name="download" />
              {t('verantwoording.csv')}
            </a>
          ) : null}
        </>
      }
    >
      <BadPeriod fault={read.error} onReset={() => go({})} />
      {read.error instanceof ApiProblem && read.error.status === 400 ? null : (
        <Loaded of={read}>
          {({ data: page }) => (
            <Report page={page} line={lijn} onLine={(next) => go({ ...asked, ...next })} />
          )}
        </Loaded>
      )}
    </Screen>
  );
}

const wholeYear = (month: string): Periode => ({
  van: `${month.slice(0, 4)}-01`,
  tot: `${month.slice(0, 4)}-12`,
});

function useWithheld(data: VerantwoordingDto | undefined): void {
  const t = useText();
  useStatus(
    data?.afgeschermd
      ? [{ icon: 'eye-off', text: t('verantwoording.status-afgeschermd', { drempel: data.drempel }) }]
      : [],
  );
}

/** A period that this viewer cannot ask for, from a link of somebody else. */
function BadPeriod({ fault, onReset }: { fault: Error | null; onReset: () => void }) {
  const t = useText();
  if (!(fault instanceof ApiProblem) || fault.status !== 400) return null;
  return (
    <Notice
      tone="warning"
      actions={
        <button type="button" className={cx(button['button'], button['small'])} onClick={onReset}>
          {t('verantwoording.dit-jaar')}
        </button>
      }
    >
      {fault.problem.fouten?.[0]?.melding ?? fault.problem.detail}
    </Notice>
  );
}

interface ReportProps {
  page: VerantwoordingDto;
  line: string | undefined;
  onLine: (next: { lijn?: string }) => void;
}

function Report({ page, line, onLine }: ReportProps) {
  const t = useText();
  const lines = [...new Set(page.cijfers.map((one) => one.line))];
  const current = lines.find((one) => one === line) ?? null;
  useChapterKeys(lines, current, onLine);
  if (page.cijfers.length === 0) {
    return (
      <EmptyState icon="clipboard-list" title={t('verantwoording.leeg')}>
        {t('verantwoording.leeg-uitleg')}
      </EmptyState>
    );
  }
  return (
    <>
      <Vast page={page} />
      <div className={css['doc']}>
        <Contents lines={lines} current={current} withheld={page.afgeschermd} threshold={page.drempel} />
        {current ? <Chapter page={page} line={current} /> : <Overview page={page} />}
      </div>
    </>
  );
}

/** [ and ] turn the pages: first all in short, then the lines. */
function useChapterKeys(lines: readonly Line[], current: Line | null, onLine: ReportProps['onLine']): void {
  const t = useText();
  const chapters = [null, ...lines];
  const turn = (step: number) => {
    const next = chapters[chapters.indexOf(current) + step];
    if (next !== undefined) onLine(next === null ? {} : { lijn: next });
  };
  useKeys(t('verantwoording.toetsen'), [
    {
      key: '[',
      label: t('verantwoording.vorig-hoofdstuk'),
      status: t('verantwoording.hoofdstuk'),
      run: () => turn(-1),
    },
    { key: ']', label: t('verantwoording.volgend-hoofdstuk'), joins: true, run: () => turn(1) },
  ]);
}
