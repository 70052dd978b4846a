import { connection } from '../connection.ts';
import { useFormat } from '../format.ts';
import type { IconName } from '../icons.ts';
import { useActiveKeys, type Binding } from '../keys.ts';
import { usePreferences } from '../preferences.ts';
import { statusItems, type StatusItem } from '../status.ts';
import { useStore } from '../store.ts';
import { useText } from '../texts.tsx';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import css from './StatusLine.module.css';

/** Bottom of the screen: left what is true, right the keys of this screen. */
export function StatusLine() {
  const t = useText();
  const items = useStore(statusItems);
  const said = [useConnectionItem(), ...items.flatMap((one) => one.items)];
  return (
    <footer className={css['line']} aria-label={t('web.status.naam')} data-print="nooit">
      <span className={css['truth']}>
        {said.map((item) => (
          <span
            key={`${item.icon} ${item.text}`}
            className={item.tone === 'warning' ? css['warning'] : undefined}
          >
            <Icon name={item.icon} size={14} />
            {item.text}
          </span>
        ))}
      </span>
      <KeyHints />
    </footer>
  );
}

function useConnectionItem(): StatusItem {
  const t = useText();
  const format = useFormat();
  const now = useStore(connection);
  if (now.signedOut) return { icon: 'lock', text: t('web.status.afgemeld'), tone: 'warning' };
  if (!now.reachable) return { icon: 'cloud-off', text: t('web.status.geen-verbinding'), tone: 'warning' };
  const icon: IconName = 'circle-check';
  return now.savedAt
    ? { icon, text: t('web.status.opgeslagen', { tijd: format.clock(now.savedAt) }) }
    : { icon, text: t('web.status.verbonden') };
}

function KeyHints() {
  const { keys } = usePreferences();
  const groups = useActiveKeys();
  const shown = groups
    .flatMap((group) => group.bindings)
    .filter((binding) => binding.status !== undefined || binding.joins);
  if (!keys) return null;
  return (
    <span className={css['keys']} aria-hidden>
      {inPairs(shown).map((pair) => (
        <span key={pair.map((one) => one.key).join(' ')}>
          {pair.map((one) => (
            <Kbd key={one.key} name={one.key.split(' ')[0] ?? one.key} />
          ))}
          {pair.at(-1)?.status ?? pair[0]?.status}
        </span>
      ))}
    </span>
  );
}

/** A binding that joins stands with the one before it: `j` `k` rij. */
function inPairs(bindings: readonly Binding[]): Binding[][] {
  const pairs: Binding[][] = [];
  for (const binding of bindings) {
    if (binding.joins && pairs.length > 0) pairs.at(-1)?.push(binding);
    else pairs.push([binding]);
  }
  return pairs;
}
