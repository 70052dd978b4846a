import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { verslagen, type VerslagDto } from '../contract.ts';
import { Hoofdstukken } from './Hoofdstukken.tsx';
import { Opmerkingen } from './Opmerkingen.tsx';
import { Stand } from './Stand.tsx';
import { Uitvoer } from './Uitvoer.tsx';
import { Voorbeeld } from './Voorbeeld.tsx';
import css from './Verslag.module.css';
import { Weg } from './Weg.tsx';

/** An account: what one writes on the left, what a reader gets on the right. */
export function Verslag() {
  const { id = '' } = useParams({ strict: false });
  const read = useRead(verslagen.toon, { params: { id } }, { keep: true });
  return <Loaded of={read}>{({ data }) => <Open key={data.id} verslag={data} />}</Loaded>;
}

function Open({ verslag: v }: { verslag: VerslagDto }) {
  const t = useText();
  const [uitvoer, setUitvoer] = useState(false);
  return (
    <Screen
      title={v.titel}
      layout="panes"
      aside={<Stand stand={v.stand} />}
      actions={
        <>
          {v.rechten.includes('verslag.uitvoeren') ? (
            <Button icon="download" onPress={() => setUitvoer(true)}>
              {t('verslagen.uitvoer')}
            </Button>
          ) : null}
          <Weg verslag={v} />
        </>
      }
    >
      <div className={css['twee']}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the keyboard */}
        <section className={css['schrijven']} aria-label={t('verslagen.schrijven')} tabIndex={0}>
          <Loop verslag={v} />
          <Opmerkingen verslag={v} blokId={null} open={false} onClose={() => {}} />
          <Hoofdstukken verslag={v} />
        </section>
        <Voorbeeld verslag={v} />
      </div>
      {uitvoer ? <Uitvoer verslag={v} onClose={() => setUitvoer(false)} /> : null}
    </Screen>
  );
}

/** What happened to it, in one band. */
function Loop({ verslag: v }: { verslag: VerslagDto }) {
  const t = useText();
  const format = useFormat();
  if (v.terugReden !== null)
    return <Notice tone="warning">{t('verslagen.kwam-terug', { reden: v.terugReden })}</Notice>;
  if (v.stand === 'voorgelegd')
    return <Notice tone="info">{t('verslagen.ligt-bij-college', { naam: v.voorgelegdDoor ?? '' })}</Notice>;
  if (v.besluitDatum !== null)
    return (
      <Notice tone="kept">
        {t('verslagen.is-vastgesteld', {
          naam: v.vastgesteldDoor ?? '',
          op: format.date(v.besluitDatum),
          besluit: v.besluit ?? '',
        })}{' '}
        {v.openbaarPad === null ? null : <a href={v.openbaarPad}>{t('verslagen.op-de-site')}</a>}
      </Notice>
    );
  return v.herzienReden === null ? null : (
    <Notice>{t('verslagen.is-herziening', { reden: v.herzienReden })}</Notice>
  );
}
