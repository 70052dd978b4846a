import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useIntl } from 'react-intl';

/** React Aria's own words in the viewer's language; around each of its parts, so that it stays out of the first load. */
export function AriaWords({ children }: { children: ReactNode }) {
  const { locale } = useIntl();
  return <I18nProvider locale={locale === 'en' ? 'en-US' : 'nl-NL'}>{children}</I18nProvider>;
}
