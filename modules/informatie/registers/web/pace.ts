import type { OpzoekingDto } from '../contract.ts';

/** How often to look again, in milliseconds: soon for what was just asked, now and then for what is tried again later. */
export function paceOf(items: readonly OpzoekingDto[]): number {
  if (items.some((o) => o.stand === 'wacht')) return 700;
  return items.some((o) => o.stand === 'storing' && o.opnieuwOp !== null) ? 15_000 : 0;
}
