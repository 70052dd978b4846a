import { useMemo, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { bronnen, type BronDto } from '../contract.ts';
import { Bewerken } from './Bewerken.tsx';
import css from './Bronnen.module.css';

/** Who inside the own house knows what, on which ground, and how to ask. */
export function Bronnen() {
  const t = useText();
  const read = useRead(bronnen.lijst, undefined);
  const manages = useRight('bron.beheren');
  const [open, setOpen] = useState<BronDto | 'nieuw' | null>(null);
  return (
    <Screen
      title={t('bronnen.titel')}
      actions={
        manages ? (
          <Button icon="plus" kbd="n" onPress={() => setOpen('nieuw')}>
            {t('bronnen.nieuw')}
          </Button>
        ) : null
      }
    >
      <p className={css['lead']}>{t('bronnen.uitleg')}</p>
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <EmptyState title={t('bronnen.leeg')}>{t('bronnen.leeg-uitleg')}</EmptyState>
          ) : (
            <Kaart items={data.items} manages={manages} onChange={setOpen} />
          )
        }
      </Loaded>
      {open === null ? null : (
        <Bewerken bron={open === 'nieuw' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Screen>
  );
}

interface KaartProps {
  items: readonly BronDto[];
  manages: boolean;
  onChange: (bron: BronDto) => void;
}

function Kaart({ items, manages, onChange }: KaartProps) {
  const t = useText();
  const columns = useMemo(() => columnsOf(t, manages ? onChange : null), [t, manages, onChange]);
  return (
    <Table caption={t('bronnen.titel')} hiddenCaption rows={items} columns={columns} rowId={(b) => b.id} />
  );
}

const columnsOf = (t: Say, onChange: ((bron: BronDto) => void) | null): Column<BronDto>[] => [
  {
    id: 'naam',
    header: t('bronnen.veld.naam'),
    cell: (b) => (
      <>
        {b.naam}
        <span className={css['under']}>{b.afdeling}</span>
      </>
    ),
    value: (b) => b.naam,
    sort: 'naam',
    rowHeader: true,
    width: 14,
  },
  { id: 'weet', header: t('bronnen.veld.weet'), cell: (b) => b.weet },
  {
    id: 'contact',
    header: t('bronnen.veld.contact'),
    cell: (b) => (
      <>
        {b.contact}
        <span className={css['under']}>{b.email}</span>
      </>
    ),
    width: 15,
  },
  { id: 'grondslag', header: t('bronnen.veld.grondslag'), cell: (b) => b.grondslag, width: 14 },
  {
    id: 'label',
    header: t('bronnen.veld.herkomstlabel'),
    cell: (b) => (
      <>
        <Badge icon="shield" tone="outline">
          {b.herkomstlabel}
        </Badge>
        {b.actief ? null : <span className={css['under']}>{t('bronnen.niet-actief')}</span>}
      </>
    ),
    width: 9,
  },
  ...(onChange
    ? [
        {
          id: 'wijzig',
          header: t('bronnen.veld.wijzig'),
          cell: (b: BronDto) => (
            <Button
              size="small"
              label={t('bronnen.wijzig-wat', { naam: b.naam })}
              onPress={() => onChange(b)}
            >
              <>{t('bronnen.wijzig')}</>
            </Button>
          ),
          width: 7,
        },
      ]
    : []),
];
