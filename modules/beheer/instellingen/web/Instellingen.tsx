import { useMemo, useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Screen, Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { instellingen, type InstellingDto } from '../contract.ts';
import css from './Instellingen.module.css';
import { inWoorden } from './waarde.ts';
import { Wijzigen } from './Wijzigen.tsx';

/** Everything the municipality decides for itself, per room. */
export function Instellingen() {
  const t = useText();
  const read = useRead(instellingen.lijst, undefined);
  const [changing, setChanging] = useState<InstellingDto | null>(null);
  return (
    <Screen title={t('instellingen.titel')}>
      <p className={css['lead']}>{t('instellingen.uitleg')}</p>
      <Loaded of={read}>
        {({ data }) =>
          [...new Set(data.items.map((one) => one.kamer))].map((kamer) => (
            <Kamer
              key={kamer}
              kamer={kamer}
              items={data.items.filter((one) => one.kamer === kamer)}
              onChange={setChanging}
            />
          ))
        }
      </Loaded>
      {changing ? <Wijzigen instelling={changing} onClose={() => setChanging(null)} /> : null}
    </Screen>
  );
}

interface KamerProps {
  kamer: string;
  items: readonly InstellingDto[];
  onChange: (instelling: InstellingDto) => void;
}

function Kamer({ kamer, items, onChange }: KamerProps) {
  const t = useText();
  const format = useFormat();
  const columns = useMemo(() => columnsOf(t, format, onChange), [t, format, onChange]);
  const naam = kamer.split('/').at(-1) ?? kamer;
  const title = naam.charAt(0).toUpperCase() + naam.slice(1);
  return (
    <Section title={title}>
      <Table caption={title} hiddenCaption rows={items} columns={columns} rowId={(one) => one.sleutel} />
    </Section>
  );
}

const columnsOf = (
  t: Say,
  format: Format,
  onChange: (instelling: InstellingDto) => void,
): Column<InstellingDto>[] => [
  {
    id: 'naam',
    header: t('instellingen.kop.naam'),
    cell: (one) => one.naam,
    sort: 'naam',
    rowHeader: true,
  },
  {
    id: 'waarde',
    header: t('instellingen.kop.waarde'),
    cell: (one) => <Waarde instelling={one} />,
    value: (one) => inWoorden(t, one, one.waarde),
    width: 16,
  },
  {
    id: 'vanaf',
    header: t('instellingen.kop.vanaf'),
    cell: (one) => (one.vanaf === null ? t('instellingen.van-baken') : format.date(one.vanaf)),
    width: 9,
  },
  { id: 'bron', header: t('instellingen.kop.bron'), cell: (one) => one.bron, width: 18 },
  {
    id: 'wijzig',
    header: t('instellingen.kop.wijzig'),
    cell: (one) =>
      one.rechten.includes('instelling.wijzigen') ? (
        <Button
          size="small"
          label={t('instellingen.wijzig-wat', { naam: one.naam })}
          onPress={() => onChange(one)}
        >
          <>{t('instellingen.wijzig')}</>
        </Button>
      ) : null,
    width: 8,
  },
];

/** What holds today, and what is to come. */
function Waarde({ instelling: one }: { instelling: InstellingDto }) {
  const t = useText();
  const format = useFormat();
  const komt = one.geschiedenis.findLast((g) => one.vanaf === null || g.vanaf > one.vanaf);
  return (
    <>
      {inWoorden(t, one, one.waarde)}
      {komt ? (
        <span className={css['under']}>
          {t('instellingen.straks', {
            waarde: inWoorden(t, one, komt.waarde),
            vanaf: format.date(komt.vanaf),
          })}
        </span>
      ) : null}
    </>
  );
}
