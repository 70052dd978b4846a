import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, type PlanDto } from '../contract.ts';

interface Props {
  plan: PlanDto;
  onClose: () => void;
}

const verouderd = { invalidates: [plan.plannen, plan.plaat] };

/** The decision that made it the plan. */
export function StelVast({ plan: p, onClose }: Props) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const save = useAction(plan.stelVast, verouderd);
  const form = useForm({
    start: { door: 'college', datum: today, besluit: '' },
    labels: { datum: t('plan.datum'), besluit: t('plan.besluitnummer') },
    submit: (v) =>
      save.run({
        params: { id: p.id },
        version: p.versie,
        body: { ...v, door: v.door as 'college' | 'gemeenteraad' },
      }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('plan.stel-vast')}
      submit={t('plan.stel-vast')}
      id="vast"
      form={form}
      onClose={onClose}
    >
      <Select
        label={t('plan.door')}
        options={(['college', 'gemeenteraad'] as const).map((value) => ({
          value,
          label: t(`plan.orgaan.${value}`),
        }))}
        {...form.field('door')}
      />
      <DateField label={t('plan.datum')} {...form.field('datum')} />
      <TextField label={t('plan.besluitnummer')} optional maxLength={300} {...form.field('besluit')} />
    </FormDialog>
  );
}

/** Once, to a later year, with a reason. */
export function Verleng({ plan: p, onClose }: Props) {
  const t = useText();
  const save = useAction(plan.verleng, verouderd);
  const form = useForm({
    start: { totJaar: String(p.totJaar + 1), reden: '' },
    labels: { totJaar: t('plan.tot-jaar'), reden: t('plan.reden') },
    check: (v) => ({ reden: v.reden.trim() === '' ? t('plan.reden-leeg') : undefined }),
    submit: (v) =>
      save.run({
        params: { id: p.id },
        version: p.versie,
        body: { totJaar: Number(v.totJaar), reden: v.reden },
      }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('plan.verleng')}
      submit={t('plan.verleng')}
      id="verleng"
      form={form}
      onClose={onClose}
    >
      <TextField label={t('plan.tot-jaar')} inputMode="numeric" {...form.field('totJaar')} />
      <TextField label={t('plan.reden')} maxLength={500} {...form.field('reden')} />
    </FormDialog>
  );
}

/** What the next plan should know. */
export function Evalueer({ plan: p, onClose }: Props) {
  const t = useText();
  const save = useAction(plan.evalueer, verouderd);
  const form = useForm({
    start: { lessen: '' },
    labels: { lessen: t('plan.lessen') },
    check: (v) => ({ lessen: v.lessen.trim() === '' ? t('plan.lessen-leeg') : undefined }),
    submit: (v) => save.run({ params: { id: p.id }, version: p.versie, body: v }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('plan.evalueer')}
      submit={t('plan.evalueer')}
      id="evalueer"
      form={form}
      onClose={onClose}
    >
      <TextArea
        label={t('plan.lessen')}
        hint={t('plan.lessen-uitleg')}
        maxLength={8000}
        {...form.field('lessen')}
      />
    </FormDialog>
  );
}

/** A plan begins with a name, its years and its ambition. */
export function NieuwPlan({ onClose }: { onClose: () => void }) {
  const t = useText();
  const jaar = Number(useFormat().dayOf(useNow()).slice(0, 4));
  const save = useAction(plan.maak, verouderd);
  const form = useForm({
    start: { titel: '', vanJaar: String(jaar), totJaar: String(jaar + 2), ambitie: '' },
    labels: {
      titel: t('plan.naam'),
      vanJaar: t('plan.van-jaar'),
      totJaar: t('plan.tot-jaar'),
      ambitie: t('plan.ambitie'),
    },
    check: (v) => ({
      titel: v.titel.trim() === '' ? t('plan.naam-leeg') : undefined,
      ambitie: v.ambitie.trim() === '' ? t('plan.ambitie-leeg') : undefined,
    }),
    submit: (v) =>
      save.run({
        body: {
          titel: v.titel,
          vanJaar: Number(v.vanJaar),
          totJaar: Number(v.totJaar),
          tekst: {
            motto: '',
            ambitie: v.ambitie,
            tredeNu: 1,
            tredeDoel: 5,
            doelen: [],
            organisatie: '',
            keuzes: [],
          },
        },
      }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('plan.nieuw-plan')}
      submit={t('plan.bewaar')}
      id="plan"
      form={form}
      onClose={onClose}
    >
      <TextField label={t('plan.naam')} maxLength={200} {...form.field('titel')} />
      <TextField label={t('plan.van-jaar')} inputMode="numeric" {...form.field('vanJaar')} />
      <TextField label={t('plan.tot-jaar')} inputMode="numeric" {...form.field('totJaar')} />
      <TextArea label={t('plan.ambitie')} maxLength={8000} {...form.field('ambitie')} />
    </FormDialog>
  );
}
