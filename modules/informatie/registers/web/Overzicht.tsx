import { useMemo } from 'react';
import type { Endpoint } from '#platform/contract.ts';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import css from './Registers.module.css';

interface OverzichtProps<R extends { id: string }> {
  titel: string;
  uitleg: string;
  /** What stands here as long as there is nothing. */
  leeg: string;
  van: Endpoint<{ result: { items: R[] } }>;
  /** A function that stays the same. */
  kolommen: (t: Say, format: Format) => Column<R>[];
}

/** A part of the screen that is one short table: what it is, its rows, or that there are none yet. */
export function Overzicht<R extends { id: string }>({
  titel,
  uitleg,
  leeg,
  van,
  kolommen,
}: OverzichtProps<R>) {
  const t = useText();
  const format = useFormat();
  const read = useRead(van, undefined);
  const columns = useMemo(() => kolommen(t, format), [kolommen, t, format]);
  return (
    <Section title={titel}>
      <p className={css['lead']}>{uitleg}</p>
      <Loaded of={read}>
        {({ data }) =>
          data.items.length === 0 ? (
            <p className={css['none']}>{leeg}</p>
          ) : (
            <Table
              caption={titel}
              hiddenCaption
              rows={data.items}
              columns={columns}
              rowId={(one) => one.id}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
