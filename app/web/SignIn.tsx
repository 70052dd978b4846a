import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, setCsrf } from '#platform/web/api.ts';
import { Button, Segmented } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Beacon } from '#platform/web/components/Sign.tsx';
import { ErrorState, Loading } from '#platform/web/components/State.tsx';
import { toegang } from '#platform/auth/contract.ts';
import { schil, type DemoRol } from '#platform/web/contract.ts';
import { reading, useAction } from '#platform/web/query.ts';
import { chooseLanguage, loadSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { useIntl } from 'react-intl';
import css from './SignIn.module.css';

/** The first page: choose a role in the demonstration, or sign in with one's own account. */
export function SignIn() {
  const t = useText();
  const { locale } = useIntl();
  useTitle(t('schil.aanmelden.titel'));
  return (
    <main className={css['page']}>
      <header className={css['head']}>
        <Beacon />
        <b>{'Baken'}</b>
        <Segmented
          label={t('schil.gebruiker.taal')}
          value={locale === 'en' ? 'en' : 'nl'}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => void chooseLanguage(language)}
        />
      </header>
      <WaysIn onDone={() => void loadSession()} />
    </main>
  );
}

/** The same, over a screen that must not be lost. */
export function SignInAgain({ onClose }: { onClose: () => void }) {
  const t = useText();
  const done = () => {
    onClose();
    void loadSession();
  };
  return (
    <Dialog title={t('schil.afgemeld.opnieuw')} size="wide" onClose={onClose} hiddenTitle>
      <WaysIn onDone={done} />
    </Dialog>
  );
}

/** Demonstration roles exist only in demo mode; a 404 means: real accounts. */
function WaysIn({ onDone }: { onDone: () => void }) {
  const roles = useQuery(reading(schil.demoRollen));
  if (roles.data) return <Roles roles={roles.data.data.items} onDone={onDone} />;
  if (!roles.isError) return <Loading />;
  const absent = roles.error instanceof ApiProblem && roles.error.status === 404;
  return absent ? (
    <Account onDone={onDone} />
  ) : (
    <ErrorState fault={roles.error} onRetry={() => void roles.refetch()} />
  );
}

function Roles({ roles, onDone }: { roles: readonly DemoRol[]; onDone: () => void }) {
  const t = useText();
  const enter = useAction(schil.demoAanmelden, { saves: false, onDone: ({ data }) => setCsrf(data.csrf) });
  const choose = (role: DemoRol) =>
    enter.run({ body: { rol: role.rol, gemeente: role.gemeente } }).then(onDone, swallowKnown);
  const places = [...new Set(roles.map((role) => role.gemeente))];
  return (
    <>
      <h1>{t('schil.demo.kop')}</h1>
      <p className={css['lead']}>{t('schil.demo.uitleg')}</p>
      {enter.problem ? <ProblemNotice problem={enter.problem.problem} /> : null}
      {places.map((place) => (
        <section key={place} className={css['place']}>
          <h2>{roles.find((role) => role.gemeente === place)?.gemeenteNaam}</h2>
          <ul>
            {roles
              .filter((role) => role.gemeente === place)
              .map((role) => (
                <li key={role.rol}>
                  <button
                    type="button"
                    className={css['role']}
                    aria-disabled={enter.busy || undefined}
                    onClick={() => (enter.busy ? undefined : void choose(role))}
                  >
                    <b>{t(`schil.rol.${role.rol}`)}</b>
                    <span>
                      {t(`schil.rol-uitleg.${role.rol}`)} <small>{role.naam}</small>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Account({ onDone }: { onDone: () => void }) {
  const t = useText();
  const [email, setEmail] = useState('');
  const [wachtwoord, setWachtwoord] = useState('');
  const [code, setCode] = useState('');
  const enter = useAction(toegang.meldAan, { saves: false, onDone: ({ data }) => setCsrf(data.csrf) });
  const errors = new Map(enter.problem?.problem.fouten?.map((fout) => [fout.veld, fout.melding]));
  return (
    <>
      <h1>{t('schil.aanmelden.titel')}</h1>
      <form
        noValidate
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!enter.busy) void enter.run({ body: { email, wachtwoord, code } }).then(onDone, swallowKnown);
        }}
      >
        {enter.problem ? (
          <ProblemNotice problem={enter.problem.problem} />
        ) : (
          <Notice>{t('schil.aanmelden.uitleg')}</Notice>
        )}
        <TextField
          label={t('schil.aanmelden.email')}
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={errors.get('email')}
        />
        <TextField
          label={t('schil.aanmelden.wachtwoord')}
          name="wachtwoord"
          type="password"
          autoComplete="current-password"
          value={wachtwoord}
          onChange={setWachtwoord}
          error={errors.get('wachtwoord')}
        />
        <TextField
          label={t('schil.aanmelden.code')}
          hint={t('schil.aanmelden.code-uitleg')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={errors.get('code')}
        />
        <Button kind="primary" type="submit" busy={enter.busy}>
          {t('schil.aanmelden.doen')}
        </Button>
      </form>
    </>
  );
}

/** What the server refuses is on the screen already; anything else is a fault of ours. */
function swallowKnown(fault: unknown): void {
  if (!(fault instanceof ApiProblem)) throw fault;
}
