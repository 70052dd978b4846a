import { useState } from 'react';
import { toegang, type EigenAccount } from '#platform/auth/contract.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Facts, Row, Screen, Section, Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { ChangeFactor } from './ChangeFactor.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { Sessions } from './Sessions.tsx';

/** What I sign in with, and where I am signed in. */
export function Security() {
  const t = useText();
  const account = useRead(toegang.account, undefined);
  return (
    <Screen title={t('schil.beveiliging.titel')}>
      <Stack gap={24}>
        <Loaded of={account}>
          {({ data }) =>
            data.eigenWachtwoord ? (
              <Means account={data} />
            ) : (
              <Notice>{t('schil.beveiliging.demonstratie')}</Notice>
            )
          }
        </Loaded>
        <Sessions />
      </Stack>
    </Screen>
  );
}

/** Few left is a reason to make new ones before the telephone is gone. */
const FEW = 3;

function Means({ account }: { account: EigenAccount }) {
  const t = useText();
  const [open, setOpen] = useState<'wachtwoord' | 'factor' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = useAction(toegang.herstelcodes, {
    invalidates: [toegang.account],
    onDone: ({ data }) => setCodes(data.herstelcodes),
  });
  const close = () => setOpen(null);
  return (
    <Section title={t('schil.beveiliging.aanmelden')}>
      <Stack gap={12}>
        <Facts
          rows={[
            { name: t('schil.aanmelden.email'), value: account.email ?? '' },
            {
              name: t('schil.account.herstelcodes'),
              value: t('schil.beveiliging.codes-over', { aantal: account.herstelcodes }),
            },
          ]}
        />
        {account.herstelcodes < FEW ? (
          <Notice tone="warning">{t('schil.beveiliging.codes-bijna-op')}</Notice>
        ) : null}
        {renew.problem ? <ProblemNotice problem={renew.problem.problem} /> : null}
        <Row>
          <Button onPress={() => setOpen('wachtwoord')}>{t('schil.beveiliging.wachtwoord')}</Button>
          <Button onPress={() => setOpen('factor')}>{t('schil.beveiliging.factor')}</Button>
          {/* A refusal is shown above. */}
          <Button busy={renew.busy} onPress={() => void renew.run().catch(() => undefined)}>
            {t('schil.beveiliging.codes')}
          </Button>
        </Row>
      </Stack>
      {open === 'wachtwoord' ? <ChangePassword onClose={close} /> : null}
      {open === 'factor' ? <ChangeFactor onClose={close} /> : null}
      {codes ? (
        <Dialog title={t('schil.account.herstelcodes')} onClose={() => setCodes(null)}>
          <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
        </Dialog>
      ) : null}
    </Section>
  );
}
