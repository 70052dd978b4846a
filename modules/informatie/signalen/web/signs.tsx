import anchor from '@tabler/icons/outline/anchor.svg?icon';
import bolt from '@tabler/icons/outline/bolt.svg?icon';
import news from '@tabler/icons/outline/news.svg?icon';
import { Badge, SourceChip, type Tone } from '#platform/web/components/Badge.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useNow } from '#platform/web/now.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Bronsoort, SignaalRij, Status } from '../contract.ts';

const STATUS: Record<Status, { icon: IconName; tone: Tone }> = {
  weging: { icon: 'scale', tone: 'plain' },
  'in-verrijking': { icon: 'search', tone: 'info' },
  geagendeerd: { icon: 'calendar-check', tone: 'success' },
  besloten: { icon: 'check', tone: 'plain' },
  geparkeerd: { icon: 'clock', tone: 'plain' },
  bewaard: { icon: 'archive', tone: 'outline' },
};

/** The state of a signal: sign and word. */
export function StatusBadge({ status }: { status: Status }) {
  const t = useText();
  return <Badge {...STATUS[status]}>{t(`signalen.status.${status}`)}</Badge>;
}

/** Days to an end date as a badge: red after it, amber in its last week, else nothing but the day. */
export function TermBadge({ tot }: { tot: string }) {
  const t = useText();
  const format = useFormat();
  const left = daysBetween(format.dayOf(useNow()), tot);
  if (left < 0)
    return (
      <Badge icon="alert-square" tone="danger">
        {t('signalen.dagen-te-laat', { dagen: -left })}
      </Badge>
    );
  if (left <= 7)
    return (
      <Badge icon="clock" tone="warning">
        {t('signalen.dagen-over', { dagen: left })}
      </Badge>
    );
  return <span>{format.date(tot)}</span>;
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY);

const SOURCES: Record<Bronsoort, IconName> = {
  mma: 'lock',
  mailbox: 'mail',
  formulier: 'world',
  intern: 'building-community',
  sleutelfiguur: 'user',
  toezichthouder: 'shield-check',
  balie: 'message',
  telefoon: 'phone',
  inwoner: 'users',
  ondernemer: 'building-warehouse',
  partner: 'plug-connected',
  corporatie: 'building',
  politie: 'shield',
  riec: 'network',
  omgevingsdienst: 'clipboard-check',
  netbeheerder: bolt,
  'nieuwe-bedrijven': 'plus',
  brp: 'file-text',
  bijvangst: anchor,
  wijkteam: 'users',
  media: news,
};

/** Channel, grade and day of receipt, always together. */
export function Source({ signaal }: { signaal: Pick<SignaalRij, 'bronsoort' | 'graad' | 'ontvangenOp'> }) {
  const t = useText();
  const format = useFormat();
  const [letter = 'F', digit = '6'] = signaal.graad;
  return (
    <SourceChip
      channel={t(`signalen.bronsoort.${signaal.bronsoort}`)}
      icon={SOURCES[signaal.bronsoort]}
      grade={signaal.graad}
      gradeLabel={t('signalen.graad', {
        bron: t(`signalen.betrouwbaarheid.${letter}`),
        inhoud: t(`signalen.geloofwaardigheid.${digit}`),
      })}
      date={format.date(format.dayOf(signaal.ontvangenOp))}
    />
  );
}
