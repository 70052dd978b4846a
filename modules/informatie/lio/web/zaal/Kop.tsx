import { Badge } from '#platform/web/components/Badge.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Beacon } from '#platform/web/components/Sign.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { T, useText } from '#platform/web/texts.tsx';
import type { ZaalDto } from '../../contract.ts';
import css from './zaal.module.css';
import screenShare from '@tabler/icons/outline/screen-share.svg?icon';

/** Which meeting, which part, how far, what time. The beacon leads out of the meeting. */
export function Kop({ zaal, nummer }: { zaal: ZaalDto; nummer: number }) {
  const t = useText();
  const format = useFormat();
  const partner = zaal.deel === 'partnerdeel';
  return (
    <header className={css['head']}>
      <Link
        to="/informatie/lio/$id"
        params={{ id: zaal.id }}
        className={css['mark']}
        aria-label={t('lio.zaal.uit')}
      >
        <Beacon />
      </Link>
      <b>{t('lio.titel-op', { dag: format.longDay(format.dayOf(zaal.begin)) })}</b>
      <span className={css['part']}>
        <Badge tone={partner ? 'info' : 'outline'} icon={partner ? 'users' : 'building-community'}>
          {t(`lio.deel.${zaal.deel}`)}
        </Badge>
      </span>
      <span className={css['end']}>
        <span>
          <T id="lio.zaal.punt-van" values={{ nummer, totaal: zaal.punten.length }} />
        </span>
        <b>{format.time(useNow())}</b>
        <span className={css['screen']}>
          <Icon name={screenShare} /> {t('lio.zaal.scherm')}
        </span>
      </span>
    </header>
  );
}
