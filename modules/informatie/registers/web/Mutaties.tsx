import type { Format } from '#platform/web/format.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { registers, type MutatieDto } from '../contract.ts';
import { Overzicht } from './Overzicht.tsx';

/** What changed at firms of the subscription; the firm itself is looked up above. */
export function Mutaties() {
  const t = useText();
  return (
    <Overzicht
      titel={t('registers.mutaties')}
      uitleg={t('registers.mutaties-uitleg')}
      leeg={t('registers.mutaties-leeg')}
      van={registers.mutaties}
      kolommen={columnsOf}
    />
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
