import { useEffect, useRef } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { Ontvangst } from '../contract.ts';
import css from './Melden.module.css';

/** Received: thanks, the number, and what may be heard later; never what will be done. */
export function Ontvangen({ received, onAgain }: { received: Ontvangst; onAgain: () => void }) {
  const t = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={css['received']}>
      <Icon name="checks" size={24} />
      <h2 ref={title} tabIndex={-1}>
        {t('meldpunt.dank')}
      </h2>
      <p>{t('meldpunt.uw-nummer', { kenmerk: received.kenmerk })}</p>
      <p className={css['muted']}>{t('meldpunt.wat-u-hoort')}</p>
      <Button onPress={onAgain}>{t('meldpunt.nog-een')}</Button>
    </section>
  );
}
