import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { registers, type MutatieDto } from '../contract.ts';
import css from './Registers.module.css';

/** What changed at firms of the subscription; the firm itself is looked up above. */
export function Mutaties() {
  const t = useText();
  const format = useFormat();
  const read = useRead(registers.mutaties, undefined);
  return (
    <Section title={t('registers.mutaties')}>
      <p className={css['lead']}>{t('registers.mutaties-uitleg')}</p>
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <p className={css['none']}>{t('registers.mutaties-leeg')}</p>
          ) : (
            <Table
              caption={t('registers.mutaties')}
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

const columnsOf = (t: Say, format: Format): Column<MutatieDto>[] => [
  {
    id: 'op',
    header: t('registers.kop.op'),
    cell: (m) => format.moment(m.tijdstip),
    value: (m) => m.tijdstip,
    sort: 'op',
    width: 11,
  },
  { id: 'kvk', header: t('registers.feit.kvknummer'), cell: (m) => m.kvkNummer, rowHeader: true, width: 9 },
  {
    id: 'vestiging',
    header: t('registers.feit.vestigingsnummer'),
    cell: (m) => m.vestigingsnummer ?? '–',
    width: 11,
  },
  { id: 'soort', header: t('registers.kop.wijziging'), cell: (m) => t(`registers.mutatie.${m.soort}`) },
];
