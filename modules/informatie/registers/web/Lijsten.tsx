import { Badge } from '#platform/web/components/Badge.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { registers, type LijstDto } from '../contract.ts';
import css from './Registers.module.css';

/** Lists that the municipality read in itself, with version and date; what was replaced stays to be seen. */
export function Lijsten() {
  const t = useText();
  const format = useFormat();
  const read = useRead(registers.lijsten, undefined);
  return (
    <Section title={t('registers.lijsten')}>
      <p className={css['lead']}>{t('registers.lijsten-uitleg')}</p>
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <p className={css['none']}>{t('registers.lijsten-leeg')}</p>
          ) : (
            <Table
              caption={t('registers.lijsten')}
              hiddenCaption
              rows={data.items}
              columns={columnsOf(t, format)}
              rowId={(one) => one.id}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

const columnsOf = (t: Say, format: Format): Column<LijstDto>[] => [
  {
    id: 'lijst',
    header: t('registers.kop.lijst'),
    cell: (l) => t(`registers.lijst.${l.soort}`),
    value: (l) => l.soort,
    sort: 'lijst',
    rowHeader: true,
  },
  { id: 'versie', header: t('registers.kop.versie'), cell: (l) => l.versie || '–', width: 9 },
  { id: 'peildatum', header: t('registers.kop.peildatum'), cell: (l) => format.date(l.peildatum), width: 9 },
  {
    id: 'rijen',
    header: t('registers.kop.rijen'),
    cell: (l) => format.number(l.rijen),
    numeric: true,
    width: 7,
  },
  {
    id: 'fouten',
    header: t('registers.kop.fouten'),
    cell: (l) => format.number(l.fouten),
    numeric: true,
    width: 9,
  },
  {
    id: 'ingelezen',
    header: t('registers.kop.ingelezen'),
    cell: (l) => format.moment(l.ingelezenOp),
    width: 10,
  },
  {
    id: 'geldt',
    header: t('registers.kop.geldt'),
    cell: (l) => (l.geldt ? <Badge icon="check">{t('registers.geldt')}</Badge> : t('registers.gold')),
    width: 8,
  },
];
