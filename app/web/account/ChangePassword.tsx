import { toegang } from '#platform/auth/contract.ts';
import { setCsrf } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { NewPassword } from './Means.tsx';

/** A new password; the second factor stays, all other sessions end. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const t = useText();
  const form = useChange(onClose);
  return (
    <Dialog
      title={t('schil.beveiliging.wachtwoord')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('schil.verhogen.niet')}</Button>
          <Button kind="primary" type="submit" form="wachtwoord" busy={form.busy}>
            {t('schil.beveiliging.wachtwoord')}
          </Button>
        </>
      }
    >
      <p>{t('schil.beveiliging.wachtwoord-uitleg')}</p>
      <form id="wachtwoord" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField
            label={t('schil.beveiliging.huidig')}
            type="password"
            autoComplete="current-password"
            autoFocus
            {...form.field('huidig')}
          />
          <TextField
            label={t('schil.aanmelden.code')}
            hint={t('schil.aanmelden.code-uitleg')}
            autoComplete="one-time-code"
            {...form.field('code')}
          />
          <NewPassword {...form.field('nieuw')} />
        </Stack>
      </form>
    </Dialog>
  );
}

function useChange(onClose: () => void) {
  const t = useText();
  const change = useAction(toegang.wachtwoord, { invalidates: [toegang.account, toegang.sessies] });
  return useForm({
    start: { huidig: '', code: '', nieuw: '' },
    labels: {
      huidig: t('schil.beveiliging.huidig'),
      code: t('schil.aanmelden.code'),
      nieuw: t('schil.account.nieuw-wachtwoord'),
    },
    check: (v) => ({
      huidig: v.huidig ? undefined : t('schil.account.wachtwoord-leeg'),
      code: v.code ? undefined : t('schil.account.code-leeg'),
      nieuw: v.nieuw ? undefined : t('schil.account.wachtwoord-leeg'),
    }),
    submit: (body) => change.run({ body }),
    onDone: ({ data }) => {
      setCsrf(data.csrf);
      notify({ text: t('schil.beveiliging.wachtwoord-gedaan') });
      onClose();
    },
  });
}
