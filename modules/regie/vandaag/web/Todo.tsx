import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useKeys } from '#platform/web/keys.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import { groepen, type RijDto } from '../contract.ts';
import { TodoRow } from './TodoRow.tsx';
import { Snooze } from './Snooze.tsx';
import css from './Todo.module.css';

/** The rows in three groups, walked with j and k, opened with Enter. */
export function Todo({ rows, today }: { rows: readonly RijDto[]; today: string }) {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [snoozed, setSnoozed] = useState<RijDto | null>(null);
  const box = useRef<HTMLTableElement>(null);
  // Another order or a row less must not throw the reader to the top.
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosen),
  );
  const current = rows[at];
  useRowKeys({ rows, at, box, onChoose: setChosen, onSnooze: setSnoozed });
  return (
    <section aria-label={t('vandaag.te-doen')}>
      {/* Below 960 px rows become blocks, and a block must still say that it is a row. */}
      <table ref={box} className={css['todo']} role="table">
        <caption className="visually-hidden">{t('vandaag.te-doen')}</caption>
        <colgroup>
          {['line', 'what', 'why', 'due', 'act'].map((column) => (
            <col key={column} className={css[`${column}Width`]} />
          ))}
        </colgroup>
        <thead className="visually-hidden" role="rowgroup">
          <tr role="row">
            {(['lijn', 'wat', 'waarom', 'uiterlijk', 'actie'] as const).map((column) => (
              <th key={column} scope="col" role="columnheader">
                {t(`vandaag.kolom.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groepen.map((group) => (
          <Group key={group} name={group} rows={rows.filter((row) => row.groep === group)}>
            {(row) => (
              <TodoRow
                key={row.id}
                row={row}
                today={today}
                current={row === current}
                onCurrent={() => setChosen(row.id)}
                onSnooze={() => setSnoozed(row)}
              />
            )}
          </Group>
        ))}
      </table>
      {snoozed ? <Snooze row={snoozed} today={today} onClose={() => setSnoozed(null)} /> : null}
    </section>
  );
}

interface GroupProps {
  name: RijDto['groep'];
  rows: readonly RijDto[];
  children: (row: RijDto) => React.ReactNode;
}

function Group({ name, rows, children }: GroupProps) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <tbody role="rowgroup">
      <tr role="row" className={css['group']}>
        <th colSpan={5} scope="rowgroup" role="rowheader">
          <h2>
            {t(`vandaag.groep.${name}`)} <span className={css['count']}>{rows.length}</span>
          </h2>
        </th>
      </tr>
      {rows.map(children)}
    </tbody>
  );
}

interface RowKeys {
  rows: readonly RijDto[];
  at: number;
  box: React.RefObject<HTMLTableElement | null>;
  onChoose: (id: string) => void;
  onSnooze: (row: RijDto) => void;
}

function useRowKeys({ rows, at, box, onChoose, onSnooze }: RowKeys): void {
  const t = useText();
  const navigate = useNavigate();
  const move = (step: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (!next) return;
    onChoose(next.id);
    // The focus goes along, so that a screen reader reads the row and the page scrolls to it.
    box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"] th a`)?.focus();
  };
  const row = rows[at];
  useKeys(t('web.toetsen.lijst'), [
    { key: 'j', label: t('web.toetsen.volgende'), status: t('web.toetsen.rij'), run: () => move(1) },
    { key: 'k', label: t('web.toetsen.vorige'), joins: true, run: () => move(-1) },
    { key: 'ArrowDown', label: t('web.toetsen.volgende'), hidden: true, run: () => move(1) },
    { key: 'ArrowUp', label: t('web.toetsen.vorige'), hidden: true, run: () => move(-1) },
    {
      key: 'Enter',
      label: t('vandaag.openen'),
      status: t('vandaag.openen-kort'),
      run: () => (row ? void navigate(linkTo(row.actie.pad) as never) : undefined),
    },
    {
      key: 's',
      label: t('vandaag.stel-uit'),
      status: t('vandaag.stel-uit-kort'),
      run: () => (row ? onSnooze(row) : undefined),
    },
  ]);
}
