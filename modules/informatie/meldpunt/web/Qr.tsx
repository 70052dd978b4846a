import { encodeQR } from 'qr';
import { useMemo, useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
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
        <Code text={address.href} label={t('meldpunt.qr-beeld', { adres: address.href })} />
        <figcaption>
          <b>{name || gemeente.naam}</b>
          <span>{t('meldpunt.qr-uitleg')}</span>
          <code>{address.href}</code>
        </figcaption>
      </figure>
    </Screen>
  );
}

/** Modules of white around a code, as the standard asks. */
const QUIET = 4;

/** The code as one path: sharp on paper at any size, and nothing is fetched from anywhere. */
function Code({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
    const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: rows.length, path: dark.join('') };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className={css['code']}>
      <rect width={size} height={size} className={css['white']} />
      <path d={path} className={css['black']} shapeRendering="crispEdges" />
    </svg>
  );
}
