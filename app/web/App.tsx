import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { usePreferences } from '#platform/web/preferences.ts';
import { queryClient } from '#platform/web/query.ts';
import { loadSession, sessionStore } from '#platform/web/session.ts';
import { useStore } from '#platform/web/store.ts';
import { dress, dressAs } from '#platform/web/theme.ts';
import { loadCatalogue, type Catalogue, type Language } from './catalogues.ts';
import { router } from './router.tsx';

/** Language, look and session around the routes. */
export function App() {
  const session = useStore(sessionStore);
  const wish = usePreferences();
  const language: Language =
    wish.language ?? (session.state === 'in' ? session.session.taal : browserLanguage());
  useEffect(() => void loadSession(), []);
  useEffect(() => dress(wish, language), [wish, language]);
  const accent = session.state === 'in' ? session.session.gemeente.thema.accent : undefined;
  useEffect(() => void dressAs(accent), [accent]);
  return (
    <Words language={language}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Words>
  );
}

function browserLanguage(): Language {
  return navigator.language.startsWith('en') ? 'en' : 'nl';
}

/** Keeps the old words until the new ones are there: a change of language never shows keys. */
function Words({ language, children }: { language: Language; children: ReactNode }) {
  const [loaded, setLoaded] = useState<{ language: Language; messages: Catalogue } | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadCatalogue(language).then((messages) => wanted && setLoaded({ language, messages }));
    return () => {
      wanted = false;
    };
  }, [language]);
  if (!loaded) return null;
  return (
    <IntlProvider
      locale={loaded.language}
      messages={loaded.messages}
      defaultLocale="nl"
      timeZone="Europe/Amsterdam"
    >
      {children}
    </IntlProvider>
  );
}
