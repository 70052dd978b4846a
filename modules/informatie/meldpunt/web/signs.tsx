import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useNow } from '#platform/web/now.ts';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText, type Say } from '#platform/web/texts.tsx';
import type { Kanaal } from '../contract.ts';

/** How a melding came in keeps one sign everywhere. */
export const CHANNELS: Record<Kanaal, IconName> = {
  mailbox: 'mail',
  formulier: 'world',
  intern: 'building-community',
  telefoon: 'phone',
  balie: 'message',
  partner: 'plug-connected',
  twijfel: 'help-hexagon',
};

const MINUTE = 60_000;

/** `2 d 14 u`, `19 u`, `3 min`: how long it waits already. */
function age(t: Say, since: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / MINUTE));
  const uren = Math.floor(minutes / 60);
  if (uren >= 24) return t('meldpunt.leeftijd.dagen', { dagen: Math.floor(uren / 24), uren: uren % 24 });
  if (uren >= 1) return t('meldpunt.leeftijd.uren', { uren });
  return minutes >= 1 ? t('meldpunt.leeftijd.minuten', { minuten: minutes }) : t('meldpunt.leeftijd.nu');
}

/** How long something waits, with the moment itself for the mouse. */
export function Age({ since }: { since: string }) {
  const t = useText();
  const format = useFormat();
  return (
    <time dateTime={since} title={format.moment(since)}>
      {age(t, since, useNow())}
    </time>
  );
}

/** `Pools` for `pl`; null where it is Dutch or unknown, which needs no word. */
export function useLanguageName(): (code: string) => string | null {
  const { locale } = useIntl();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
    return (code) => (code === 'nl' || code === 'und' ? null : (names.of(code) ?? code));
  }, [locale]);
}
