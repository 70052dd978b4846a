import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { aarden, herhalingen, niveaus, plan, type ActiviteitDto, type BewijsregelDto } from '../contract.ts';

interface Props {
  activiteit: ActiviteitDto;
  onClose: () => void;
}

const regels = (tekst: string): string[] =>
  tekst
    .split('\n')
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '');
const getal = (tekst: string): number | null => (tekst.trim() === '' ? null : Number(tekst));

interface WijzigVelden extends Record<
  'titel' | 'toelichting' | 'acties' | 'partners' | 'thema' | 'waar',
  string
> {
  herhaling: string;
  niveau: string;
  aard: string;
  budget: string;
  uren: string;
}

/** A rule brings its own screen along; a room without a rule keeps the screen it has. */
function waarVan(waar: string, a: ActiviteitDto, tellingen: readonly BewijsregelDto[]) {
  const regel = tellingen.find((r) => `regel ${r.id}` === waar);
  if (regel) return { plek: 'kamer' as const, pad: regel.pad, bewijsregel: regel.id };
  if (waar === 'buiten') return { plek: 'buiten' as const, pad: null, bewijsregel: null };
  if (waar === 'taak') return { plek: 'taak' as const, pad: null, bewijsregel: null };
  return { plek: a.plek, pad: a.pad, bewijsregel: a.bewijsregel?.id ?? null };
}

function useWijzigForm(
  { activiteit: a, onClose }: Props,
  tellingen: readonly BewijsregelDto[],
): Form<WijzigVelden> {
  const t = useText();
  const save = useAction(plan.wijzig, { invalidates: [plan.activiteit, plan.plaat] });
  return useForm<WijzigVelden, unknown>({
    start: {
      titel: a.titel,
      toelichting: a.toelichting,
      acties: a.actielijst.map((x) => x.tekst).join('\n'),
      partners: a.partners.join('\n'),
      thema: a.thema ?? '',
      waar: a.bewijsregel ? `regel ${a.bewijsregel.id}` : a.plek,
      herhaling: a.herhaling,
      niveau: a.niveau,
      aard: a.aard,
      budget: a.budget === null ? '' : String(a.budget),
      uren: a.uren === null ? '' : String(a.uren),
    },
    labels: { titel: t('plan.wat'), budget: t('plan.budget'), uren: t('plan.uren') },
    submit: (v) =>
      save.run({
        params: { id: a.id },
        version: a.versie,
        body: {
          titel: v.titel,
          toelichting: v.toelichting,
          acties: regels(v.acties),
          partners: regels(v.partners),
          thema: v.thema.trim() || null,
          ...waarVan(v.waar, a, tellingen),
          herhaling: v.herhaling as ActiviteitDto['herhaling'],
          niveau: v.niveau as ActiviteitDto['niveau'],
          aard: v.aard as ActiviteitDto['aard'],
          budget: getal(v.budget),
          uren: getal(v.uren),
        },
      }),
    onDone: onClose,
  });
}

/** Everything beyond the four fields. */
export function Wijzig(props: Props) {
  const t = useText();
  const read = useRead(plan.bewijsregels, {});
  const tellingen = read.data?.data.items ?? [];
  const form = useWijzigForm(props, tellingen);
  return (
    <FormDialog
      title={t('plan.wijzig')}
      submit={t('plan.bewaar')}
      id="wijzig"
      form={form}
      onClose={props.onClose}
    >
      <TextField label={t('plan.wat')} maxLength={200} {...form.field('titel')} />
      <TextArea label={t('plan.toelichting')} optional maxLength={8000} {...form.field('toelichting')} />
      <TextArea label={t('plan.acties')} hint={t('plan.een-per-regel')} optional {...form.field('acties')} />
      <TextArea
        label={t('plan.partners')}
        hint={t('plan.een-per-regel')}
        optional
        rows={2}
        {...form.field('partners')}
      />
      <TextField label={t('plan.thema')} optional maxLength={80} {...form.field('thema')} />
      <Waar activiteit={props.activiteit} tellingen={tellingen} form={form} />
      <Select
        label={t('plan.herhaling')}
        options={herhalingen.map((value) => ({ value, label: t(`plan.herhaling.${value}`) }))}
        {...form.field('herhaling')}
      />
      <Select
        label={t('plan.niveau')}
        options={niveaus.map((value) => ({ value, label: t(`plan.niveau.${value}`) }))}
        {...form.field('niveau')}
      />
      <Select
        label={t('plan.aard')}
        options={aarden.map((value) => ({ value, label: t(`plan.aard.${value}`) }))}
        {...form.field('aard')}
      />
      <TextField label={t('plan.budget')} optional inputMode="numeric" {...form.field('budget')} />
      <TextField label={t('plan.uren')} optional inputMode="numeric" {...form.field('uren')} />
    </FormDialog>
  );
}

/** Its own page, outside Baken, or tied to what a room counts. */
function Waar({
  activiteit: a,
  tellingen,
  form,
}: {
  activiteit: ActiviteitDto;
  tellingen: readonly BewijsregelDto[];
  form: Form<WijzigVelden>;
}) {
  const t = useText();
  const zonderTelling = a.plek === 'kamer' && a.bewijsregel === null;
  return (
    <Select
      label={t('plan.waar')}
      options={[
        { value: 'taak', label: t('plan.waar.taak') },
        { value: 'buiten', label: t('plan.waar.buiten') },
        ...(zonderTelling ? [{ value: 'kamer', label: t('plan.waar.kamer') }] : []),
        ...tellingen.map((r) => ({
          value: `regel ${r.id}`,
          label: t('plan.waar.telling', { titel: r.titel }),
        })),
      ]}
      {...form.field('waar')}
    />
  );
}
