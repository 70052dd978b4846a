import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { bronnen, herkomstlabels, type BronDto, type BronInvoer } from '../contract.ts';

interface BewerkenProps {
  bron: BronDto | null;
  onClose: () => void;
}

const leeg: BronInvoer = {
  naam: '',
  afdeling: '',
  contact: '',
  email: '',
  weet: '',
  grondslag: '',
  hoe: '',
  herkomstlabel: 'AVG',
  actief: true,
};
const teksten = ['naam', 'afdeling', 'contact', 'email', 'weet', 'grondslag', 'hoe'] as const;

const velden = (b: BronDto): BronInvoer => ({
  naam: b.naam,
  afdeling: b.afdeling,
  contact: b.contact,
  email: b.email,
  weet: b.weet,
  grondslag: b.grondslag,
  hoe: b.hoe,
  herkomstlabel: b.herkomstlabel,
  actief: b.actief,
});

function useBewerken({ bron, onClose }: BewerkenProps) {
  const t = useText();
  const make = useAction(bronnen.maak, { invalidates: [bronnen.lijst] });
  const change = useAction(bronnen.wijzig, { invalidates: [bronnen.lijst] });
  return useForm<BronInvoer, unknown>({
    start: bron === null ? leeg : velden(bron),
    labels: Object.fromEntries(
      [...teksten, 'herkomstlabel', 'actief'].map((v) => [v, t(`bronnen.veld.${v}`)]),
    ),
    check: (v) =>
      Object.fromEntries(teksten.map((one) => [one, v[one].trim() ? undefined : t('bronnen.veld-leeg')])),
    submit: (body) =>
      bron === null
        ? make.run({ body })
        : change.run({ params: { id: bron.id }, body, version: bron.versie }),
    onDone: onClose,
  });
}

/** One source: made, or changed. */
export function Bewerken(props: BewerkenProps) {
  const t = useText();
  const form = useBewerken(props);
  return (
    <Dialog
      title={props.bron?.naam ?? t('bronnen.nieuw')}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t('bronnen.annuleer')}</Button>
          <Button kind="primary" type="submit" form="bron" busy={form.busy}>
            {t('bronnen.opslaan')}
          </Button>
        </>
      }
    >
      <form id="bron" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField label={t('bronnen.veld.naam')} maxLength={100} autoFocus {...form.field('naam')} />
          <TextField label={t('bronnen.veld.afdeling')} maxLength={100} {...form.field('afdeling')} />
          <TextField label={t('bronnen.veld.contact')} maxLength={100} {...form.field('contact')} />
          <TextField label={t('bronnen.veld.email')} type="email" maxLength={200} {...form.field('email')} />
          <TextArea label={t('bronnen.veld.weet')} maxLength={500} {...form.field('weet')} />
          <TextField label={t('bronnen.veld.grondslag')} maxLength={300} {...form.field('grondslag')} />
          <TextArea label={t('bronnen.veld.hoe')} maxLength={500} {...form.field('hoe')} />
          <Label form={form} />
          <Checkbox label={t('bronnen.veld.actief')} {...form.flag('actief')} />
        </Stack>
      </form>
    </Dialog>
  );
}

/** The law that travels with every answer of this source. */
function Label({ form }: { form: ReturnType<typeof useBewerken> }) {
  const t = useText();
  const { onChange, ...field } = form.field('herkomstlabel');
  return (
    <Select
      label={t('bronnen.veld.herkomstlabel')}
      options={herkomstlabels.map((one) => ({ value: one, label: one }))}
      {...field}
      onChange={(to) => onChange(herkomstlabels.find((one) => one === to) ?? 'AVG')}
    />
  );
}
