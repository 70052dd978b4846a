import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type ReeksDto } from '../contract.ts';
import css from './Lio.module.css';
import { ReeksForm } from './ReeksForm.tsx';

/** The rule by which meetings are planned ahead. */
export function Reeksen() {
  const t = useText();
  const read = useRead(lio.reeksen, {});
  const may = useRight('reeks.wijzigen');
  const [open, setOpen] = useState<ReeksDto | 'nieuw' | null>(null);
  return (
    <Section
      title={t('lio.reeksen')}
      aside={
        may ? (
          <Button size="small" kind="quiet" icon="plus" onPress={() => setOpen('nieuw')}>
            {t('lio.reeks.nieuw')}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <p className={css['meta']}>{t('lio.reeks.geen')}</p>
          ) : (
            <ul className={css['rows']}>
              {data.items.map((r) => (
                <Rij key={r.id} reeks={r} onOpen={() => setOpen(r)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open ? (
        <ReeksForm {...(open === 'nieuw' ? {} : { reeks: open })} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
}

function Rij({ reeks, onOpen }: { reeks: ReeksDto; onOpen: () => void }) {
  const t = useText();
  const format = useFormat();
  return (
    <li>
      <div>
        <p>
          {t('lio.reeks.regel', {
            week: t(`lio.week.${String(reeks.week)}`),
            dag: t(`lio.weekdag.${String(reeks.weekdag)}`),
            tijd: reeks.tijd,
          })}
        </p>
        <p className={css['meta']}>
          {reeks.actief
            ? t('lio.reeks.volgende', {
                naam: reeks.naam,
                dag: reeks.volgende === null ? '–' : format.day(reeks.volgende),
              })
            : t('lio.reeks.gestopt', { naam: reeks.naam })}
        </p>
      </div>
      {reeks.rechten.includes('reeks.wijzigen') ? (
        <Button
          size="small"
          icon="pencil"
          label={t('lio.reeks.wijzig', { naam: reeks.naam })}
          onPress={onOpen}
        />
      ) : null}
    </li>
  );
}
