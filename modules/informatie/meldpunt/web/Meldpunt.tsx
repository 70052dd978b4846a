import { Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { Screen } from '#platform/web/components/Screen.tsx';
import { cx } from '#platform/web/cx.ts';
import { useRead } from '#platform/web/query.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { meldpunt } from '../contract.ts';
import { Inlezen } from './Inlezen.tsx';
import { KopKnoppen } from './KopKnoppen.tsx';
import css from './Meldpunt.module.css';
import { Wachtrij } from './Wachtrij.tsx';

/** Schiften: the queue, the melding, what belongs with it; the place of decision stays at the bottom. */
export function Meldpunt() {
  const t = useText();
  const { id } = useParams({ strict: false });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const stand = useRead(meldpunt.stand, undefined, { every: 60_000 }).data?.data;
  // On a phone what is open has the page; the queue is one step back.
  const open = id !== undefined || path.endsWith('/mma');
  useStatus([{ icon: 'target', text: t('meldpunt.doel') }]);
  return (
    <Screen
      title={t('meldpunt.titel')}
      aside={stand ? <span>{t('meldpunt.te-schiften', { aantal: stand.teSchiften })}</span> : null}
      layout="panes"
      actions={stand ? <KopKnoppen stand={stand} /> : null}
    >
      <Inlezen>
        <div className={cx(css['desk'], open && css['open'])}>
          <Wachtrij current={id} stand={stand} />
          <div className={css['rest']}>
            <Outlet />
          </div>
        </div>
      </Inlezen>
    </Screen>
  );
}
