import { LinkButton } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useText } from '#platform/web/texts.tsx';

/** An address that is nothing in Baken. */
export function NotFoundScreen() {
  const t = useText();
  return (
    <Screen title={t('schil.geen-scherm.titel')}>
      <EmptyState
        icon="search"
        title={t('schil.geen-scherm.kop')}
        action={<LinkButton to="/">{t('schil.geen-scherm.terug')}</LinkButton>}
      >
        {t('schil.geen-scherm.uitleg')}
      </EmptyState>
    </Screen>
  );
}
