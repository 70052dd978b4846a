import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ErrorState, Loading } from '#platform/web/components/State.tsx';
import { loadSession, sessionStore } from '#platform/web/session.ts';
import { useStore } from '#platform/web/store.ts';
import { ApiProblem } from '#platform/web/api.ts';
import { Entry, isEntry } from './entry/Entry.tsx';
import css from './Root.module.css';
import { Shell } from './Shell.tsx';

const SignIn = lazy(() => import('./SignIn.tsx').then((file) => ({ default: file.SignIn })));

const AWAY = new ApiProblem({
  type: 'about:blank',
  title: '',
  status: 0,
  detail: '',
  instance: '',
  code: 'geen-verbinding',
});

/** Nobody signed in: the sign-in page, at whatever address; the address is kept for afterwards. */
export function Root() {
  const now = useStore(sessionStore);
  const path = useRouterState({ select: (router) => router.location.pathname });
  if (isEntry(path)) return <Entry path={path} />;
  if (now.state === 'laden') return <Loading />;
  if (now.state === 'onbereikbaar') {
    return (
      <main className={css['alone']}>
        <ErrorState fault={AWAY} onRetry={() => void loadSession()} />
      </main>
    );
  }
  if (now.state === 'uit') {
    return (
      <Suspense fallback={<Loading />}>
        <SignIn />
      </Suspense>
    );
  }
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}
