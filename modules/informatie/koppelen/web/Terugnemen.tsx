import type { Endpoint } from '#platform/contract.ts';
import { announce } from '#platform/web/announce.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { intrekRedenen, koppelen, type IntrekReden } from '../contract.ts';

const START: { reden: IntrekReden } = { reden: 'vergissing' };

interface TerugnemenProps {
  besluitId: string;
  /** Name of the other of both, where the viewer may know it. */
  naam: string;
  ververst: readonly Endpoint[];
  onClose: () => void;
}

/** Takes a decision back with a reason; both stay in the history. */
export function Terugnemen({ besluitId, naam, ververst, onClose }: TerugnemenProps) {
  const t = useText();
  const back = useAction(koppelen.trekIn, { invalidates: [koppelen.onderwerp, ...ververst] as never });
  const form = useForm({
    start: START,
    labels: { reden: t('koppelen.waarom-terug') },
    submit: (v) => back.run({ params: { id: besluitId }, body: { reden: v.reden } }),
    onDone: () => {
      onClose();
      announce(t('koppelen.teruggenomen', { naam }));
    },
  });
  return (
    <Dialog
      title={t('koppelen.terug-titel')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('koppelen.annuleer')}</Button>
          <Button kind="primary" type="submit" form="terugnemen" busy={form.busy} autoFocus>
            {t('koppelen.terugnemen')}
          </Button>
        </>
      }
    >
      <p>{t('koppelen.terug-uitleg', { naam })}</p>
      <form id="terugnemen" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <RadioGroup
            legend={t('koppelen.waarom-terug')}
            options={intrekRedenen.map((value) => ({ value, label: t(`koppelen.intrek.${value}`) }))}
            {...form.field('reden')}
            onChange={(value) => form.set('reden', value as IntrekReden)}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
