import { useState } from 'react';
import type { Aanbod } from '#platform/auth/contract.ts';
import { Checkbox } from '#platform/web/components/Choice.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { QrCode } from '#platform/web/components/QrCode.tsx';
import { useText } from '#platform/web/texts.tsx';
import css from './Account.module.css';

interface FieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** A new password: typed once, and shown when wanted, which is better than typing blind twice. */
export function NewPassword({ username, ...field }: FieldProps & { username?: string }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <div className={css['password']}>
      {/* For the password manager: whose password this is, where no field says so. */}
      {username === undefined ? null : (
        <input
          className="visually-hidden"
          aria-hidden
          tabIndex={-1}
          autoComplete="username"
          value={username}
          readOnly
        />
      )}
      <TextField
        label={t('schil.account.nieuw-wachtwoord')}
        hint={t('schil.account.wachtwoord-uitleg')}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        spellCheck={false}
        {...field}
      />
      <Checkbox label={t('schil.account.toon-wachtwoord')} checked={shown} onChange={setShown} />
    </div>
  );
}

/** A second factor to scan or to type over, and the code that proves it. */
export function SecondFactor({ aanbod, field }: { aanbod: Aanbod; field: FieldProps }) {
  const t = useText();
  return (
    <fieldset className={css['factor']}>
      <legend>{t('schil.account.tweede-factor')}</legend>
      <p>{t('schil.account.factor-uitleg')}</p>
      <div className={css['scan']}>
        <QrCode text={aanbod.uri} label={t('schil.account.factor-beeld')} />
      </div>
      <p>
        {t('schil.account.factor-overtypen')}{' '}
        <code className={css['secret']}>{aanbod.geheim.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextField
        label={t('schil.account.factor-code')}
        hint={t('schil.aanmelden.code-uitleg-kort')}
        inputMode="numeric"
        autoComplete="one-time-code"
        {...field}
      />
    </fieldset>
  );
}
