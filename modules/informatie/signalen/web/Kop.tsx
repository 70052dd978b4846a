import { useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Menu, type MenuChoice } from '#platform/web/components/Menu.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { SignaalDto } from '../contract.ts';
import { Klokken } from './Klokken.tsx';
import { Onjuist } from './Onjuist.tsx';
import { Samenvoegen } from './Samenvoegen.tsx';
import css from './Signaal.module.css';
import { Source, StatusBadge } from './signs.tsx';
import { Splitsen } from './Splitsen.tsx';

type Ask = 'splitsen' | 'samenvoegen' | 'onjuist' | null;

interface KopProps {
  signaal: SignaalDto;
  version: number;
  writing: boolean;
  /** Left out where nothing may be written. */
  onWrite?: (writing: boolean) => void;
}

/** Number, state, origin and the two clocks; at the end what can be done besides weighing. */
export function Kop({ signaal, version, writing, onWrite }: KopProps) {
  const t = useText();
  const [ask, setAsk] = useState<Ask>(null);
  const done = () => setAsk(null);
  return (
    <header className={css['head']}>
      <div className={css['title']}>
        <LinkButton
          kind="quiet"
          icon="arrow-left"
          to="/informatie/signalen"
          search
          className={css['back']}
          aria-label={t('signalen.terug')}
        >
          {null}
        </LinkButton>
        <h2>{signaal.kenmerk}</h2>
        <StatusBadge status={signaal.status} />
        <span className={css['do']}>
          {onWrite && signaal.rechten.includes('signaal.wijzigen') ? (
            <Button icon={writing ? 'check' : 'pencil'} kbd="t" onPress={() => onWrite(!writing)}>
              {writing ? t('signalen.klaar') : t('signalen.wijzigen')}
            </Button>
          ) : null}
          <More signaal={signaal} onAsk={setAsk} />
        </span>
      </div>
      <Origin signaal={signaal} />
      <Klokken signaal={signaal} />
      {ask === 'splitsen' ? <Splitsen signaal={signaal} version={version} onClose={done} /> : null}
      {ask === 'samenvoegen' ? <Samenvoegen signaal={signaal} version={version} onClose={done} /> : null}
      {ask === 'onjuist' ? <Onjuist signaal={signaal} version={version} onClose={done} /> : null}
    </header>
  );
}

function Origin({ signaal }: { signaal: SignaalDto }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className={css['origin']}>
      <Source signaal={signaal} />
      <Badge icon="shield" tone="outline">
        {t(`signalen.label.${signaal.herkomstlabel}`)}
      </Badge>
      <span>{t(`signalen.thema.${signaal.thema}`)}</span>
      {signaal.eersteHand === null ? null : (
        <span>{signaal.eersteHand ? t('signalen.eerste-hand') : t('signalen.van-horen')}</span>
      )}
      {signaal.waarnemingDatum ? (
        <span>{t('signalen.gezien-op', { datum: format.date(signaal.waarnemingDatum) })}</span>
      ) : null}
      {signaal.gebied ? <span>{signaal.gebied}</span> : null}
    </p>
  );
}

function More({ signaal, onAsk }: { signaal: SignaalDto; onAsk: (ask: Ask) => void }) {
  const t = useText();
  const may = (right: string) => signaal.rechten.includes(right);
  const change: MenuChoice[] = [
    ...(may('signaal.splitsen')
      ? [
          {
            id: 'splitsen',
            label: t('signalen.splitsen'),
            icon: 'copy' as const,
            onPress: () => onAsk('splitsen'),
          },
        ]
      : []),
    ...(may('signaal.samenvoegen')
      ? [
          {
            id: 'samenvoegen',
            label: t('signalen.samenvoegen'),
            icon: 'link' as const,
            onPress: () => onAsk('samenvoegen'),
          },
        ]
      : []),
  ];
  const end: MenuChoice[] = may('signaal.onjuist')
    ? [{ id: 'onjuist', label: t('signalen.onjuist'), icon: 'ban', onPress: () => onAsk('onjuist') }]
    : [];
  const groups = [
    { id: 'wijzigen', choices: change },
    { id: 'einde', choices: end },
  ].filter((group) => group.choices.length > 0);
  return groups.length > 0 ? <Menu label={t('signalen.meer')} groups={groups} /> : null;
}
