import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { T, useText } from '#platform/web/texts.tsx';
import { vandaag, type VandaagDto } from '../contract.ts';
import { Actions } from './Actions.tsx';
import { Dagmail } from './Dagmail.tsx';
import { Load } from './Load.tsx';
import { Meters } from './Meters.tsx';
import { PutOff } from './PutOff.tsx';
import { Since, TwoWeeks } from './Side.tsx';
import { Todo } from './Todo.tsx';
import css from './Vandaag.module.css';

const EVERY_MINUTE = 60_000;

/** Home: what needs this viewer now, what comes, and what came about. */
export function Vandaag() {
  const t = useText();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const read = useRead(
    vandaag.toon,
    { query: all ? { alles: true } : {} },
    { every: EVERY_MINUTE, keep: true },
  );
  const data = read.data?.data;
  return (
    <Screen
      large
      title={t('vandaag.menu')}
      heading={
        data ? (
          <>
            <span className="visually-hidden">{t('vandaag.kop')} </span>
            {format.longDay(data.vandaag)}
          </>
        ) : undefined
      }
      aside={data ? <Summary data={data} /> : undefined}
      actions={<Actions />}
    >
      <Loaded of={read}>
        {({ data: page }) => (
          <div className={css['home']}>
            <div className={css['main']}>
              <Missing names={page.mislukt} onRetry={() => void read.refetch()} />
              <Rows page={page} />
              {page.rest > 0 ? (
                <Button kind="quiet" icon="chevron-down" onPress={() => setAll(true)}>
                  {t('vandaag.toon-rest', { aantal: page.rest })}
                </Button>
              ) : null}
              <PutOff rows={page.uitgesteld} />
            </div>
            <aside className={css['side']} aria-label={t('vandaag.zijkant')}>
              <TwoWeeks today={page.vandaag} rows={page.agenda} />
              <Meters lines={page.meters} />
              {page.werklast ? <Load rows={page.werklast} /> : null}
              <Since day={page.sindsDatum} today={page.vandaag} rows={page.sinds} />
              <Dagmail />
            </aside>
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

function Summary({ data }: { data: VandaagDto }) {
  // "Niets te doen" is only true when every room has answered.
  if (data.teDoen === 0 && data.mislukt.length > 0) return null;
  const late = (parts: React.ReactNode) => <b className={css['late']}>{parts}</b>;
  return (
    <span>
      <T id="vandaag.samenvatting" values={{ teDoen: data.teDoen, teLaat: data.teLaat, laat: late }} />
    </span>
  );
}

/** A room that was silent is named: an empty list would say that there is nothing to do. */
function Missing({ names, onRetry }: { names: readonly string[]; onRetry: () => void }) {
  const t = useText();
  if (names.length === 0) return null;
  return (
    <Notice
      tone="warning"
      icon="cloud-off"
      actions={
        <Button size="small" onPress={onRetry}>
          {t('web.opnieuw')}
        </Button>
      }
    >
      {t('vandaag.mislukt', { aantal: names.length, kamers: names.join(', ') })}
    </Notice>
  );
}

function Rows({ page }: { page: VandaagDto }) {
  const t = useText();
  if (page.rijen.length > 0) return <Todo rows={page.rijen} today={page.vandaag} />;
  if (page.mislukt.length > 0) return null;
  return (
    <EmptyState icon="circle-check" title={t('vandaag.leeg')}>
      {t('vandaag.leeg-uitleg')}
    </EmptyState>
  );
}
