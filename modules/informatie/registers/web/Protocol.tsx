import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import { registers, type ProtocolRij } from '../contract.ts';
import css from './Registers.module.css';
import { vraagWoord } from './woorden.ts';

/** For a request of a citizen: everything that was supplied from the BRP about one person, twenty years back. */
export function Protocol() {
  const t = useText();
  const [rows, setRows] = useState<readonly ProtocolRij[] | null>(null);
  const ask = useAction(registers.protocol, { saves: false });
  const form = useForm({
    start: { bsn: '' },
    labels: { bsn: t('registers.feit.bsn') },
    check: (v) => ({
      bsn: /^\d{9}$/.test(v.bsn.replaceAll(/\D/g, '')) ? undefined : t('registers.bsn-vorm'),
    }),
    submit: (v) => ask.run({ body: { bsn: v.bsn.replaceAll(/\D/g, '') } }),
    onDone: ({ data }) => setRows(data.items),
  });
  return (
    <Screen title={t('registers.protocol')}>
      <p className={css['lead']}>{t('registers.protocol-uitleg')}</p>
      <form {...form.props} className={css['ask']}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField
            label={t('registers.feit.bsn')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            {...form.field('bsn')}
          />
          <div>
            <Button kind="primary" type="submit" icon="search" busy={form.busy}>
              {t('registers.zoek')}
            </Button>
          </div>
        </Stack>
      </form>
      {rows === null ? null : <Verstrekkingen rows={rows} />}
    </Screen>
  );
}

function Verstrekkingen({ rows }: { rows: readonly ProtocolRij[] }) {
  const t = useText();
  const format = useFormat();
  if (rows.length === 0)
    return (
      <EmptyState icon="shield-check" title={t('registers.protocol-leeg')}>
        {t('registers.protocol-leeg-uitleg')}
      </EmptyState>
    );
  return (
    <Section title={t('registers.verstrekkingen')}>
      <Table
        caption={t('registers.verstrekkingen')}
        hiddenCaption
        rows={rows}
        rowId={(r) => r.id}
        columns={[
          {
            id: 'op',
            header: t('registers.kop.op'),
            cell: (r) => format.moment(r.op),
            width: 10,
            rowHeader: true,
          },
          { id: 'door', header: t('registers.kop.door'), cell: (r) => r.door, width: 11 },
          { id: 'vraag', header: t('registers.kop.vraag'), cell: (r) => vraagWoord(t, r.soort), width: 13 },
          {
            id: 'doel',
            header: t('registers.kop.doel'),
            cell: (r) => t(`registers.doel.${r.doel}`),
            width: 14,
          },
          {
            id: 'velden',
            header: t('registers.kop.gegevens'),
            cell: (r) => r.velden.map((v) => t(`registers.gegeven.${v.replaceAll('.', '-')}`)).join(', '),
          },
          { id: 'bron', header: t('registers.kop.bron'), cell: (r) => r.bron, width: 8 },
          { id: 'tot', header: t('registers.kop.bewaren'), cell: (r) => format.date(r.bewarenTot), width: 8 },
        ]}
      />
    </Section>
  );
}
