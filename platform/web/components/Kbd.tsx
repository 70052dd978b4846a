import { cx } from '../cx.ts';
import { usePreferences } from '../preferences.ts';
import css from './Kbd.module.css';

const SHOWN: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** How a key is written on the screen: `Ctrl+k` as `Ctrl K`. */
export function keyName(key: string): string {
  const parts = key.split('+');
  if (parts.length === 1) return SHOWN[key] ?? key;
  return parts
    .map((part, i) => SHOWN[part] ?? (i === parts.length - 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** A key hint. Beside a word it is for the eye only; the help list says it to everyone. */
export function Kbd({
  name,
  inherit = false,
  always = false,
}: {
  name: string;
  inherit?: boolean;
  always?: boolean;
}) {
  const { keys } = usePreferences();
  if (!always && !keys && !name.includes('Ctrl') && name.length === 1) return null;
  return (
    <kbd className={cx(css['kbd'], inherit && css['inherit'])} aria-hidden>
      {keyName(name)}
    </kbd>
  );
}
