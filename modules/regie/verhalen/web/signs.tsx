import { Badge, type Tone } from '#platform/web/components/Badge.tsx';
import { Topmark } from '#platform/web/components/Sign.tsx';
import type { IconName } from '#platform/web/icons.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Bereik, Lijn, Stand } from '../contract.ts';
import css from './Verhalen.module.css';

const STAND: Record<Stand, { icon: IconName; tone: Tone }> = {
  concept: { icon: 'pencil', tone: 'outline' },
  'ter-vrijgave': { icon: 'clock', tone: 'warning' },
  vrijgegeven: { icon: 'circle-check', tone: 'success' },
  ingetrokken: { icon: 'ban', tone: 'plain' },
};

export function StandBadge({ stand }: { stand: Stand }) {
  const t = useText();
  return <Badge {...STAND[stand]}>{t(`verhalen.stand.${stand}`)}</Badge>;
}

const BEREIK: Record<Bereik, IconName> = {
  intern: 'building-community',
  besloten: 'lock',
  openbaar: 'world',
};

export function BereikBadge({ bereik }: { bereik: Bereik }) {
  const t = useText();
  return (
    <Badge icon={BEREIK[bereik]} tone="outline">
      {t(`verhalen.bereik.${bereik}`)}
    </Badge>
  );
}

/** Topmark and word of a line of the plan. */
export function LijnTeken({ lijn }: { lijn: Lijn }) {
  const t = useText();
  return (
    <span className={css['lijn']}>
      <Topmark line={lijn} />
      {t(`web.lijn.${lijn}`)}
    </span>
  );
}
