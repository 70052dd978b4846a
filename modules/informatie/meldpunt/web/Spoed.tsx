import { Button } from '#platform/web/components/Button.tsx';
import { Checkbox, RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt, spoedUitgangen, type MeldingDto, type SpoedUitgangCode } from '../contract.ts';
import { useDecision } from './useSchift.ts';

interface SpoedProps {
  melding: MeldingDto;
  version: number;
  onClose: () => void;
}

interface Call {
  uitgang: SpoedUitgangCode | '';
  afgehandeld: boolean;
}

/** Spoed (practice F22): call first; here only who was called and when, nothing of a victim. */
export function Spoed({ melding, version, onClose }: SpoedProps) {
  const t = useText();
  const call = useAction(meldpunt.spoed, { invalidates: [meldpunt.toon] });
  const { decide } = useDecision(melding);
  const form = useForm<Call, void>({
    start: { uitgang: '', afgehandeld: false },
    labels: { uitgang: t('meldpunt.gebeld-met') },
    check: (v) => ({ uitgang: v.uitgang === '' ? t('meldpunt.gebeld-leeg') : undefined }),
    submit: async ({ uitgang, afgehandeld }) => {
      const body = { uitgang: uitgang as SpoedUitgangCode, afgehandeld };
      const send = () => call.run({ params: { id: melding.id }, version, body });
      // Only what ends the melding goes on to the next one.
      if (afgehandeld) return decide(send);
      await send();
      notify({ tone: 'saved', text: t('meldpunt.spoed-vast', { wie: t(`meldpunt.spoed.${body.uitgang}`) }) });
    },
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('meldpunt.spoed-titel')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('meldpunt.annuleer')}</Button>
          <Button kind="primary" type="submit" form="spoed" busy={form.busy}>
            {t('meldpunt.spoed-doe')}
          </Button>
        </>
      }
    >
      <p>{t('meldpunt.spoed-uitleg')}</p>
      <form id="spoed" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <RadioGroup
            legend={t('meldpunt.gebeld-met')}
            options={spoedUitgangen.map((value) => ({ value, label: t(`meldpunt.spoed.${value}`) }))}
            {...form.field('uitgang')}
            onChange={(uitgang) => form.set('uitgang', uitgang as SpoedUitgangCode)}
          />
          <Checkbox label={t('meldpunt.spoed-klaar')} {...form.flag('afgehandeld')} />
        </Stack>
      </form>
    </Dialog>
  );
}
