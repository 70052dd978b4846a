import { lazy, Suspense, useEffect, useState } from 'react';
import { announce } from '#platform/web/announce.ts';
import { call, ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { connection } from '#platform/web/connection.ts';
import { schil } from '#platform/web/contract.ts';
import { queryClient } from '#platform/web/query.ts';
import { useStore } from '#platform/web/store.ts';
import { useText } from '#platform/web/texts.tsx';

const SignInAgain = lazy(() => import('./SignIn.tsx').then((file) => ({ default: file.SignInAgain })));

/** The session has ended while something was open: everything stays, signing in again is asked. */
export function ConnectionNotice() {
  const t = useText();
  const { signedOut, reachable } = useStore(connection);
  const [asking, setAsking] = useState(false);
  useKnocking(reachable);
  useEffect(() => {
    if (signedOut) announce(t('schil.afgemeld.kop'), true);
    else if (!reachable) announce(t('web.status.geen-verbinding'));
  }, [signedOut, reachable, t]);
  if (!signedOut) return null;
  return (
    <>
      <Notice
        tone="warning"
        icon="lock"
        actions={
          <Button kind="primary" onPress={() => setAsking(true)}>
            {t('schil.afgemeld.opnieuw')}
          </Button>
        }
      >
        <b>{t('schil.afgemeld.kop')}</b> {t('schil.afgemeld.uitleg')}
      </Notice>
      {asking ? (
        <Suspense fallback={null}>
          <SignInAgain onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Knocks on the door while nobody answers; once somebody does, everything is read again. */
function useKnocking(reachable: boolean): void {
  useEffect(() => {
    if (reachable) return undefined;
    const timer = setInterval(() => {
      call(schil.sessie).then(
        () => queryClient.invalidateQueries(),
        (fault: unknown) => {
          if (!(fault instanceof ApiProblem)) throw fault;
        },
      );
    }, 5000);
    return () => clearInterval(timer);
  }, [reachable]);
}
