import { useMemo, type ReactNode } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import type { AdresDto, GebiedDto, KaartDto } from '../contract.ts';
import css from './Kaart.module.css';
import { deelbaar, type Telling } from './tellen.ts';
import type { KaartKeuze } from './useKaart.ts';

interface PlekkenProps {
  lagen: KaartDto['lagen'];
  gebieden: readonly Telling<GebiedDto>[];
  adressen: readonly Telling<AdresDto>[];
  keuze: KaartKeuze;
  drempel: number | null;
  onChoose: (id: string) => void;
}

/** Addresses that are named; more is found with a filter. */
const MEESTE = 100;

/** The map as two tables: everything that can be pressed on the map can be pressed here. */
export function Plekken({ lagen, gebieden, adressen, keuze, drempel, onChoose }: PlekkenProps) {
  const t = useText();
  const more = { lagen, gekozen: keuze.gekozen, drempel, onChoose };
  return (
    <>
      {gebieden.length > 0 ? (
        <Section title={t('kaart.gebieden')}>
          <Tellingen
            {...more}
            naam={t('kaart.gebied')}
            title={t('kaart.gebieden')}
            rows={gebieden}
            of={(g) => g.naam}
          />
        </Section>
      ) : null}
      {drempel !== null ? null : (
        <Section title={t('kaart.adressen')}>
          {adressen.length === 0 ? (
            <p className={css['none']}>{t('kaart.adressen-geen')}</p>
          ) : (
            <Tellingen
              {...more}
              naam={t('kaart.adres')}
              title={t('kaart.adressen')}
              rows={adressen.slice(0, MEESTE)}
              of={(a) => a.adres}
            />
          )}
          {adressen.length > MEESTE ? (
            <p className={css['none']}>
              {t('kaart.adressen-meer', { getoond: MEESTE, aantal: adressen.length })}
            </p>
          ) : null}
        </Section>
      )}
    </>
  );
}

interface TellingenProps<P> extends Omit<PlekkenProps, 'gebieden' | 'adressen' | 'keuze'> {
  naam: string;
  title: string;
  gekozen: string | null;
  rows: readonly Telling<P>[];
  of: (plek: P) => string;
}

function Tellingen<P>({ naam, title, lagen, gekozen, drempel, rows, of, onChoose }: TellingenProps<P>) {
  const t = useText();
  const columns = useMemo(
    () => columnsOf(t, naam, lagen, gekozen, drempel, of, onChoose),
    [t, naam, lagen, gekozen, drempel, of, onChoose],
  );
  return (
    <Table
      caption={title}
      hiddenCaption
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      {...(gekozen === null ? {} : { current: gekozen })}
    />
  );
}

function columnsOf<P>(
  t: Say,
  naam: string,
  lagen: KaartDto['lagen'],
  gekozen: string | null,
  drempel: number | null,
  of: (plek: P) => string,
  onChoose: (id: string) => void,
): Column<Telling<P>>[] {
  const telling = (aantal: number): ReactNode =>
    deelbaar(aantal, drempel) ?? t('kaart.klein', { meeste: (drempel ?? 1) - 1 });
  return [
    {
      id: 'naam',
      header: naam,
      cell: (row) => (
        <Button
          kind="quiet"
          size="small"
          className={css['place']}
          pressed={row.id === gekozen}
          label={t('kaart.toon', { plek: of(row.plek), aantal: drempel === null ? row.totaal : 0 })}
          onPress={() => onChoose(row.id)}
        >
          <>{of(row.plek)}</>
        </Button>
      ),
      value: (row) => of(row.plek),
      sort: 'naam',
      rowHeader: true,
    },
    ...lagen.map(({ soort, titel }): Column<Telling<P>> => ({
      id: soort,
      header: t(titel),
      cell: (row) => telling(row.perSoort[soort] ?? 0),
      // Of what is covered the order would tell.
      ...(drempel !== null ? {} : { value: (row: Telling<P>) => row.perSoort[soort] ?? 0, sort: soort }),
      numeric: true,
      width: 5.5,
    })),
  ];
}
