import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toegang, type Ingesteld, type Toegang } from '#platform/auth/contract.ts';
import { ApiProblem, call } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { ErrorState, Loading } from '#platform/web/components/State.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { T, useText } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { NewPassword, SecondFactor } from '../account/Means.tsx';
import css from '../SignIn.module.css';
import { Finished } from './Finished.tsx';

/** The link stands behind the #: it is never sent to a server log. */
const tokenOf = (): string => location.hash.slice(1);

/** Behind a link from the administrator: set password and second factor, with the code of the second person. */
export function Access() {
  const t = useText();
  useTitle(t('schil.toegang.titel'));
  const [done, setDone] = useState<Ingesteld | null>(null);
  const [token] = useState(tokenOf);
  const link = useQuery({
    queryKey: ['toegangslink', token],
    queryFn: () => call(toegang.open, { body: { token: token || '-' } }),
    enabled: done === null,
    // Each answer holds another second factor: the one on the screen must stay.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (done) return <Finished done={done} />;
  if (link.data)
    return (
      <Choose
        key={link.data.data.aanbod.zegel}
        token={token}
        who={link.data.data}
        onAgain={() => void link.refetch()}
        onDone={setDone}
      />
    );
  if (!link.isError) return <Loading />;
  if (!(link.error instanceof ApiProblem) || link.error.status !== 404)
    return <ErrorState fault={link.error} onRetry={() => void link.refetch()} />;
  return (
    <>
      <h1>{t('schil.toegang.titel')}</h1>
      <ProblemNotice problem={link.error.problem} />
    </>
  );
}

interface ChooseProps {
  token: string;
  who: Toegang;
  onAgain: () => void;
  onDone: (done: Ingesteld) => void;
}

function Choose({ token, who, onAgain, onDone }: ChooseProps) {
  const t = useText();
  return (
    <>
      <h1>{t('schil.toegang.welkom', { naam: who.naam })}</h1>
      <p className={css['lead']}>
        <T id="schil.toegang.uitleg" values={{ gemeente: who.gemeente, email: who.email }} />
      </p>
      {who.bevestigd ? (
        <ChooseForm token={token} who={who} onDone={onDone} />
      ) : (
        <Notice
          tone="info"
          icon="clock"
          actions={<Button onPress={onAgain}>{t('schil.toegang.opnieuw-kijken')}</Button>}
        >
          {t('schil.toegang.wacht')}
        </Notice>
      )}
    </>
  );
}

function ChooseForm({ token, who, onDone }: Omit<ChooseProps, 'onAgain'>) {
  const t = useText();
  const { aanbod } = who;
  const form = useForm({
    start: { bevestigingscode: '', wachtwoord: '', code: '' },
    labels: {
      bevestigingscode: t('schil.toegang.bevestigingscode'),
      wachtwoord: t('schil.account.nieuw-wachtwoord'),
      code: t('schil.account.factor-code'),
    },
    check: (v) => ({
      bevestigingscode: v.bevestigingscode ? undefined : t('schil.toegang.bevestigingscode-leeg'),
      wachtwoord: v.wachtwoord ? undefined : t('schil.account.wachtwoord-leeg'),
      code: v.code ? undefined : t('schil.account.code-leeg'),
    }),
    submit: (v) => call(toegang.gebruik, { body: { ...v, token, zegel: aanbod.zegel } }),
    onDone: ({ data }) => onDone(data),
  });
  return (
    <form className={css['form']} {...form.props}>
      <FormErrors form={form} />
      <TextField
        label={t('schil.toegang.bevestigingscode')}
        hint={t('schil.toegang.bevestigingscode-uitleg')}
        autoCapitalize="characters"
        spellCheck={false}
        {...form.field('bevestigingscode')}
      />
      <NewPassword username={who.email} {...form.field('wachtwoord')} />
      <SecondFactor aanbod={aanbod} field={form.field('code')} />
      <Button kind="primary" type="submit" busy={form.busy}>
        {t('schil.toegang.doen')}
      </Button>
    </form>
  );
}
