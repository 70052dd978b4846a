import { useId, type ReactNode } from 'react';
import { Badge, type Tone } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Degree } from '#platform/web/components/Measure.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useText } from '#platform/web/texts.tsx';
import { onderwerpPad, uitkomsten, type Gelijke, type Uitkomst, type Voorstel } from '../contract.ts';
import { isBesloten, rijId, type Oordeel, type Rij } from './useOordeel.ts';
import css from './Voorstel.module.css';
import { inZin, Waterval } from './Waterval.tsx';

interface VoorstelProps {
  rij: Rij;
  oordeel: Oordeel;
  beslist: boolean;
  /** Why it stands lower than the best. */
  lager?: ReactNode;
}

/** Somebody who may be the same: how sure, everything for and against, in which records, and what was decided. */
export function VoorstelRij({ rij, oordeel, beslist, lager }: VoorstelProps) {
  const t = useText();
  const naamId = useId();
  const { voorstel } = rij;
  const { weigering } = oordeel;
  return (
    <li id={rijId(rij)} tabIndex={-1} className={css['voorstel']} aria-labelledby={naamId}>
      <p className={css['kop']} id={naamId}>
        <span className="visually-hidden">{t('koppelen.mogelijk')} </span>
        <Link to={onderwerpPad(voorstel.onderwerpId)} className={css['naam']}>
          {voorstel.naam}
        </Link>
        <Degree value={voorstel.graad} />
      </p>
      {lager}
      {isBesloten(voorstel) ? (
        <details className={css['vouw']}>
          <summary>{t('web.waarom')}</summary>
          <Gronden voorstel={voorstel} />
        </details>
      ) : (
        <Gronden voorstel={voorstel} />
      )}
      <Bronnen bronnen={voorstel.bronnen} />
      <Besluit rij={rij} oordeel={oordeel} beslist={beslist} />
      {weigering?.rij === rijId(rij) ? <ProblemNotice problem={weigering.problem} /> : null}
    </li>
  );
}

/** For, against, the strongest against in words, what is missing, and who it may be instead. */
function Gronden({ voorstel }: { voorstel: Voorstel }) {
  const t = useText();
  return (
    <div className={css['gronden']}>
      {voorstel.verwant ? (
        <p className={css['verwant']}>
          <Icon name="users" size={14} />
          {t(`koppelen.verwant.${voorstel.verwant}`)}
        </p>
      ) : null}
      {voorstel.redenen.length > 0 ? <Waterval redenen={voorstel.redenen} /> : null}
      <p>
        {voorstel.tegen
          ? t('koppelen.sterkste-tegen', { reden: inZin(t(voorstel.tegen.id)) })
          : t('koppelen.niets-tegen')}
      </p>
      {voorstel.ontbreekt.length > 0 ? (
        <p>{t('koppelen.ontbreekt-wat', { wat: voorstel.ontbreekt.map((id) => t(id)).join(', ') })}</p>
      ) : null}
    </div>
  );
}

/** The records that name this one, as far as this viewer may see them. */
function Bronnen({ bronnen }: { bronnen: readonly Gelijke[] }) {
  const t = useText();
  const format = useFormat();
  if (bronnen.length === 0) return null;
  return (
    <ul className={css['bronnen']} aria-label={t('koppelen.genoemd-in')}>
      {bronnen.map((one) => (
        <li key={one.bron.id}>
          <Link to={one.pad} search>
            {one.titel}
          </Link>{' '}
          {format.month(one.maand)}
        </li>
      ))}
    </ul>
  );
}

const KEUZE: Record<Uitkomst, { kbd: string; icon: IconName; tone: Tone }> = {
  zelfde: { kbd: 'y', icon: 'link', tone: 'success' },
  anders: { kbd: 'n', icon: 'unlink', tone: 'plain' },
  onzeker: { kbd: 'o', icon: 'help-hexagon', tone: 'outline' },
};

/** What was decided, in sign and word. */
export function UitkomstBadge({ uitkomst }: { uitkomst: Uitkomst }) {
  const t = useText();
  const { icon, tone } = KEUZE[uitkomst];
  return (
    <Badge icon={icon} tone={tone}>
      {t(`koppelen.uitkomst.${uitkomst}`)}
    </Badge>
  );
}

/** The choices that are still open, or what was chosen and the way back. */
function Besluit({ rij, oordeel, beslist }: Pick<VoorstelProps, 'rij' | 'oordeel' | 'beslist'>) {
  const t = useText();
  const { voorstel } = rij;
  const { besluit } = voorstel;
  const open = isBesloten(voorstel) ? [] : uitkomsten.filter((one) => one !== besluit?.uitkomst);
  if (!besluit && !beslist) return null;
  return (
    <div
      className={css['besluit']}
      role="group"
      aria-label={t('koppelen.oordeel-over', { naam: voorstel.naam })}
    >
      {besluit ? <UitkomstBadge uitkomst={besluit.uitkomst} /> : null}
      {beslist
        ? open.map((uitkomst) => (
            <Button
              key={uitkomst}
              size="small"
              busy={oordeel.busy}
              onPress={() => void oordeel.beslis(rij, uitkomst)}
            >
              {/* The letter works for the proposal that has the focus, so it stands in that one only. */}
              <span>{t(`koppelen.uitkomst.${uitkomst}`)}</span>
              <Kbd name={KEUZE[uitkomst].kbd} />
            </Button>
          ))
        : null}
      {besluit && beslist ? (
        <Button kind="quiet" size="small" icon="arrow-back-up" onPress={() => oordeel.neemTerug(rij)}>
          <span>{t('koppelen.terugnemen')}</span>
          <Kbd name="u" />
        </Button>
      ) : null}
    </div>
  );
}
