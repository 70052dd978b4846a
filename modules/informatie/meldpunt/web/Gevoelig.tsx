import { warnings } from '#platform/reckon/gevoelig.ts';
import { Notice } from '#platform/web/components/Notice.tsx';
import { useText } from '#platform/web/texts.tsx';

/** Says while somebody types that the text holds more than is needed; it stops nobody. */
export function Gevoelig({ tekst }: { tekst: string }) {
  const t = useText();
  const found = warnings(tekst);
  if (found.length === 0) return null;
  const wat = found.map((soort) => t(`meldpunt.gevoelig.${soort}`)).join(', ');
  return <Notice tone="warning">{t('meldpunt.gevoelig', { wat })}</Notice>;
}
