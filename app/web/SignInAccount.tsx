import { toegang } from '#platform/auth/contract.ts';
import { setCsrf } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Row } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './SignIn.module.css';

interface AccountProps {
  onDone: () => void;
  /** Back to the roles of the demonstration; absent in production. */
  onBack?: () => void;
}

/** E-mail address, password and code together: a wrong one of them is told apart by nothing. */
export function Account({ onDone, onBack }: AccountProps) {
  const t = useText();
  const form = useSignIn(onDone);
  return (
    <>
      <h1>{t('schil.aanmelden.titel')}</h1>
      <form className={css['form']} {...form.props}>
        {form.problem || Object.keys(form.errors).length > 0 ? (
          <FormErrors form={form} />
        ) : (
          <Notice>{t('schil.aanmelden.uitleg')}</Notice>
        )}
        <TextField
          label={t('schil.aanmelden.email')}
          type="email"
          autoComplete="username"
          {...form.field('email')}
        />
        <TextField
          label={t('schil.aanmelden.wachtwoord')}
          type="password"
          autoComplete="current-password"
          {...form.field('wachtwoord')}
        />
        <TextField
          label={t('schil.aanmelden.code')}
          hint={t('schil.aanmelden.code-uitleg')}
          autoComplete="one-time-code"
          spellCheck={false}
          {...form.field('code')}
        />
        <Row>
          <Button kind="primary" type="submit" busy={form.busy}>
            {t('schil.aanmelden.doen')}
          </Button>
          {onBack ? (
            <Button kind="quiet" onPress={onBack}>
              {t('schil.aanmelden.rollen')}
            </Button>
          ) : null}
        </Row>
      </form>
    </>
  );
}

function useSignIn(onDone: () => void) {
  const t = useText();
  const enter = useAction(toegang.meldAan, { saves: false });
  return useForm({
    start: { email: '', wachtwoord: '', code: '' },
    labels: {
      email: t('schil.aanmelden.email'),
      wachtwoord: t('schil.aanmelden.wachtwoord'),
      code: t('schil.aanmelden.code'),
    },
    check: (v) => ({
      email: v.email.trim() ? undefined : t('schil.aanmelden.email-leeg'),
      wachtwoord: v.wachtwoord ? undefined : t('schil.account.wachtwoord-leeg'),
      code: v.code.trim() ? undefined : t('schil.account.code-leeg'),
    }),
    submit: (body) => enter.run({ body }),
    onDone: ({ data }) => {
      setCsrf(data.csrf);
      onDone();
    },
  });
}
