import { Cell, CellKey, Cells } from '#platform/web/components/Measure.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Topmark } from '#platform/web/components/Sign.tsx';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { MeterDto } from '../contract.ts';
import css from './Meters.module.css';

/** Five lines of the year plan: a square per part, and the same in words. */
export function Meters({ lines }: { lines: readonly MeterDto[] }) {
  const t = useText();
  const [first] = lines;
  if (!first) return null;
  return (
    <section aria-labelledby="vandaag-jaarplan">
      <header className={css['head']}>
        <h2 id="vandaag-jaarplan">{t('vandaag.jaarplan', { jaar: String(first.jaar) })}</h2>
        <Link {...linkTo(first.pad)}>{t('vandaag.naar-plan')}</Link>
      </header>
      <ul className={css['lines']}>
        {lines.map((line) => (
          <MeterLine key={line.line} meter={line} />
        ))}
      </ul>
      <CellKey />
    </section>
  );
}

function MeterLine({ meter }: { meter: MeterDto }) {
  const t = useText();
  const klaar = meter.standen.filter((stand) => stand === 'afgerond' || stand === 'niet').length;
  const achter = meter.standen.filter((stand) => stand === 'achter').length;
  if (meter.line === 'regie' || meter.line === 'privacy' || meter.line === 'beheer') return null;
  return (
    <li>
      <span className={css['name']}>
        <Topmark line={meter.line} />
        <Link {...linkTo(meter.pad)}>{t(`web.lijn.${meter.line}`)}</Link>
      </span>
      <span aria-hidden>
        <Cells line={meter.line}>
          {meter.standen.map((stand, at) => (
            // A square has no name but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <Cell key={at} state={stand} />
          ))}
        </Cells>
      </span>
      <span className={css['count']}>
        {t('vandaag.jaarplan-stand', { klaar, totaal: meter.standen.length })}
        {achter > 0 ? <b> {t('vandaag.jaarplan-achter', { aantal: achter })}</b> : null}
      </span>
    </li>
  );
}
