import { useState } from 'react';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Select } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  dimensies,
  verantwoording,
  type CijferDto,
  type Dimensie,
  type VerantwoordingDto,
} from '../contract.ts';
import { Course, Years } from './Course.tsx';
import { Duiding } from './Duiding.tsx';
import { Parts } from './Parts.tsx';
import { partOf } from './period.ts';
import { usePeriodWords } from './words.ts';
import css from './Figure.module.css';

/** A figure as it is read: the number, what it counts, what it does not say, how it is made up, and the way to the rows. */
export function Figure({ figure, page }: { figure: CijferDto; page: VerantwoordingDto }) {
  const t = useText();
  const words = usePeriodWords();
  const difference = words.difference(figure.aantal, figure.vorige);
  const before = { periode: words.range(page.vorige), aantal: words.number(figure.vorige) };
  return (
    <section className={css['figure']} aria-labelledby={`cijfer-${figure.id}`}>
      <div className={css['lead']}>
        <b className={figure.aantal === null ? css['withheld'] : css['number']}>
          {words.number(figure.aantal)}
        </b>
        <h3 id={`cijfer-${figure.id}`}>
          {figure.titel}
          <small>
            {difference
              ? t('verantwoording.vorige-verschil', { ...before, verschil: difference })
              : t('verantwoording.vorige', before)}
          </small>
        </h3>
      </div>
      <Meaning figure={figure} page={page} />
      {figure.duiding ? <Duiding figure={figure} duiding={figure.duiding} /> : null}
      {hasNothing(figure) ? null : <Charts figure={figure} page={page} />}
    </section>
  );
}

/** Two empty charts say no more than the nought above them. */
const hasNothing = (figure: CijferDto): boolean => figure.aantal === 0 && figure.vorige === 0;

function Meaning({ figure, page }: { figure: CijferDto; page: VerantwoordingDto }) {
  const t = useText();
  const format = useFormat();
  const words = usePeriodWords();
  return (
    <div className={css['meaning']}>
      <p>{figure.definitie}</p>
      <p>{figure.zegtNiet}</p>
      <p className={css['source']}>
        <span>{t('verantwoording.telt', { periode: words.range(page.periode), bron: figure.bron })}</span>
        <span>
          {figure.definitieSinds <= `${page.periode.van}-01`
            ? t('verantwoording.definitie-sinds', {
                versie: figure.definitieVersie,
                sinds: format.date(figure.definitieSinds),
              })
            : t('verantwoording.definitie-versie', { versie: figure.definitieVersie })}
        </span>
        {figure.lijst ? <Link {...linkTo(figure.lijst)}>{t('verantwoording.rijen')}</Link> : null}
        {figure.vernietigd ? (
          <span>{t('verantwoording.vernietigd', { aantal: figure.vernietigd })}</span>
        ) : null}
      </p>
      {figure.breuk ? <Notice tone="warning">{t('verantwoording.breuk')}</Notice> : null}
    </div>
  );
}

function Charts({ figure, page }: { figure: CijferDto; page: VerantwoordingDto }) {
  const t = useText();
  const [per, setPer] = useState<Dimensie>(figure.uitsplitsing);
  const other = per !== figure.uitsplitsing;
  const year = page.periode.van.slice(0, 4);
  const query = { van: page.periode.van, tot: page.periode.tot, per };
  const read = useRead(
    verantwoording.cijfer,
    { params: { id: figure.id }, query },
    { enabled: other, keep: true },
  );
  const shown = other ? (read.data?.data ?? figure) : figure;
  return (
    <div className={css['charts']}>
      <figure>
        <figcaption>
          <b>{t(`verantwoording.naar.${shown.uitsplitsing}`)}</b>
          {page.afgeschermd ? null : (
            <Select
              label={t('verantwoording.uitsplitsen')}
              hiddenLabel
              value={per}
              options={dimensies.map((value) => ({ value, label: t(`verantwoording.per.${value}`) }))}
              onChange={(value) => setPer(value as Dimensie)}
            />
          )}
        </figcaption>
        <Parts figure={shown} page={page} />
      </figure>
      {shown.uitsplitsing === 'maand' || figure.verloop.length < 2 ? null : (
        <figure>
          <figcaption>
            <b>{t('verantwoording.verloop')}</b>
          </figcaption>
          <Course figure={figure} />
        </figure>
      )}
      {partOf({ ...page.periode, tot: page.lopend ? `${year}-12` : page.periode.tot }) === 'jaar' ? (
        <Years figure={figure} page={page} />
      ) : null}
    </div>
  );
}
