import { createStore } from '#platform/web/store.ts';

/** What is looked for in the palette; also what was typed before the palette had come. */
export const wantedText = createStore('');

/** The field that takes over once it has the focus. */
export const PALETTE_FIELD = 'palet-veld';

/**
 * From the key that opens the palette until its field has the focus: letters count for the field, Escape still closes.
 * Code and dialog come over the network, and who types `/` and a word does not wait for them. Returns the way to stop.
 */
export function typeAhead(onCancel: () => void): () => void {
  wantedText.set('');
  const hear = (event: KeyboardEvent) => {
    if (document.activeElement?.id === PALETTE_FIELD) return stop();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Backspace') wantedText.set((text) => text.slice(0, -1));
    else if (event.key.length === 1) wantedText.set((text) => text + event.key);
    // Enter would choose what nobody has seen yet.
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
  };
  const stop = () => document.removeEventListener('keydown', hear, true);
  document.addEventListener('keydown', hear, true);
  return stop;
}
