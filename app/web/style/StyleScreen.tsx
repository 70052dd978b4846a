import { Screen } from '#platform/web/components/Screen.tsx';
import { NotHere } from '#platform/web/components/State.tsx';
import { useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';

/** Every part in every state; only in the demonstration. */
export function StyleScreen() {
  const t = useText();
  const session = useSession();
  return <Screen title={t('schil.stijl.titel')}>{session.modus === 'demo' ? null : <NotHere />}</Screen>;
}
