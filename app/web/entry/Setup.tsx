import { useState } from 'react';
import { toegang, type Ingesteld, type Instelling } from '#platform/auth/contract.ts';
import { call } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useText } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { NewPassword, SecondFactor } from '../account/Means.tsx';
import css from '../SignIn.module.css';
import { Finished } from './Finished.tsx';

interface Opened {
  instelcode: string;
  what: Instelling;
}

/** The first administrator, with the code that the server printed. */
export function Setup() {
  const t = useText();
  useTitle(t('schil.instellen.titel'));
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState<Ingesteld | null>(null);
  if (done) return <Finished done={done} to="/beheer/gebruikers" />;
  return (
    <>
      <h1>{t('schil.instellen.titel')}</h1>
      {opened ? <Administrator {...opened} onDone={setDone} /> : <Code onOpen={setOpened} />}
    </>
  );
}

function Code({ onOpen }: { onOpen: (opened: Opened) => void }) {
  const t = useText();
  const form = useForm({
    start: { instelcode: '' },
    labels: { instelcode: t('schil.instellen.code') },
    check: (v) => ({ instelcode: v.instelcode.trim() ? undefined : t('schil.instellen.code-leeg') }),
    submit: async (body) => ({ ...body, what: (await call(toegang.openInstellen, { body })).data }),
    onDone: onOpen,
  });
  return (
    <>
      <p className={css['lead']}>{t('schil.instellen.uitleg')}</p>
      <form className={css['form']} {...form.props}>
        <FormErrors form={form} />
        <TextField
          label={t('schil.instellen.code')}
          hint={t('schil.instellen.code-uitleg')}
          autoCapitalize="characters"
          spellCheck={false}
          {...form.field('instelcode')}
        />
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('schil.account.verder')}
        </Button>
      </form>
    </>
  );
}

/** A short name for addresses and exports: `Den Haag` becomes `den-haag`. */
const shortOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^gemeente\s+/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function Administrator({ instelcode, what, onDone }: Opened & { onDone: (done: Ingesteld) => void }) {
  const t = useText();
  const form = useAdministrator(instelcode, what, onDone);
  return (
    <>
      <p className={css['lead']}>
        {what.gemeente
          ? t('schil.instellen.erbij', { gemeente: what.gemeente.naam })
          : t('schil.instellen.eerste')}
      </p>
      <form className={css['form']} {...form.props}>
        <FormErrors form={form} />
        {what.gemeente ? null : (
          <>
            <TextField label={t('schil.instellen.gemeente')} {...form.field('gemeenteNaam')} />
            <TextField
              label={t('schil.instellen.gemeente-kort')}
              hint={t('schil.instellen.gemeente-kort-uitleg')}
              optional
              placeholder={shortOf(form.value.gemeenteNaam)}
              {...form.field('gemeenteCode')}
            />
          </>
        )}
        <TextField label={t('schil.instellen.naam')} autoComplete="name" {...form.field('naam')} />
        <TextField
          label={t('schil.aanmelden.email')}
          type="email"
          autoComplete="username"
          {...form.field('email')}
        />
        <NewPassword {...form.field('wachtwoord')} />
        <SecondFactor aanbod={what.aanbod} field={form.field('code')} />
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('schil.instellen.doen')}
        </Button>
      </form>
    </>
  );
}

function useAdministrator(instelcode: string, what: Instelling, onDone: (done: Ingesteld) => void) {
  const t = useText();
  return useForm({
    start: { gemeenteNaam: '', gemeenteCode: '', naam: '', email: '', wachtwoord: '', code: '' },
    labels: {
      gemeenteNaam: t('schil.instellen.gemeente'),
      gemeenteCode: t('schil.instellen.gemeente-kort'),
      naam: t('schil.instellen.naam'),
      email: t('schil.aanmelden.email'),
      wachtwoord: t('schil.account.nieuw-wachtwoord'),
      code: t('schil.account.factor-code'),
    },
    check: (v) => ({
      gemeenteNaam: what.gemeente || shortOf(v.gemeenteNaam) ? undefined : t('schil.instellen.gemeente-leeg'),
      naam: v.naam.trim() ? undefined : t('schil.instellen.naam-leeg'),
      email: v.email.trim() ? undefined : t('schil.instellen.email-leeg'),
      wachtwoord: v.wachtwoord ? undefined : t('schil.account.wachtwoord-leeg'),
      code: v.code ? undefined : t('schil.account.code-leeg'),
    }),
    submit: ({ gemeenteNaam, gemeenteCode, ...who }) =>
      call(toegang.stelIn, {
        body: {
          ...who,
          instelcode,
          zegel: what.aanbod.zegel,
          ...(what.gemeente
            ? {}
            : {
                gemeenteNaam: gemeenteNaam.trim(),
                gemeenteCode: gemeenteCode.trim() || shortOf(gemeenteNaam),
              }),
        },
      }),
    onDone: ({ data }) => onDone(data),
  });
}
