import { toegang } from '#platform/auth/contract.ts';
import { setCsrf } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { endStepUp } from '#platform/web/step-up.ts';
import { useText } from '#platform/web/texts.tsx';

/** Password and code once more; what was asked goes on by itself afterwards. */
export function StepUp() {
  const t = useText();
  const raise = useAction(toegang.verhoog, { saves: false });
  const form = useForm({
    start: { wachtwoord: '', code: '' },
    labels: { wachtwoord: t('schil.aanmelden.wachtwoord'), code: t('schil.aanmelden.code') },
    submit: (body) => raise.run({ body }),
    onDone: ({ data }) => {
      setCsrf(data.csrf);
      endStepUp(true);
    },
  });
  return (
    <Dialog
      title={t('schil.verhogen.titel')}
      onClose={() => endStepUp(false)}
      actions={
        <>
          <Button onPress={() => endStepUp(false)}>{t('schil.verhogen.niet')}</Button>
          <Button kind="primary" type="submit" form="verhogen" busy={form.busy}>
            {t('schil.verhogen.doen')}
          </Button>
        </>
      }
    >
      <p>{t('schil.verhogen.uitleg')}</p>
      <form id="verhogen" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField
            label={t('schil.aanmelden.wachtwoord')}
            type="password"
            autoComplete="current-password"
            autoFocus
            {...form.field('wachtwoord')}
          />
          <TextField
            label={t('schil.aanmelden.code')}
            hint={t('schil.aanmelden.code-uitleg')}
            autoComplete="one-time-code"
            {...form.field('code')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
