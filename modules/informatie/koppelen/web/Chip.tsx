import { Link } from '#platform/web/components/Link.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useNow } from '#platform/web/now.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { BronSoort, Gelijke, Herkomst } from '../contract.ts';
import css from './Chip.module.css';
import { leeftijd as leeftijdOp } from './leeftijd.ts';

export const BRONTEKEN: Record<BronSoort, IconName> = {
  melding: 'inbox',
  signaal: 'file-text',
  casus: 'users',
  controle: 'clipboard-check',
  import: 'upload',
};

interface ChipProps {
  stuk: Gelijke;
  dag?: string | null;
  herkomst?: Herkomst | null;
  /** Says how old it is beside its day. */
  leeftijd?: boolean;
}

/** Where something comes from: kind and number with its link, channel, grade and day, never apart. */
export function Chip({ stuk, dag = stuk.dag, herkomst = null, leeftijd = false }: ChipProps) {
  const t = useText();
  const format = useFormat();
  // What a register said has the law of its own answer, not of the record it was asked for.
  const label = herkomst === null ? stuk.label : herkomst.label;
  return (
    <span className={css['chip']}>
      <span className={css['bron']}>
        <Icon name={BRONTEKEN[stuk.bron.soort]} size={14} label={t(`koppelen.bron.${stuk.bron.soort}`)} />
        <Link {...linkTo(stuk.pad)}>{stuk.titel}</Link>
      </span>
      {herkomst === null ? (
        stuk.kanaal && <span>{t(stuk.kanaal)}</span>
      ) : (
        <span>{t(`koppelen.herkomst.${herkomst.soort}`, { uit: herkomst.uit })}</span>
      )}
      {herkomst === null && stuk.graad ? (
        <span className={css['graad']} title={t('koppelen.graad')}>
          <span className="visually-hidden">{`${t('koppelen.graad')}: `}</span>
          {stuk.graad}
        </span>
      ) : null}
      {label && label !== 'AVG' ? <span>{label}</span> : null}
      <time dateTime={dag ?? stuk.maand}>{dag ? format.date(dag) : format.month(stuk.maand)}</time>
      {leeftijd && dag ? <Oud dag={dag} /> : null}
    </span>
  );
}

function Oud({ dag }: { dag: string }) {
  const t = useText();
  const { eenheid, aantal } = leeftijdOp(dag, useFormat().dayOf(useNow()));
  return <span>{t(`koppelen.oud.${eenheid}`, { aantal })}</span>;
}
