import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Segmented } from '#platform/web/components/Button.tsx';
import { Select } from '#platform/web/components/Field.tsx';
import { Screen, Stack } from '#platform/web/components/Screen.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Verhalen.module.css';

type Deel = 'verhalen' | 'perspectieven' | 'inzichten' | 'dialoog';
const PAD: Record<Deel, string> = {
  verhalen: '/regie/verhalen',
  perspectieven: '/regie/verhalen/perspectieven',
  inzichten: '/regie/verhalen/inzichten',
  dialoog: '/regie/verhalen/dialoog',
};

/** The year that is looked at, kept in the address; this year when nothing is said. */
export function useJaar(): { jaar: number; ditJaar: number } {
  const ditJaar = Number(useFormat().dayOf(useNow()).slice(0, 4));
  const search: { jaar?: string | number } = useSearch({ strict: false });
  const gevraagd = Number(search.jaar);
  return { jaar: gevraagd >= 2000 && gevraagd <= ditJaar + 1 ? gevraagd : ditJaar, ditJaar };
}

/** One of the four lists of the room: choice of list and year above it. */
export function Kader({ deel, actions, children }: { deel: Deel; actions?: ReactNode; children: ReactNode }) {
  const t = useText();
  const navigate = useNavigate();
  const { jaar, ditJaar } = useJaar();
  const leest = { perspectieven: useRight('perspectief.lezen') };
  const ga = (to: string, welk: number) =>
    void navigate({ to, search: welk === ditJaar ? {} : { jaar: welk } } as never);
  return (
    <Screen title={t('verhalen.menu')} actions={actions}>
      <Stack>
        <div className={css['keuzes']}>
          <Segmented
            label={t('verhalen.deel-kiezen')}
            value={deel}
            options={(Object.keys(PAD) as Deel[])
              .filter((value) => value !== 'perspectieven' || leest.perspectieven)
              .map((value) => ({ value, label: t(`verhalen.deel.${value}`) }))}
            onChange={(value) => ga(PAD[value], jaar)}
          />
          <Select
            label={t('verhalen.jaar')}
            hiddenLabel
            className={css['jaar']}
            value={String(jaar)}
            options={[0, 1, 2, 3, 4].map((terug) => ({
              value: String(ditJaar - terug),
              label: String(ditJaar - terug),
            }))}
            onChange={(value) => ga(PAD[deel], Number(value))}
          />
        </div>
        {children}
      </Stack>
    </Screen>
  );
}
