import type { Line } from '#platform/contract.ts';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Topmark } from '#platform/web/components/Sign.tsx';
import { useText } from '#platform/web/texts.tsx';

/** The sign of a line of the plan, with its word for who cannot see it. */
export function LineSign({ line, size = 12 }: { line: Line; size?: 10 | 12 }) {
  const t = useText();
  const small = line === 'privacy' || line === 'beheer';
  return (
    <>
      {small ? (
        <Icon name={line === 'privacy' ? 'lock' : 'settings'} size={14} />
      ) : (
        <Topmark line={line} size={size} />
      )}
      <span className="visually-hidden">{t(`web.lijn.${line}`)}</span>
    </>
  );
}
