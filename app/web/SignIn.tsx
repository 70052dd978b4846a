import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, setCsrf } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { ErrorState, Loading } from '#platform/web/components/State.tsx';
import { schil, type DemoRol } from '#platform/web/contract.ts';
import { reading, useAction } from '#platform/web/query.ts';
import { loadSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { EntryFrame } from './entry/Entry.tsx';
import { Account } from './SignInAccount.tsx';
import css from './SignIn.module.css';

/** The first page: choose a role in the demonstration, or sign in with one's own account. */
export function SignIn() {
  const t = useText();
  useTitle(t('schil.aanmelden.titel'));
  return (
    <EntryFrame>
      <WaysIn onDone={() => void loadSession()} />
    </EntryFrame>
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
  const [own, setOwn] = useState(false);
  if (own) return <Account onDone={onDone} onBack={() => setOwn(false)} />;
  if (roles.data) return <Roles roles={roles.data.data.items} onDone={onDone} onOwn={() => setOwn(true)} />;
  if (!roles.isError) return <Loading />;
  const absent = roles.error instanceof ApiProblem && roles.error.status === 404;
  return absent ? (
    <Account onDone={onDone} />
  ) : (
    <ErrorState fault={roles.error} onRetry={() => void roles.refetch()} />
  );
}

interface RolesProps {
  roles: readonly DemoRol[];
  onDone: () => void;
  onOwn: () => void;
}

function Roles({ roles, onDone, onOwn }: RolesProps) {
  const t = useText();
  const enter = useAction(schil.demoAanmelden, { saves: false, onDone: ({ data }) => setCsrf(data.csrf) });
  const choose = (role: DemoRol) =>
    enter.run({ body: { rol: role.rol, gemeente: role.gemeente } }).then(onDone, swallowKnown);
  const places = [...new Set(roles.map((role) => role.gemeente))];
  return (
    <>
      <h1>{t('schil.demo.kop')}</h1>
      <p className={css['lead']}>{t('schil.demo.uitleg')}</p>
      <p>
        <Button kind="quiet" icon="lock" onPress={onOwn}>
          {t('schil.aanmelden.eigen')}
        </Button>
      </p>
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

/** What the server refuses is on the screen already; anything else is a fault of ours. */
function swallowKnown(fault: unknown): void {
  if (!(fault instanceof ApiProblem)) throw fault;
}
