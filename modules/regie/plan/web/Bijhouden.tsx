import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  bewijssoorten,
  handStanden,
  plan,
  type ActiviteitDto,
  type Bewijssoort,
  type DeelDto,
  type HandStand,
} from '../contract.ts';

interface Props {
  activiteit: ActiviteitDto;
  onClose: () => void;
}

const verouderd = { invalidates: [plan.activiteit, plan.plaat] };

/** The state of one quarter; where a room counts, setting it by hand needs a reason, and can be given back. */
export function Stand({ activiteit: a, deel, onClose }: Props & { deel: DeelDto }) {
  const t = useText();
  const save = useAction(plan.zetStand, verouderd);
  const form = useForm({
    start: {
      stand: deel.hand ?? (a.bewijsregel ? 'telling' : 'open'),
      noot: deel.noot ?? '',
      reden: deel.reden ?? '',
    },
    labels: { stand: t('plan.stand'), noot: t('plan.noot'), reden: t('plan.reden') },
    submit: (v) =>
      save.run({
        params: { id: a.id },
        version: a.versie,
        body: {
          deelId: deel.id,
          stand: v.stand === 'telling' ? null : (v.stand as HandStand),
          noot: v.noot,
          reden: v.reden,
        },
      }),
    onDone: onClose,
  });
  const keuzes = [
    ...(a.bewijsregel ? [{ value: 'telling', label: t('plan.hand.telling') }] : []),
    ...handStanden.map((value) => ({ value, label: t(`plan.hand.${value}`) })),
  ];
  const vraagtReden =
    form.value.stand === 'niet' || (a.bewijsregel !== null && form.value.stand !== 'telling');
  return (
    <FormDialog
      title={t('plan.zet-stand')}
      submit={t('plan.bewaar')}
      id="stand"
      form={form}
      onClose={onClose}
    >
      <RadioGroup legend={t('plan.stand')} options={keuzes} {...form.field('stand')} />
      <TextField
        label={t('plan.noot')}
        hint={t('plan.noot-uitleg')}
        optional
        maxLength={120}
        {...form.field('noot')}
      />
      {vraagtReden ? <TextField label={t('plan.reden')} maxLength={500} {...form.field('reden')} /> : null}
    </FormDialog>
  );
}

/** What exploring led to. */
export function Besluit({ activiteit: a, onClose }: Props) {
  const t = useText();
  const save = useAction(plan.besluit, verouderd);
  const form = useForm({
    start: { besluit: 'doen', want: '' },
    labels: { besluit: t('plan.beslis'), want: t('plan.want') },
    check: (v) => ({ want: v.want.trim() === '' ? t('plan.want-leeg') : undefined }),
    submit: (v) =>
      save.run({
        params: { id: a.id },
        version: a.versie,
        body: { besluit: v.besluit as 'doen' | 'niet', want: v.want.trim() },
      }),
    onDone: onClose,
  });
  return (
    <FormDialog title={t('plan.beslis')} submit={t('plan.bewaar')} id="besluit" form={form} onClose={onClose}>
      <RadioGroup
        legend={t('plan.uitkomst')}
        options={(['doen', 'niet'] as const).map((value) => ({ value, label: t(`plan.besluit.${value}`) }))}
        {...form.field('besluit')}
      />
      <TextField label={t('plan.want')} maxLength={500} {...form.field('want')} />
    </FormDialog>
  );
}

/** What shows that it was done, or which meeting or decision it was about. */
export function Bewijs({ activiteit: a, onClose }: Props) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const save = useAction(plan.bewijs, verouderd);
  const form = useForm({
    start: { soort: 'gedaan', datum: today, omschrijving: '', verwijzing: '' },
    labels: {
      datum: t('plan.datum'),
      omschrijving: t('plan.omschrijving'),
      verwijzing: t('plan.verwijzing'),
    },
    check: (v) => ({ omschrijving: v.omschrijving.trim() === '' ? t('plan.omschrijving-leeg') : undefined }),
    submit: (v) =>
      save.run({ params: { id: a.id }, version: a.versie, body: { ...v, soort: v.soort as Bewijssoort } }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('plan.leg-bewijs-vast')}
      submit={t('plan.bewaar')}
      id="bewijs"
      form={form}
      onClose={onClose}
    >
      <Select
        label={t('plan.soort')}
        options={bewijssoorten.map((value) => ({ value, label: t(`plan.bewijssoort.${value}`) }))}
        {...form.field('soort')}
      />
      <DateField label={t('plan.datum')} {...form.field('datum')} />
      <TextField
        label={t('plan.omschrijving')}
        hint={t('plan.geen-namen')}
        maxLength={500}
        {...form.field('omschrijving')}
      />
      <TextField label={t('plan.verwijzing')} optional maxLength={300} {...form.field('verwijzing')} />
    </FormDialog>
  );
}
