import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { redenen, vandaag, type Reden, type RijDto } from '../contract.ts';

const WEEK = 7 * 86_400_000;

/** Puts a row off: a reason from the list and the day on which it returns. */
export function Snooze({ row, today, onClose }: { row: RijDto; today: string; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const put = useAction(vandaag.stelUit, { invalidates: [vandaag.toon] as never });
  const back = useAction(vandaag.haalTerug, { invalidates: [vandaag.toon] as never });
  const form = useForm<{ reden: Reden | ''; tot: string }, { data: { id: string } }>({
    start: { reden: '', tot: new Date(Date.parse(today) + WEEK).toISOString().slice(0, 10) },
    labels: { reden: t('vandaag.uitstel-waarom'), tot: t('vandaag.uitstel-tot') },
    check: (v) => ({
      reden: v.reden === '' ? t('vandaag.uitstel-kies') : undefined,
      tot: v.tot === '' ? t('vandaag.uitstel-dag') : undefined,
    }),
    submit: (v) => put.run({ body: { rij: row.id, tot: v.tot, reden: v.reden as Reden } }),
    onDone: ({ data: { id } }) => {
      onClose();
      notify({
        tone: 'saved',
        text: t('vandaag.uitgesteld-tot', { titel: row.titel, dag: format.day(form.value.tot) }),
        undo: () => void back.run({ params: { id } }),
      });
    },
  });
  return (
    <Dialog
      title={t('vandaag.stel-uit-titel', { titel: row.titel })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('vandaag.annuleer')}</Button>
          <Button kind="primary" type="submit" form="uitstel" busy={form.busy}>
            {t('vandaag.stel-uit')}
          </Button>
        </>
      }
    >
      <form id="uitstel" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <RadioGroup
            legend={t('vandaag.uitstel-waarom')}
            options={redenen.map((value) => ({ value, label: t(`vandaag.reden.${value}`) }))}
            {...form.field('reden')}
            onChange={(value) => form.set('reden', value as Reden)}
          />
          <DateField label={t('vandaag.uitstel-tot')} {...form.field('tot')} />
        </Stack>
      </form>
    </Dialog>
  );
}
