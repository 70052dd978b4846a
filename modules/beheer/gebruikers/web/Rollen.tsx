import { useMemo } from 'react';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Screen, Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { gebruikers, type RechtDto } from '../contract.ts';
import css from './Gebruikers.module.css';

/** Which role may what: the same table that the code asks at every request. */
export function Rollen() {
  const t = useText();
  const read = useRead(gebruikers.rechten, undefined);
  return (
    <Screen title={t('gebruikers.rollen')}>
      <p className={css['lead']}>{t('gebruikers.rollen-uitleg')}</p>
      <Loaded of={read}>
        {({ data }) =>
          [...new Set(data.items.map((one) => one.kamer))].map((kamer) => (
            <Kamer
              key={kamer}
              kamer={kamer}
              rollen={data.rollen}
              items={data.items.filter((one) => one.kamer === kamer)}
            />
          ))
        }
      </Loaded>
    </Screen>
  );
}

/** `informatie/signalen` as people say it. */
function kamerNaam(kamer: string): string {
  const naam = kamer.split('/').at(-1) ?? kamer;
  return naam.charAt(0).toUpperCase() + naam.slice(1);
}

interface KamerProps {
  kamer: string;
  rollen: readonly string[];
  items: readonly RechtDto[];
}

function Kamer({ kamer, rollen, items }: KamerProps) {
  const t = useText();
  const columns = useMemo(() => columnsOf(t, rollen), [t, rollen]);
  const title = kamerNaam(kamer);
  return (
    <Section title={title}>
      <Table caption={title} hiddenCaption rows={items} columns={columns} rowId={(one) => one.recht} />
    </Section>
  );
}

const columnsOf = (t: Say, rollen: readonly string[]): Column<RechtDto>[] => [
  {
    id: 'recht',
    header: t('gebruikers.recht'),
    cell: (one) => (
      <>
        {one.recht.replace('.', ' ').replaceAll('-', ' ')}
        {one.voorwaarde ? <span className={css['muted']}> {t('gebruikers.voorwaarde')}</span> : null}
      </>
    ),
    value: (one) => one.recht,
    sort: 'recht',
    rowHeader: true,
  },
  ...rollen.map((rol): Column<RechtDto> => {
    const woord = t(`schil.rol.${rol}`);
    return {
      id: rol,
      header: t(`gebruikers.kort.${rol}`),
      cell: (one) =>
        one.rollen.includes(rol) ? (
          <Icon name="check" label={t('gebruikers.mag', { rol: woord })} />
        ) : (
          <span className={css['muted']}>{'–'}</span>
        ),
      width: 6,
    };
  }),
];
