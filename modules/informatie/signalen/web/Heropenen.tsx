import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { signalen, type SignaalDto } from '../contract.ts';

interface HeropenenProps {
  bewaard: { bronId: string; thema: string; maand: string };
  aanleiding: SignaalDto;
  onClose: () => void;
}

/** Asks a second person to open a kept signal (regel SIG-9). */
export function Heropenen({ bewaard, aanleiding, onClose }: HeropenenProps) {
  const t = useText();
  const format = useFormat();
  const ask = useAction(signalen.vraagHeropening, { invalidates: [signalen.heropeningen, signalen.stappen] });
  const form = useForm({
    start: { motief: '' },
    labels: { motief: t('signalen.motief') },
    check: (v) => ({ motief: v.motief.trim() === '' ? t('signalen.motief-leeg') : undefined }),
    submit: (v) =>
      ask.run({
        params: { id: bewaard.bronId },
        body: { aanleidingId: aanleiding.id, motief: v.motief.trim() },
      }),
    onDone: () => {
      onClose();
      notify({
        tone: 'saved',
        text: t('signalen.heropening-gevraagd'),
        link: { path: '/informatie/signalen/heropeningen', label: t('signalen.heropeningen') },
      });
    },
  });
  return (
    <Dialog
      title={t('signalen.heropenen-titel')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('signalen.annuleer')}</Button>
          <Button kind="primary" type="submit" form="heropenen" busy={form.busy}>
            {t('signalen.vraag-tweede')}
          </Button>
        </>
      }
    >
      <p>
        {t('signalen.heropenen-uitleg', {
          thema: t(`signalen.thema.${bewaard.thema}`).toLowerCase(),
          maand: format.month(bewaard.maand),
          kenmerk: aanleiding.kenmerk,
        })}
      </p>
      <form id="heropenen" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField
            label={t('signalen.motief')}
            hint={t('signalen.een-zin')}
            maxLength={500}
            {...form.field('motief')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
