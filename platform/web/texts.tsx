import { useCallback, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

export type Values = Record<string, string | number | Date | boolean | null | undefined>;

/** Says a text of a catalogue: `t('signalen.titel')`, `t('signalen.aantal', { aantal: 3 })`. */
export type Say = (id: string, values?: Values) => string;

/** The speaker for this viewer's language. */
export function useText(): Say {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

const RICH = { b: (parts: ReactNode) => <b key="b">{parts}</b> };

/** A text with marks in it: `<b>` in the catalogue, further tags through `values`. */
export function T({
  id,
  values,
}: {
  id: string;
  values?: Record<string, ReactNode | ((parts: ReactNode) => ReactNode)>;
}) {
  return <FormattedMessage id={id} values={{ ...RICH, ...values } as never} />;
}
