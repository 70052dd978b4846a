import { Badge, type Tone } from '#platform/web/components/Badge.tsx';
import type { IconName } from '#platform/web/icons.ts';
import { useText } from '#platform/web/texts.tsx';
import type { VerslagStand } from '../contract.ts';

const TEKENS: Record<VerslagStand, { icon: IconName; tone: Tone }> = {
  concept: { icon: 'pencil', tone: 'outline' },
  voorgelegd: { icon: 'send', tone: 'info' },
  vastgesteld: { icon: 'lock', tone: 'success' },
  gepubliceerd: { icon: 'circle-check', tone: 'success' },
};

/** Where an account is on its way. */
export function Stand({ stand }: { stand: VerslagStand }) {
  const t = useText();
  return <Badge {...TEKENS[stand]}>{t(`verslagen.stand.${stand}`)}</Badge>;
}
