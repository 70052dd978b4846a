import { useState } from 'react';
import { ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { cx } from '#platform/web/cx.ts';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type ZaalDto } from '../../contract.ts';
import css from './zaal.module.css';

/** Who is there, then open: nine people in a minute. */
export function Openen({ zaal }: { zaal: ZaalDto }) {
  const t = useText();
  const format = useFormat();
  const [aanwezig, setAanwezig] = useState<string[]>(() =>
    zaal.deelnemers.filter((d) => d.aanwezig).map((d) => d.id),
  );
  const save = useAction(lio.legAanwezigheidVast);
  const open = useAction(lio.open, { invalidates: [lio.zaal, lio.vergaderingen] });
  const params = { id: zaal.id };
  const start = async () => {
    const zietNamen = zaal.deelnemers.filter((d) => d.zietNamen).map((d) => d.id);
    try {
      const met = await save.run({ params, body: { aanwezig, zietNamen }, version: zaal.versie });
      await open.run({ params, version: met.data.versie });
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
    }
  };
  const flip = (id: string) =>
    setAanwezig((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const problem = save.problem ?? open.problem;
  const may = zaal.rechten.includes('lio.openen');
  return (
    <div className={css['rest']}>
      <div className={css['opening']}>
        <h1>{t('lio.titel-op', { dag: format.longDay(format.dayOf(zaal.begin)) })}</h1>
        <p>{t('lio.openen.uitleg', { punten: zaal.punten.length })}</p>
        <Deelnemers zaal={zaal} aanwezig={aanwezig} onFlip={flip} />
        {problem ? <ProblemNotice problem={problem.problem} /> : null}
        <div className={css['row']}>
          <LinkButton to="/informatie/lio/$id" params={params} icon="arrow-left">
            {t('lio.naar-agenda')}
          </LinkButton>
          <Button kbd="a" onPress={() => setAanwezig(zaal.deelnemers.map((d) => d.id))}>
            {t('lio.openen.iedereen')}
          </Button>
          {may ? (
            <Button
              kind="primary"
              kbd="Enter"
              busy={save.busy || open.busy}
              unavailable={aanwezig.length === 0 ? t('lio.openen.niemand') : false}
              onPress={() => void start()}
            >
              {t('lio.openen.doe', { aantal: aanwezig.length })}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function Deelnemers({
  zaal,
  aanwezig,
  onFlip,
}: {
  zaal: ZaalDto;
  aanwezig: string[];
  onFlip: (id: string) => void;
}) {
  const t = useText();
  if (zaal.deelnemers.length === 0) return <p>{t('lio.deelnemers.geen')}</p>;
  return (
    <div role="group" aria-label={t('lio.wie-is-er')} className={css['table']}>
      {zaal.deelnemers.map((d) => (
        <button
          key={d.id}
          type="button"
          aria-pressed={aanwezig.includes(d.id)}
          className={cx(css['seat'], aanwezig.includes(d.id) && css['here'])}
          onClick={() => onFlip(d.id)}
        >
          <b>{d.functie}</b>
          <span>{d.intern ? t('lio.eigen-gemeente') : d.organisatie}</span>
        </button>
      ))}
    </div>
  );
}
