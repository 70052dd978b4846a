import { Navigate } from '@tanstack/react-router';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { menuFor } from './rooms.ts';

/** The first place of this viewer's menu. */
export function Home() {
  const t = useText();
  const session = useSession();
  const menu = menuFor(session.rechten);
  const first = menu.top[0] ?? menu.lines[0]?.items[0];
  if (first) return <Navigate to={first.path} replace />;
  return (
    <Screen title={t('schil.begin.titel')}>
      <EmptyState icon="lock" title={t('schil.begin.leeg')}>
        {t('schil.begin.leeg-uitleg')}
      </EmptyState>
    </Screen>
  );
}
