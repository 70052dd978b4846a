/** Whether somebody is at this page: what it asks by itself must not keep a left session open. */
const AWAY_AFTER = 60_000;

let lastInput = Date.now();

for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const)
  addEventListener(kind, () => (lastInput = Date.now()), { capture: true, passive: true });

/** True when nobody has touched the page for a minute. */
export const isLeft = (): boolean => Date.now() - lastInput > AWAY_AFTER;
