import { lazy, Suspense, useState, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import type { IconName } from '../icons.ts';
import button from './Button.module.css';
import { Icon } from './Icon.tsx';

const MenuList = lazy(() => import('./MenuList.tsx').then((file) => ({ default: file.MenuList })));

export interface MenuChoice {
  id: string;
  label: string;
  icon?: IconName | undefined;
  /** Shown; the key itself is registered where the button for it is. */
  kbd?: string;
  /** Why it cannot be done now. */
  unavailable?: string | undefined;
  onPress: () => void;
}

export interface MenuGroup {
  id: string;
  title?: string;
  choices: readonly MenuChoice[];
  /** Of the choices one or more are on. */
  chosen?: readonly string[];
}

export type Placement = 'bottom start' | 'bottom end' | 'top start' | 'end top';

interface MenuProps {
  /** Name of the button and of the menu; begins with the words in the button, if there are any. */
  label: string;
  groups: readonly MenuGroup[];
  /** What stands in the button; default three dots. */
  trigger?: ReactNode;
  triggerClass?: string | undefined;
  placement?: Placement;
  /** The words in the button are its name; the key hint beside them then is not part of it. */
  named?: boolean;
  /** Open from the start: for a key that does what the button does. */
  open?: boolean;
}

/** A button that opens a list of actions or choices. The list's code comes at the first press. */
export function Menu({
  label,
  groups,
  trigger,
  triggerClass,
  placement = 'bottom end',
  named = false,
  open = false,
}: MenuProps) {
  const [wanted, setWanted] = useState(open);
  const shown = trigger ?? <Icon name="dots" />;
  const usual = cx(button['button'], button['secondary'], button['normal'], !trigger && button['bare']);
  const className = triggerClass ?? usual ?? '';
  const plain = (
    <button
      type="button"
      className={className}
      {...(named ? {} : { 'aria-label': label })}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {shown}
    </button>
  );
  if (!wanted) return plain;
  return (
    <Suspense fallback={plain}>
      <MenuList {...{ label, groups, className, placement, named }} trigger={shown} />
    </Suspense>
  );
}
