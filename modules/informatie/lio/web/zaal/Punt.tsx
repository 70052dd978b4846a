import { Badge } from '#platform/web/components/Badge.tsx';
import { Cover } from '#platform/web/components/Measure.tsx';
import { Topmark } from '#platform/web/components/Sign.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { NamenDto, ZaalDto } from '../../contract.ts';
import { useFeit, useObjectWoorden, usePuntTitel } from '../woorden.tsx';
import css from './zaal.module.css';

type ZaalPunt = ZaalDto['punten'][number];

/** Covers of one kind that are drawn; more would tell how much there is, and push the facts off the screen. */
const MAX_COVERS = 3;

/** The item as the room sees it: legible from three metres, and without names until that is decided. */
export function Punt({ punt, namen }: { punt: ZaalPunt; namen: NamenDto | null }) {
  const t = useText();
  const titel = usePuntTitel();
  const object = useObjectWoorden();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the keyboard
    <section tabIndex={0} className={css['item']} aria-label={t('lio.zaal.punt', { nummer: punt.nummer })}>
      <p className={css['number']}>
        <Topmark line="informatie" size={16} />
        {t('lio.zaal.signaal', { kenmerk: punt.kenmerk })}
        {namen ? (
          <Badge tone="warning" icon="eye">
            {t('lio.zaal.namen-aan', { aantal: namen.gehoordDoor.length })}
          </Badge>
        ) : (
          <Badge tone="info" icon="eye-off">
            {t('lio.zaal.anoniem')}
          </Badge>
        )}
      </p>
      <h1>{titel(punt)}</h1>
      <dl className={css['who']}>
        <dt>{t('lio.zaal.object')}</dt>
        <dd>{object(punt)}</dd>
        {namen ? <Names namen={namen} /> : <Covers punt={punt} />}
      </dl>
      {namen ? <p className={css['text']}>{namen.wat}</p> : null}
      <Facts punt={punt} />
      <Brought punt={punt} />
    </section>
  );
}

function Covers({ punt }: { punt: ZaalPunt }) {
  const t = useText();
  return punt.afgedekt.map(({ soort, aantal }) => (
    <Pair key={soort} name={t(`lio.afgedekt.${soort}`, { aantal })}>
      {Array.from({ length: Math.min(aantal, MAX_COVERS) }, (_, i) => (
        <Cover key={i} />
      ))}
    </Pair>
  ));
}

function Names({ namen }: { namen: NamenDto }) {
  const t = useText();
  const kinds = [...new Set(namen.genoemd.map((g) => g.soort))];
  const place = namen.waar.trim();
  const told = place === '' || namen.genoemd.some((g) => place.includes(g.tekst));
  const rows = kinds.map((soort) => {
    const own = namen.genoemd.filter((g) => g.soort === soort);
    return (
      <Pair key={soort} name={t(`lio.afgedekt.${soort}`, { aantal: own.length })}>
        {own.map((g) => (
          <b key={g.tekst}>{g.tekst}</b>
        ))}
      </Pair>
    );
  });
  return (
    <>
      {told ? null : (
        <Pair name={t('lio.zaal.plaats')}>
          <b>{place}</b>
        </Pair>
      )}
      {rows}
    </>
  );
}

function Pair({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={css['several']}>{children}</dd>
    </>
  );
}

function Facts({ punt }: { punt: ZaalPunt }) {
  const t = useText();
  const say = useFeit();
  if (!punt.nagekeken) return <p className={css['unchecked']}>{t('lio.zaal.niet-nagekeken')}</p>;
  return (
    <ol className={css['facts']} aria-label={t('lio.zaal.feiten')}>
      {punt.feiten.map((feit) => {
        const { maand, tekst, bron } = say(feit);
        return (
          <li key={`${maand} ${tekst}`}>
            <time>{maand}</time>
            {tekst}
            <span>{bron}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** What was brought in at the table: in words only where it may be recorded (regel LIO-10). */
function Brought({ punt }: { punt: ZaalPunt }) {
  const t = useText();
  if (punt.inbreng.length === 0) return null;
  return (
    <ul className={css['brought']} aria-label={t('lio.zaal.inbreng')}>
      {punt.inbreng.map((i) => (
        <li key={i.id}>
          <b>{i.bron}</b>
          {i.vastgelegd ? (i.tekst ?? t('lio.inbreng.weg')) : t('lio.inbreng.niet-vastgelegd')}
          <span>{i.herkomstlabel}</span>
        </li>
      ))}
    </ul>
  );
}
