import { useId, type ButtonHTMLAttributes, type ReactNode, type Ref } from 'react';
import { cx } from '../cx.ts';
import type { IconName } from '../icons.ts';
import { useKeys } from '../keys.ts';
import { useText } from '../texts.tsx';
import css from './Button.module.css';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

type Native = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  | 'type'
  | 'form'
  | 'id'
  | 'aria-expanded'
  | 'aria-haspopup'
  | 'aria-controls'
  | 'aria-pressed'
  | 'aria-describedby'
  | 'tabIndex'
  | 'autoFocus'
>;

export interface ButtonProps extends Native {
  children?: ReactNode;
  /** One primary per screen. `heavy` is for what cannot be undone: ink, not red. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'heavy';
  size?: 'normal' | 'small';
  icon?: IconName;
  /** A key that does the same, shown inside the button and in the help. */
  kbd?: string;
  /** Required where there is no word in the button; also the name of the key in the help. */
  label?: string;
  onPress?: () => void;
  /** Why it cannot be done now. The button stays focusable and says this. */
  unavailable?: string | false | undefined;
  /** Work in progress: the word stays, a second press does nothing. */
  busy?: boolean;
  /** For a choice that is on: shown as chosen. */
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
  className?: string | undefined;
}

/** Does something. For going somewhere use a link. */
export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'secondary',
    size = 'normal',
    icon,
    kbd,
    label,
    onPress,
    unavailable,
    busy = false,
    pressed,
    ref,
    className,
    ...native
  } = props;
  const t = useText();
  const reason = useId();
  const off = Boolean(unavailable) || busy;
  const name = label ?? (typeof children === 'string' ? children : '');
  const binding = kbd ? [{ key: kbd, label: name, run: () => onPress?.() }] : [];
  useKeys(t('web.toetsen.knoppen'), binding, { enabled: Boolean(kbd) && !off && Boolean(onPress) });
  const described = [native['aria-describedby'], unavailable ? reason : undefined].filter(Boolean).join(' ');
  return (
    <>
      <button
        type="button"
        {...native}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(described ? { 'aria-describedby': described } : {})}
        {...(label && (!children || typeof children !== 'string') ? { 'aria-label': label } : {})}
        ref={ref}
        aria-disabled={off || undefined}
        title={unavailable || (children ? undefined : label)}
        className={cx(css['button'], css[kind], css[size], !children && css['bare'], className)}
        // A disabled button must neither act nor submit, but it must stay reachable.
        onClick={(event) => (off ? event.preventDefault() : onPress?.())}
      >
        {busy ? <Icon name="loader-2" className={css['turn']} /> : icon ? <Icon name={icon} /> : null}
        {children}
        {kbd && !busy ? <Kbd name={kbd} inherit={kind === 'primary' || kind === 'heavy'} /> : null}
      </button>
      {unavailable ? (
        <span id={reason} className="visually-hidden">
          {unavailable}
        </span>
      ) : null}
    </>
  );
}

/** Buttons that belong together, of which one is on. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: V;
  options: readonly { value: V; label: string; icon?: IconName }[];
  onChange: (value: V) => void;
}) {
  return (
    <div role="group" aria-label={label} className={css['segmented']}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.icon ? <Icon name={option.icon} /> : null}
          {option.label}
        </button>
      ))}
    </div>
  );
}
