import { Facts, Section } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { bewaren, type VerklaringDto } from '../contract.ts';
import css from './Bewaren.module.css';

/** What each round destroyed: counts per table and the hash over the list of numbers. */
export function Certificates() {
  const t = useText();
  const read = useRead(bewaren.verklaringen, { query: { aantal: 50 } });
  return (
    <Loaded of={read}>
      {({ data }) =>
        data.items.length === 0 ? (
          <EmptyState icon="file-text" title={t('bewaren.geen-verklaringen')}>
            {t('bewaren.geen-verklaringen-uitleg')}
          </EmptyState>
        ) : (
          data.items.map((one) => <Certificate key={one.id} verklaring={one} />)
        )
      }
    </Loaded>
  );
}

function Certificate({ verklaring: v }: { verklaring: VerklaringDto }) {
  const t = useText();
  const format = useFormat();
  const tables = Object.entries(v.tellingen).filter(([, count]) => count > 0);
  return (
    <Section title={t('bewaren.verklaring-van', { moment: format.moment(v.op) })}>
      <Facts
        rows={[
          { name: t('bewaren.verklaring.vernietigd'), value: format.number(v.aantal) },
          ...(v.mislukt > 0
            ? [{ name: t('bewaren.verklaring.mislukt'), value: format.number(v.mislukt) }]
            : []),
          ...tables.map(([table, count]) => ({ name: table, value: format.number(count) })),
          { name: t('bewaren.verklaring.hash'), value: <code className={css['hash']}>{v.hash}</code> },
        ]}
      />
    </Section>
  );
}
