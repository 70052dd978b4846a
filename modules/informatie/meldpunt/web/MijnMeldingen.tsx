import { Badge } from '#platform/web/components/Badge.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, type Statuswoord } from '../contract.ts';
import css from './Melden.module.css';

const SIGNS: Record<Statuswoord, IconName> = {
  ontvangen: 'inbox',
  gelezen: 'eye',
  doorgegeven: 'arrow-forward-up',
};

/** The colleague's own reports: number, day and one word, no content. */
export function MijnMeldingen() {
  const t = useText();
  const format = useFormat();
  const items = useRead(meldpunt.mijn, undefined).data?.data.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('meldpunt.mijn')}>
      <ul className={css['mine']}>
        {items.map((one) => (
          <li key={one.kenmerk}>
            <span>{one.kenmerk}</span>
            <span className={css['muted']}>{format.date(format.dayOf(one.ontvangenOp))}</span>
            <Badge icon={SIGNS[one.statuswoord]}>{t(`meldpunt.statuswoord.${one.statuswoord}`)}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
