import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { cx } from '../cx.ts';
import type { IconName } from '../icons.ts';
import button from './Button.module.css';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import css from './Menu.module.css';

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

interface MenuProps {
  /** Name of the menu for a screen reader, and of the button when it has no word. */
  label: string;
  groups: readonly MenuGroup[];
  /** What stands in the button; default three dots. */
  trigger?: ReactNode;
  triggerClass?: string | undefined;
  /** Name of the button where its contents say too little. */
  triggerLabel?: string;
  defaultOpen?: boolean;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'end top';
}

/** A button that opens a list of actions or choices. */
export function Menu({
  label,
  groups,
  trigger,
  triggerClass,
  triggerLabel,
  defaultOpen = false,
  placement = 'bottom end',
}: MenuProps) {
  return (
    <MenuTrigger defaultOpen={defaultOpen}>
      <AriaButton
        {...(triggerLabel || !trigger ? { 'aria-label': triggerLabel ?? label } : {})}
        className={
          triggerClass ??
          cx(button['button'], button['secondary'], button['normal'], !trigger && button['bare']) ??
          ''
        }
      >
        {trigger ?? <Icon name="dots" />}
      </AriaButton>
      <Popover placement={placement} offset={4} className={css['popover'] ?? ''}>
        <AriaMenu aria-label={label} className={css['menu'] ?? ''}>
          {groups.map((group, at) => [
            at > 0 ? <Separator key={`${group.id}-lijn`} className={css['line'] ?? ''} /> : null,
            <MenuSection key={group.id} aria-label={group.title ?? label} {...selection(group)}>
              {group.title ? <Header className={css['title'] ?? ''}>{group.title}</Header> : null}
              {group.choices.map((choice) => (
                <MenuItem
                  key={choice.id}
                  id={choice.id}
                  textValue={choice.label}
                  isDisabled={Boolean(choice.unavailable)}
                  className={css['item'] ?? ''}
                  onAction={choice.onPress}
                >
                  {({ isSelected }) => (
                    <Entry choice={choice} chosen={group.chosen ? isSelected : undefined} />
                  )}
                </MenuItem>
              ))}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function selection({ chosen }: MenuGroup) {
  return chosen ? { selectionMode: 'multiple' as const, selectedKeys: chosen } : {};
}

/** What stands in a line of the menu; `chosen` is undefined where nothing can be chosen. */
function Entry({ choice, chosen }: { choice: MenuChoice; chosen: boolean | undefined }) {
  return (
    <>
      {chosen === undefined ? (
        choice.icon && <Icon name={choice.icon} />
      ) : (
        <Icon name="check" className={chosen ? undefined : css['off']} />
      )}
      <span className={css['words']}>
        {choice.label}
        {choice.unavailable ? <small>{choice.unavailable}</small> : null}
      </span>
      {choice.kbd ? <Kbd name={choice.kbd} /> : null}
    </>
  );
}
