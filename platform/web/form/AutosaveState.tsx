import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { Icon } from '../components/Icon.tsx';
import { ProblemNotice } from '../components/Notice.tsx';
import { useText } from '../texts.tsx';
import css from './AutosaveState.module.css';
import { merged } from './merge.ts';
import type { Autosave } from './useAutosave.ts';

/** Below a text that saves itself: how it stands, and both texts when somebody else was first. */
export function AutosaveState({ of }: { of: Autosave }) {
  const t = useText();
  if (of.state === 'botsing' && of.theirs !== null)
    return <Conflict mine={of.value} theirs={of.theirs} resolve={of.resolve} />;
  if (of.state === 'geweigerd' && of.problem) return <ProblemNotice problem={of.problem} />;
  const icon = of.state === 'bewaard' ? 'checks' : of.state === 'wacht' ? 'cloud-up' : 'pencil';
  return (
    <span className={css[of.state] ?? css['state']}>
      <Icon name={icon} size={14} />
      {t(`web.bewaren.${of.state}`)}
    </span>
  );
}

/** Two texts beside each other: keep one, or make one of both. */
export function Conflict({
  mine,
  theirs,
  resolve,
}: {
  mine: string;
  theirs: string;
  resolve: (text: string) => void;
}) {
  const t = useText();
  const [both, setBoth] = useState<string | null>(null);
  return (
    <section role="alert" aria-label={t('web.botsing.kop')} className={css['conflict']}>
      <p>
        <b>{t('web.botsing.kop')}</b> {t('web.botsing.uitleg')}
      </p>
      <div className={css['texts']}>
        <figure>
          <figcaption>{t('web.botsing.mijn')}</figcaption>
          <blockquote>{mine}</blockquote>
          <Button onPress={() => resolve(mine)}>{t('web.botsing.mijn-houden')}</Button>
        </figure>
        <figure>
          <figcaption>{t('web.botsing.ander')}</figcaption>
          <blockquote>{theirs}</blockquote>
          <Button onPress={() => resolve(theirs)}>{t('web.botsing.ander-houden')}</Button>
        </figure>
      </div>
      {both === null ? (
        <Button kind="quiet" icon="list" onPress={() => setBoth(merged(mine, theirs))}>
          {t('web.botsing.samenvoegen')}
        </Button>
      ) : (
        <>
          <TextArea label={t('web.botsing.samen')} value={both} onChange={setBoth} />
          <Button kind="primary" onPress={() => resolve(both)}>
            {t('web.botsing.samen-bewaren')}
          </Button>
        </>
      )}
    </section>
  );
}
