import { lazy, Suspense, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Segmented } from '#platform/web/components/Button.tsx';
import { Beacon } from '#platform/web/components/Sign.tsx';
import { Loading } from '#platform/web/components/State.tsx';
import { chooseLanguage } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import css from '../SignIn.module.css';

/** Pages for who has no account yet: an address each, whoever is signed in in this browser. */
const pages: Readonly<Record<string, ReturnType<typeof lazy>>> = {
  '/toegang': lazy(() => import('./Access.tsx').then((file) => ({ default: file.Access }))),
  '/instellen': lazy(() => import('./Setup.tsx').then((file) => ({ default: file.Setup }))),
};

export const isEntry = (path: string): boolean => path in pages;

export function Entry({ path }: { path: string }) {
  const Page = pages[path];
  if (!Page) return null;
  return (
    <EntryFrame>
      <Suspense fallback={<Loading />}>
        <Page />
      </Suspense>
    </EntryFrame>
  );
}

/** The page around everything before one is inside: sign, name, language. */
export function EntryFrame({ children }: { children: ReactNode }) {
  const t = useText();
  const { locale } = useIntl();
  return (
    <main className={css['page']}>
      <header className={css['head']}>
        <Beacon />
        <b>{'Baken'}</b>
        <Segmented
          label={t('schil.gebruiker.taal')}
          value={locale === 'en' ? 'en' : 'nl'}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => void chooseLanguage(language)}
        />
      </header>
      {children}
    </main>
  );
}
