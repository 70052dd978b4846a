import { useMemo } from 'react';
import { CheckboxGroup } from '#platform/web/components/Choice.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { schil } from '#platform/web/contract.ts';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lijnen, plan, type PlaatDto } from '../contract.ts';

interface Velden {
  titel: string;
  lijn: string;
  kwartalen: string[];
  eigenaarId: string;
  eigenaarFunctie: string;
}

interface Props {
  plaat: PlaatDto;
  onClose: () => void;
}

/** Four fields and no more: what, line, quarter, owner. The rest may come on the page of the activity. */
export function NieuweActiviteit({ plaat, onClose }: Props) {
  const t = useText();
  const form = useNieuw({ plaat, onClose });
  return (
    <FormDialog
      title={t('plan.nieuw')}
      submit={t('plan.voeg-toe')}
      id="activiteit"
      form={form}
      onClose={onClose}
    >
      <TextField label={t('plan.wat')} maxLength={200} {...form.field('titel')} />
      <Select
        label={t('plan.lijn')}
        empty={t('web.kies')}
        options={lijnen.map((value) => ({ value, label: t(`web.lijn.${value}`) }))}
        {...form.field('lijn')}
      />
      <CheckboxGroup
        legend={t('plan.kwartaal')}
        hint={t('plan.kwartaal-uitleg')}
        inline
        options={[1, 2, 3, 4].map((k) => ({
          value: String(k),
          label: t('plan.kwartaal-kort', { kwartaal: k }),
        }))}
        {...form.field('kwartalen')}
      />
      <Eigenaar form={form} />
    </FormDialog>
  );
}

function useNieuw({ plaat, onClose }: Props): Form<Velden> {
  const t = useText();
  const save = useAction(plan.voegToe, { invalidates: [plan.plaat] });
  const form = useForm<Velden, Awaited<ReturnType<typeof save.run>>>({
    start: { titel: '', lijn: '', kwartalen: [], eigenaarId: '', eigenaarFunctie: '' },
    labels: {
      titel: t('plan.wat'),
      lijn: t('plan.lijn'),
      kwartalen: t('plan.kwartaal'),
      eigenaarId: t('plan.eigenaar'),
    },
    check: (v) => ({
      titel: v.titel.trim() === '' ? t('plan.wat-leeg') : undefined,
      lijn: v.lijn === '' ? t('plan.lijn-leeg') : undefined,
      eigenaarId:
        v.eigenaarId === '' && v.eigenaarFunctie.trim() === '' ? t('plan.eigenaar-leeg') : undefined,
    }),
    submit: (v) =>
      save.run({
        body: {
          jaar: plaat.jaar,
          titel: v.titel,
          lijn: v.lijn as (typeof lijnen)[number],
          kwartalen: v.kwartalen.map(Number),
          ...(v.eigenaarId ? { eigenaarId: v.eigenaarId } : { eigenaarFunctie: v.eigenaarFunctie.trim() }),
        },
      }),
    onDone: ({ data }) => {
      notify({
        text: t('plan.toegevoegd', { code: data.code }),
        tone: 'saved',
        link: { path: `/regie/plan/${data.id}`, label: t('plan.open') },
      });
      onClose();
    },
  });
  return form;
}

/** A colleague, or else a position: never the name of somebody without access. */
function Eigenaar({ form }: { form: Form<Velden> }) {
  const t = useText();
  const read = useRead(schil.collegas, {});
  const options = useMemo(() => {
    const seen = new Map((read.data?.data.items ?? []).map((c) => [c.id, c]));
    return [...seen.values()].map((c) => ({ value: c.id, label: c.naam, note: c.team }));
  }, [read.data]);
  return (
    <>
      <ComboBox label={t('plan.eigenaar')} options={options} {...form.field('eigenaarId')} />
      {form.value.eigenaarId === '' ? (
        <TextField label={t('plan.of-functie')} optional maxLength={120} {...form.field('eigenaarFunctie')} />
      ) : null}
    </>
  );
}
