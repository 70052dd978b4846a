import { Facts } from '#platform/web/components/Screen.tsx';
import type { RegelDto } from '../contract.ts';

/** What each room keeps and what the term rests on. */
export function Rules({ rules }: { rules: readonly RegelDto[] }) {
  return <Facts rows={rules.map((rule) => ({ name: rule.titel, value: rule.bron }))} />;
}
