import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useText } from '#platform/web/texts.tsx';
import { ontvangerSoorten, type MeldingDto, type OntvangerSoort, type Schift } from '../contract.ts';

interface DoorsturenProps {
  melding: MeldingDto;
  /** Without the signature: who reported goes nowhere. */
  tekst: string;
  onSend: (body: Schift) => Promise<void>;
  onClose: () => void;
}

/** To whom this was passed on last, in this visit: the next one is often for the same. */
let last: { soort: OntvangerSoort; naam: string; email: string } = { soort: 'afdeling', naam: '', email: '' };

/** Passes a melding on with its text and without its reporter; it leaves when it can no longer be undone. */
export function Doorsturen({ melding, tekst, onSend, onClose }: DoorsturenProps) {
  const t = useText();
  const form = useForward(melding, tekst, onSend, onClose);
  return (
    <Dialog
      title={t('meldpunt.doorsturen-titel', { kenmerk: melding.kenmerk })}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('meldpunt.annuleer')}</Button>
          <Button kind="primary" type="submit" form="doorsturen" busy={form.busy}>
            {t('meldpunt.keuze.doorsturen')}
          </Button>
        </>
      }
    >
      <form id="doorsturen" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <RadioGroup
            inline
            legend={t('meldpunt.ontvanger')}
            options={ontvangerSoorten.map((value) => ({ value, label: t(`meldpunt.ontvanger.${value}`) }))}
            {...form.field('soort')}
            onChange={(soort) => form.set('soort', soort as OntvangerSoort)}
          />
          <TextField label={t('meldpunt.naar')} maxLength={120} autoFocus {...form.field('naam')} />
          <TextField
            label={t('meldpunt.email')}
            optional
            type="email"
            hint={t('meldpunt.doorstuur-hint')}
            {...form.field('email')}
          />
          <TextArea
            label={t('meldpunt.doorstuur-tekst')}
            hint={t('meldpunt.doorstuur-tekst-hint')}
            rows={4}
            maxLength={20_000}
            {...form.field('tekst')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function useForward(
  melding: MeldingDto,
  text: string,
  onSend: DoorsturenProps['onSend'],
  onClose: () => void,
) {
  const t = useText();
  return useForm({
    start: { ...last, tekst: text },
    labels: {
      naam: t('meldpunt.naar'),
      email: t('meldpunt.email'),
      tekst: t('meldpunt.doorstuur-tekst'),
    },
    draft: `doorsturen-${melding.id}`,
    check: (v) => ({
      naam: v.naam.trim() === '' ? t('meldpunt.naar-leeg') : undefined,
      tekst: v.tekst.trim() === '' ? t('meldpunt.tekst-leeg') : undefined,
    }),
    submit: async ({ soort, naam, email, tekst }) => {
      last = { soort, naam, email };
      const to = {
        soort,
        naam: naam.trim(),
        tekst: tekst.trim(),
        ...(email.trim() ? { email: email.trim() } : {}),
      };
      await onSend({ keuze: 'doorsturen', naar: to });
    },
    onDone: onClose,
  });
}
