import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { QrCode } from '#platform/web/components/QrCode.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Qr.module.css';

/** A page to print and hang up: who scans it reports for this team. */
export function Qr() {
  const t = useText();
  const { gemeente } = useSession();
  const [team, setTeam] = useState('');
  const name = team.trim();
  const address = new URL('/melden-intern', location.origin);
  if (name) address.searchParams.set('team', name);
  return (
    <Screen
      title={t('meldpunt.qr')}
      actions={
        <>
          <LinkButton icon="arrow-left" to="/informatie/meldpunt">
            {t('meldpunt.terug')}
          </LinkButton>
          <Button kind="primary" icon="printer" onPress={() => print()}>
            {t('meldpunt.afdrukken')}
          </Button>
        </>
      }
    >
      <div className={css['ask']} data-print="nooit">
        <TextField
          label={t('meldpunt.team')}
          hint={t('meldpunt.team-hint')}
          optional
          maxLength={80}
          value={team}
          onChange={setTeam}
        />
      </div>
      <figure className={css['sheet']}>
        <h2>{t('meldpunt.qr-kop')}</h2>
        <QrCode text={address.href} label={t('meldpunt.qr-beeld', { adres: address.href })} />
        <figcaption>
          <b>{name || gemeente.naam}</b>
          <span>{t('meldpunt.qr-uitleg')}</span>
          <code>{address.href}</code>
        </figcaption>
      </figure>
    </Screen>
  );
}
