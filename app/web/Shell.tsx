import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { aloneScreens } from '#platform/web/alone.ts';
import { LiveRegion, Messages } from '#platform/web/components/Messages.tsx';
import { StatusLine } from '#platform/web/components/StatusLine.tsx';
import { offerCreate } from '#platform/web/create.ts';
import { listenForKeys, useKeys, type Binding } from '#platform/web/keys.ts';
import { stepUp } from '#platform/web/step-up.ts';
import { useSession } from '#platform/web/session.ts';
import { useStore } from '#platform/web/store.ts';
import { useText } from '#platform/web/texts.tsx';
import { cx } from '#platform/web/cx.ts';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { Rail } from './Rail.tsx';
import { menuFor, type Menu } from './rooms.ts';
import css from './Shell.module.css';
import { typeAhead } from './type-ahead.ts';

const Palette = lazy(() => import('./Palette.tsx').then((file) => ({ default: file.Palette })));
const KeyHelp = lazy(() => import('./KeyHelp.tsx').then((file) => ({ default: file.KeyHelp })));

const StepUp = lazy(() => import('./account/StepUp.tsx').then((file) => ({ default: file.StepUp })));

export type Overlay = 'zoeken' | 'opdracht' | 'toetsen' | null;

/** The frame of every staff screen: rail, page, status line. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useText();
  const session = useSession();
  const menu = menuFor(session.rechten);
  const [overlay, setOverlay] = useState<Overlay>(null);
  useEffect(() => listenForKeys(), []);
  useEffect(() => offerCreate(menuFor(session.rechten).create), [session.rechten]);
  const searching = overlay === 'zoeken' || overlay === 'opdracht';
  // In the same turn as the key that opens it: the next key may come at once.
  useLayoutEffect(() => (searching ? typeAhead(() => setOverlay(null)) : undefined), [searching]);
  const proving = useStore(stepUp) !== null;
  const alone = useStore(aloneScreens) > 0;
  useKeys(t('schil.toetsen.overal'), useGlobalKeys(menu, setOverlay), { global: true, enabled: !alone });
  return (
    <div className={cx(css['app'], alone && css['alone'])}>
      <a className={css['skip']} href="#inhoud">
        {t('schil.naar-inhoud')}
      </a>
      {alone ? null : <Rail menu={menu} onSearch={() => setOverlay('zoeken')} />}
      <main id="inhoud" tabIndex={-1} className={css['page']}>
        <ConnectionNotice />
        {children}
      </main>
      {alone ? null : <StatusLine />}
      <Messages />
      <LiveRegion />
      <Suspense fallback={null}>
        {searching ? <Palette mode={overlay} menu={menu} onClose={() => setOverlay(null)} /> : null}
        {proving ? <StepUp /> : null}
        {overlay === 'toetsen' ? <KeyHelp onClose={() => setOverlay(null)} /> : null}
      </Suspense>
    </div>
  );
}

function useGlobalKeys(menu: Menu, open: (overlay: Overlay) => void): Binding[] {
  const t = useText();
  const navigate = useNavigate();
  const places = [...menu.top, ...menu.lines.flatMap((line) => line.items)].filter((item) => item.chord);
  const chords = places.map((item, at): Binding => ({
    key: `g ${item.chord}`,
    label: t('schil.toetsen.ga-naar', { plek: t(item.labelKey) }),
    ...(at === 0 ? { status: t('schil.toetsen.ga-naar-kort') } : {}),
    run: () => void navigate({ to: item.path }),
  }));
  return [
    ...chords,
    { key: '/', label: t('schil.toetsen.zoeken'), run: () => open('zoeken') },
    {
      key: 'Ctrl+k',
      label: t('schil.toetsen.opdracht'),
      status: t('schil.toetsen.opdracht-kort'),
      run: () => open('opdracht'),
    },
    {
      key: '?',
      label: t('schil.toetsen.toetsen'),
      status: t('schil.toetsen.toetsen-kort'),
      run: () => open('toetsen'),
    },
  ];
}
