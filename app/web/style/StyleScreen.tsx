import { lazy, Suspense, type ComponentType } from 'react';
import { Loading, NotHere } from '#platform/web/components/State.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { Beacon } from '#platform/web/components/Sign.tsx';
import { useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { Buttons, Colours, Letters, Spaces } from './basics.tsx';
import { TableSection } from './lists.tsx';
import { Overlays } from './overlays.tsx';
import { Records, States, Terms } from './states.tsx';
import css from './Style.module.css';

const Fields = lazy(() => import('./fields.tsx').then((file) => ({ default: file.Fields })));

const SECTIONS: readonly { id: string; body: ComponentType }[] = [
  { id: 'letter', body: Letters },
  { id: 'kleur', body: Colours },
  { id: 'ruimte', body: Spaces },
  { id: 'knop', body: Buttons },
  { id: 'veld', body: Fields },
  { id: 'tabel', body: TableSection },
  { id: 'stand', body: States },
  { id: 'termijn', body: Terms },
  { id: 'dossier', body: Records },
  { id: 'zweeft', body: Overlays },
];

/** Every part in every state; only in the demonstration. */
export function StyleScreen() {
  const t = useText();
  const session = useSession();
  if (session.modus !== 'demo') {
    return (
      <Screen title={t('schil.stijl.titel')}>
        <NotHere />
      </Screen>
    );
  }
  return (
    <Screen title={t('schil.stijl.titel')}>
      <div className={css['top']}>
        <Beacon size={96} />
        <p>{t('schil.stijl.teken')}</p>
      </div>
      {SECTIONS.map(({ id, body: SectionBody }) => (
        <section key={id} aria-label={t(`schil.stijl-deel.${id}`)} className={css['sec']}>
          <header>
            <h2>{t(`schil.stijl-deel.${id}`)}</h2>
            <p>{t(`schil.stijl-uitleg.${id}`)}</p>
          </header>
          <div className={css['body']}>
            <Suspense fallback={<Loading />}>
              <SectionBody />
            </Suspense>
          </div>
        </section>
      ))}
      <p className={css['meta']}>{t('schil.stijl.bronnen')}</p>
    </Screen>
  );
}
