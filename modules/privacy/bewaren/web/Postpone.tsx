import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { bewaren, gronden, uitstelsoorten, type AankondigingDto, type UitstelVraag } from '../contract.ts';

/** Asks to stop or extend; a second person decides, and until then destruction goes on (regels BEW-2 en BEW-3). */
export function Postpone({
  aankondiging: a,
  onClose,
}: {
  aankondiging: AankondigingDto;
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const form = usePostpone(a, onClose);
  return (
    <Dialog
      title={t('bewaren.uitstel-titel', { kenmerk: a.kenmerk })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('bewaren.annuleer')}</Button>
          <Button kind="primary" type="submit" form="uitstel" busy={form.busy}>
            {t('bewaren.vraag-tweede')}
          </Button>
        </>
      }
    >
      <p>{t('bewaren.uitstel-uitleg', { datum: format.date(a.vernietigenOp) })}</p>
      <form id="uitstel" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <RadioGroup
            legend={t('bewaren.soort')}
            name="soort"
            value={form.value.soort}
            onChange={(soort) => form.set('soort', soort)}
            options={uitstelsoorten.map((value) => ({ value, label: t(`bewaren.soort.${value}`) }))}
          />
          {form.value.soort === 'verlengen' ? (
            <DateField label={t('bewaren.tot')} {...form.field('tot')} />
          ) : null}
          <Select
            label={t('bewaren.grond')}
            empty={t('web.kies')}
            options={gronden.map((value) => ({ value, label: t(`bewaren.grond.${value}`) }))}
            {...form.field('grond')}
          />
          <TextField
            label={t('bewaren.reden')}
            hint={t('bewaren.reden-uitleg')}
            maxLength={500}
            {...form.field('reden')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function usePostpone(a: AankondigingDto, onClose: () => void) {
  const t = useText();
  const ask = useAction(bewaren.vraagUitstel, { invalidates: [bewaren.lijst] });
  return useForm({
    start: { soort: 'stoppen', tot: '', grond: '', reden: '' },
    labels: {
      soort: t('bewaren.soort'),
      tot: t('bewaren.tot'),
      grond: t('bewaren.grond'),
      reden: t('bewaren.reden'),
    },
    check: (v) => ({
      tot: v.soort === 'verlengen' && v.tot === '' ? t('bewaren.tot-leeg') : undefined,
      grond: v.grond === '' ? t('bewaren.grond-leeg') : undefined,
      reden: v.reden.trim() === '' ? t('bewaren.reden-leeg') : undefined,
    }),
    submit: (v) =>
      ask.run({
        params: { id: a.id },
        body: {
          soort: v.soort as UitstelVraag['soort'],
          grond: v.grond as UitstelVraag['grond'],
          reden: v.reden.trim(),
          ...(v.soort === 'verlengen' ? { tot: v.tot } : {}),
        },
      }),
    onDone: () => {
      onClose();
      notify({ tone: 'saved', text: t('bewaren.uitstel-gevraagd') });
    },
  });
}
