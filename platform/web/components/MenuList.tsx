import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { AriaWords } from './AriaWords.tsx';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import type { MenuChoice, MenuGroup, Placement } from './Menu.tsx';
import css from './MenuList.module.css';

interface MenuListProps {
  label: string;
  groups: readonly MenuGroup[];
  trigger: ReactNode;
  className: string;
  placement: Placement;
  named: boolean;
}

/** The open menu with its button; use `Menu`, which loads it at the first press. */
export function MenuList({ label, groups, trigger, className, placement, named }: MenuListProps) {
  return (
    <AriaWords>
      <MenuTrigger defaultOpen>
        <AriaButton {...(named ? {} : { 'aria-label': label })} className={className}>
          {trigger}
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
    </AriaWords>
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
