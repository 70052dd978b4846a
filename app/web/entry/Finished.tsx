import { useEffect, useRef } from 'react';
import type { Ingesteld } from '#platform/auth/contract.ts';
import { setCsrf } from '#platform/web/api.ts';
import { useText } from '#platform/web/texts.tsx';
import { RecoveryCodes } from '../account/RecoveryCodes.tsx';
import css from '../SignIn.module.css';

/** The account is there and signed in; the recovery codes come first. */
export function Finished({ done, to = '/' }: { done: Ingesteld; to?: string }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setCsrf(done.csrf);
    heading.current?.focus();
  }, [done.csrf]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('schil.account.klaar')}
      </h1>
      <p className={css['lead']}>{t('schil.account.klaar-uitleg')}</p>
      {/* A whole new page: nothing of this one, and nothing behind the #, stays in memory. */}
      <RecoveryCodes codes={done.herstelcodes} onKept={() => location.replace(to)} />
    </>
  );
}
