import { Link } from '#platform/web/components/Link.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { BronSoort, Gelijke } from '../contract.ts';
import css from './Chip.module.css';

export const BRONTEKEN: Record<BronSoort, IconName> = {
  melding: 'inbox',
  signaal: 'file-text',
  casus: 'users',
  controle: 'clipboard-check',
  import: 'upload',
};

/** Where something comes from: kind and number with its link, channel, grade and day, never apart. */
export function Chip({ stuk, dag = stuk.dag }: { stuk: Gelijke; dag?: string | null }) {
  const t = useText();
  const format = useFormat();
  return (
    <span className={css['chip']}>
      <span className={css['bron']}>
        <Icon name={BRONTEKEN[stuk.bron.soort]} size={14} label={t(`koppelen.bron.${stuk.bron.soort}`)} />
        <Link {...linkTo(stuk.pad)}>{stuk.titel}</Link>
      </span>
      {stuk.kanaal ? <span>{t(stuk.kanaal)}</span> : null}
      {stuk.graad ? (
        <span className={css['graad']} title={t('koppelen.graad')}>
          <span className="visually-hidden">{`${t('koppelen.graad')}: `}</span>
          {stuk.graad}
        </span>
      ) : null}
      {stuk.label && stuk.label !== 'AVG' ? <span>{stuk.label}</span> : null}
      <time dateTime={dag ?? stuk.maand}>{dag ? format.date(dag) : format.month(stuk.maand)}</time>
    </span>
  );
}
