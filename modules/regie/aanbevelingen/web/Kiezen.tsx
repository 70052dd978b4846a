import { useMemo } from 'react';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan } from '#modules/regie/plan/contract.ts';
import { aanbevelingen, keuzes, type Keuze, type StukDto } from '../contract.ts';

type Velden = Record<'keuze' | 'reden' | 'laterOp' | 'activiteitId', string>;

function useKeuze(s: StukDto, onClose: () => void) {
  const t = useText();
  const save = useAction(aanbevelingen.kies, { invalidates: [aanbevelingen.lijst] });
  return useForm<Velden, unknown>({
    start: {
      keuze: s.keuze === 'open' ? 'ja' : s.keuze,
      reden: s.keuzeReden ?? '',
      laterOp: s.laterOp ?? '',
      activiteitId: '',
    },
    labels: { reden: t('aanbevelingen.reden'), laterOp: t('aanbevelingen.later-dag') },
    check: (v) => ({
      reden: v.reden.trim() === '' ? t('aanbevelingen.reden-leeg') : undefined,
      laterOp: v.keuze === 'later' && v.laterOp === '' ? t('aanbevelingen.later-leeg') : undefined,
    }),
    submit: (v) =>
      save.run({
        params: { id: s.id },
        version: s.versie,
        body: {
          keuze: v.keuze as Keuze['keuze'],
          reden: v.reden,
          laterOp: v.keuze === 'later' ? v.laterOp : null,
          activiteitId: v.keuze === 'ja' && v.activiteitId ? v.activiteitId : null,
        },
      }),
    onDone: onClose,
  });
}

/** Take it over, or not, or later; and which activity came of it. */
export function Kiezen({ stuk: s, onClose }: { stuk: StukDto; onClose: () => void }) {
  const t = useText();
  const read = useRead(plan.plaat, { query: {} });
  const activiteiten = useMemo(
    () => (read.data?.data.activiteiten ?? []).map((a) => ({ value: a.id, label: `${a.code} ${a.titel}` })),
    [read.data],
  );
  const form = useKeuze(s, onClose);
  return (
    <FormDialog
      title={t('aanbevelingen.kies-titel')}
      id="keuze"
      form={form}
      onClose={onClose}
      submit={t('aanbevelingen.bewaar')}
    >
      <p>{s.titel}</p>
      <RadioGroup
        legend={t('aanbevelingen.kies')}
        options={keuzes
          .filter((value) => value !== 'open')
          .map((value) => ({ value, label: t(`aanbevelingen.keuze.${value}`) }))}
        {...form.field('keuze')}
      />
      <TextField label={t('aanbevelingen.reden')} maxLength={500} {...form.field('reden')} />
      {form.value.keuze === 'later' ? (
        <DateField label={t('aanbevelingen.later-dag')} {...form.field('laterOp')} />
      ) : null}
      {form.value.keuze === 'ja' ? (
        <ComboBox
          label={t('aanbevelingen.activiteit')}
          optional
          options={activiteiten}
          {...form.field('activiteitId')}
        />
      ) : null}
    </FormDialog>
  );
}
