import { useMemo } from 'react';
import { toegang, type EigenSessie } from '#platform/auth/contract.ts';
import { ApiProblem } from '#platform/web/api.ts';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import css from './Account.module.css';

/** Where I am signed in; one that is not mine I can end at once. */
export function Sessions() {
  const t = useText();
  const format = useFormat();
  const list = useRead(toegang.sessies, undefined);
  const end = useAction(toegang.beeindigSessie, { invalidates: [toegang.sessies] });
  const endOthers = useAction(toegang.beeindigAndere, { invalidates: [toegang.sessies] });
  const { run } = end;
  const columns = useMemo(
    () => columnsOf(t, format, (id) => void run({ params: { id } }).catch(said)),
    [t, format, run],
  );
  return (
    <Section
      title={t('schil.sessies.titel')}
      aside={
        list.data && list.data.data.items.length > 1 ? (
          <Button size="small" busy={endOthers.busy} onPress={() => void endOthers.run().catch(said)}>
            {t('schil.sessies.beeindig-andere')}
          </Button>
        ) : null
      }
    >
      <p className={css['sessions']}>{t('schil.sessies.uitleg')}</p>
      <Loaded of={list}>
        {({ data }) => (
          <Table
            caption={t('schil.sessies.titel')}
            hiddenCaption
            rows={data.items}
            columns={columns}
            rowId={(one) => one.id}
          />
        )}
      </Loaded>
    </Section>
  );
}

function said(fault: unknown): void {
  if (!(fault instanceof ApiProblem)) throw fault;
  notify({ tone: 'problem', text: fault.problem.detail || fault.problem.title });
}

const columnsOf = (t: Say, format: Format, end: (id: string) => void): Column<EigenSessie>[] => [
  {
    id: 'waar',
    header: t('schil.sessies.waar'),
    cell: (one) => one.omschrijving || t('schil.sessies.onbekend'),
    sort: 'waar',
    rowHeader: true,
  },
  {
    id: 'rol',
    header: t('schil.sessies.rol'),
    cell: (one) => `${t(`schil.rol.${one.rol}`)}, ${one.gemeente}`,
    width: 18,
  },
  {
    id: 'begonnen',
    header: t('schil.sessies.begonnen'),
    cell: (one) => format.moment(one.begonnenOp),
    width: 10,
  },
  {
    id: 'gezien',
    header: t('schil.sessies.gezien'),
    cell: (one) =>
      one.huidige ? <Badge icon="check">{t('schil.sessies.deze')}</Badge> : format.moment(one.gezienOp),
    width: 10,
  },
  {
    id: 'einde',
    header: t('schil.sessies.einde'),
    cell: (one) =>
      one.huidige ? null : (
        <Button
          size="small"
          label={t('schil.sessies.beeindig-een', { waar: one.omschrijving || t('schil.sessies.onbekend') })}
          onPress={() => end(one.id)}
        >
          <>{t('schil.sessies.beeindig')}</>
        </Button>
      ),
    width: 8,
  },
];
