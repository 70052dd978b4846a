import { useEffect, useRef, type RefObject } from 'react';

interface DecisionBar {
  /** On the element around the fields and the buttons. */
  bar: RefObject<HTMLElement | null>;
  /** On the primary button. */
  primary: RefObject<HTMLButtonElement | null>;
}

/**
 * The place of decision by keyboard: Enter in a field goes on to the primary button and Escape leaves the field, so that
 * the letters of the buttons work. Deciding is always a second, deliberate key.
 */
export function useDecisionBar(): DecisionBar {
  const bar = useRef<HTMLElement>(null);
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const node = bar.current;
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || event.isComposing) return;
      if (key === 'Escape' && target.matches('input, textarea, select')) {
        event.preventDefault();
        event.stopPropagation();
        target.blur();
      }
      if (key === 'Enter' && target.matches('input:not([type="checkbox"], [type="radio"]), select')) {
        event.preventDefault();
        primary.current?.focus();
      }
    };
    node?.addEventListener('keydown', onKey);
    return () => node?.removeEventListener('keydown', onKey);
  }, []);
  return { bar, primary };
}
