import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { Line } from '#platform/contract.ts';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { Menu as MenuButton } from '#platform/web/components/Menu.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Beacon, Topmark } from '#platform/web/components/Sign.tsx';
import { cx } from '#platform/web/cx.ts';
import { useMedia } from '#platform/web/media.ts';
import { useRead } from '#platform/web/query.ts';
import type { MenuItem } from '#platform/web/room.ts';
import { useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Rail.module.css';
import type { Menu, MenuLine } from './rooms.ts';
import { TaskList } from './TaskList.tsx';
import { UserMenu } from './UserMenu.tsx';

/** The menu is the plan: Vandaag, Regie and the five lines, then Privacy and Beheer. */
export function Rail({ menu, onSearch }: { menu: Menu; onSearch: () => void }) {
  const t = useText();
  const session = useSession();
  const narrow = useMedia('(max-width: 70rem)');
  const path = useRouterState({ select: (state) => state.location.pathname });
  const plan = menu.lines.filter(({ line }) => line !== 'privacy' && line !== 'beheer');
  const below = menu.lines.filter(({ line }) => line === 'privacy' || line === 'beheer');
  return (
    <header className={css['rail']} data-print="nooit">
      <div className={css['brand']}>
        <Beacon />
        <div className={css['wide']}>
          <b>{'Baken'}</b>
          <span className={css['place']}>
            <span title={session.gemeente.naam}>{session.gemeente.naam}</span>
          </span>
        </div>
      </div>
      <button
        type="button"
        className={css['search']}
        onClick={onSearch}
        aria-label={t('schil.toetsen.zoeken')}
      >
        <Icon name="search" />
        <span className={css['wide']}>{t('schil.zoeken')}</span>
        <span className={css['key']}>
          <Kbd name="/" />
        </span>
      </button>
      <nav aria-label={t('schil.menu')} className={css['nav']}>
        <ul>
          {menu.top.map((item) => (
            <TopItem key={item.id} item={item} path={path} />
          ))}
        </ul>
        {menu.top.length > 0 && plan.length > 0 ? <hr /> : null}
        <ul>
          {plan.map((line) => (
            <LineItem key={line.line} line={line} path={path} narrow={narrow} />
          ))}
        </ul>
        {below.length > 0 ? <hr /> : null}
        <ul>
          {below.map((line) => (
            <LineItem key={line.line} line={line} path={path} narrow={narrow} />
          ))}
        </ul>
      </nav>
      <div className={css['foot']}>
        <TaskList />
        <UserMenu />
      </div>
    </header>
  );
}

const isAt = (item: MenuItem, path: string): boolean =>
  path === item.path || path.startsWith(`${item.path}/`);

function TopItem({ item, path }: { item: MenuItem; path: string }) {
  const t = useText();
  return (
    <li>
      <Link
        to={item.path}
        className={cx(css['item'], isAt(item, path) && css['here'])}
        aria-label={t(item.labelKey)}
      >
        <Icon name={item.icon} />
        <span className={css['wide']}>{t(item.labelKey)}</span>
        {item.badge ? <Badge item={item} /> : null}
      </Link>
    </li>
  );
}

function LineSign({ line }: { line: Line }) {
  if (line === 'privacy') return <Icon name="lock" />;
  if (line === 'beheer') return <Icon name="settings" />;
  return <Topmark line={line} />;
}

function LineItem({ line, path, narrow }: { line: MenuLine; path: string; narrow: boolean }) {
  const t = useText();
  const open = line.items.some((item) => isAt(item, path));
  const name = t(`web.lijn.${line.line}`);
  const first = line.items[0];
  if (!first) return null;
  if (narrow && line.items.length > 1) return <NarrowLine line={line} name={name} open={open} />;
  return (
    <li>
      <Link
        to={first.path}
        className={cx(css['item'], open && (narrow ? css['here'] : css['open']))}
        aria-label={name}
      >
        <LineSign line={line.line} />
        <span className={css['wide']}>{name}</span>
      </Link>
      {open && !narrow ? (
        <ul>
          {line.items.map((item) => (
            <li key={item.id}>
              <Link to={item.path} className={cx(css['item'], css['sub'], isAt(item, path) && css['here'])}>
                <span>{t(item.labelKey)}</span>
                {item.badge ? <Badge item={item} /> : null}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The rail of signs only: a line opens its rooms beside it. */
function NarrowLine({ line, name, open }: { line: MenuLine; name: string; open: boolean }) {
  const t = useText();
  const navigate = useNavigate();
  const choices = line.items.map((item) => ({
    id: item.id,
    label: t(item.labelKey),
    icon: item.icon,
    onPress: () => void navigate({ to: item.path }),
  }));
  return (
    <li>
      <MenuButton
        label={name}
        triggerClass={cx(css['item'], open && css['here'])}
        placement="end top"
        groups={[{ id: line.line, title: name, choices }]}
        trigger={<LineSign line={line.line} />}
      />
    </li>
  );
}

function Badge({ item }: { item: MenuItem }) {
  const t = useText();
  const endpoint = item.badge?.endpoint;
  if (!endpoint) return null;
  return <BadgeCount endpoint={endpoint} say={(aantal) => t('schil.menu-aantal', { aantal })} />;
}

function BadgeCount({
  endpoint,
  say,
}: {
  endpoint: NonNullable<MenuItem['badge']>['endpoint'];
  say: (count: number) => string;
}) {
  const count = useRead(endpoint, undefined, { every: 60_000 }).data?.data.aantal ?? 0;
  if (count === 0) return null;
  return (
    <span className={css['count']}>
      {count}
      <span className="visually-hidden"> {say(count)}</span>
    </span>
  );
}
