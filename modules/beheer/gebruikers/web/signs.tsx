import type { Tone } from '#platform/web/components/Badge.tsx';
import type { IconName } from '#platform/web/icons.ts';
import type { LidStand, ToekenningStand } from '../contract.ts';

interface Sign {
  icon: IconName;
  tone: Tone;
}

export const standTeken: Record<ToekenningStand, Sign> = {
  gevraagd: { icon: 'user-question', tone: 'warning' },
  bevestigd: { icon: 'check', tone: 'success' },
  afgewezen: { icon: 'x', tone: 'plain' },
  verlopen: { icon: 'clock', tone: 'plain' },
};

export const lidTeken: Record<LidStand, Sign> = {
  actief: { icon: 'circle-check', tone: 'success' },
  uitgenodigd: { icon: 'mail', tone: 'info' },
  beeindigd: { icon: 'user-off', tone: 'plain' },
};
