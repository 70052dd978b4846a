import { Badge } from '#platform/web/components/Badge.tsx';
import type { Format } from '#platform/web/format.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { registers, type LijstDto } from '../contract.ts';
import { Overzicht } from './Overzicht.tsx';

/** Lists that the municipality read in itself, with version and date; what was replaced stays to be seen. */
export function Lijsten() {
  const t = useText();
  return (
    <Overzicht
      titel={t('registers.lijsten')}
      uitleg={t('registers.lijsten-uitleg')}
      leeg={t('registers.lijsten-leeg')}
      van={registers.lijsten}
      kolommen={columnsOf}
    />
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
