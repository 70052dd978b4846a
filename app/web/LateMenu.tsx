import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { MenuGroup } from '#platform/web/components/Menu.tsx';
import type { IconName } from '#platform/web/icons.ts';

const Menu = lazy(() => import('#platform/web/components/Menu.tsx').then((file) => ({ default: file.Menu })));

interface LateMenuProps {
  label: string;
  className: string | undefined;
  placement: 'top start' | 'end top';
  children: ReactNode;
  groups?: readonly MenuGroup[];
  places?: readonly {
    id: string;
    title: string;
    items: readonly { id: string; label: string; icon: IconName; path: string }[];
  }[];
}

/** A menu whose code comes at the first press: overlays stay out of the first load. */
export function LateMenu({ label, className, placement, children, groups = [], places = [] }: LateMenuProps) {
  const navigate = useNavigate();
  const [wanted, setWanted] = useState(false);
  const plain = (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {children}
    </button>
  );
  if (!wanted) return plain;
  const moves = places.map((group): MenuGroup => ({
    id: group.id,
    title: group.title,
    choices: group.items.map((item) => ({
      id: item.id,
      label: item.label,
      icon: item.icon,
      onPress: () => void navigate({ to: item.path }),
    })),
  }));
  return (
    <Suspense fallback={plain}>
      <Menu
        label={label}
        groups={[...moves, ...groups]}
        trigger={children}
        triggerClass={className}
        placement={placement}
        triggerLabel={label}
        defaultOpen
      />
    </Suspense>
  );
}
