import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, type ZaalDto } from '../../contract.ts';
import css from './zaal.module.css';

type ZaalPunt = ZaalDto['punten'][number];

/** What was decided, recorded by the server; a slip of the finger can be taken back in this meeting. */
export function Besloten({ punt, besluit }: { punt: ZaalPunt; besluit: NonNullable<ZaalPunt['besluit']> }) {
  const t = useText();
  const format = useFormat();
  const terug = useAction(lio.neemTerug, { invalidates: [lio.zaal] });
  return (
    <div className={css['decision']}>
      {terug.problem ? (
        <div className={css['problem']}>
          <ProblemNotice problem={terug.problem.problem} />
        </div>
      ) : null}
      <div className={css['line']}>
        <b>{punt.nummer}</b>
        <div className={css['cell']}>
          <span>{t(`lio.besluit.${besluit.keuze}`)}</span>
          <b>{besluit.toelichting}</b>
        </div>
        <div className={css['cell']}>
          <span>{t('lio.kolom.houder')}</span>
          <b>{besluit.houder ?? '–'}</b>
        </div>
        <div className={css['cell']}>
          <span>{t('lio.kolom.termijn')}</span>
          <b>{besluit.termijn === null ? '–' : format.day(besluit.termijn)}</b>
        </div>
        <div className={css['done']}>
          <Badge tone="success" icon="checks">
            {t('lio.vastgelegd-om', { tijd: format.time(besluit.op) })}
          </Badge>
          {besluit.gevolg ? <Link {...linkTo(besluit.gevolg.pad)}>{besluit.gevolg.titel}</Link> : null}
          <Button
            size="small"
            icon="arrow-back-up"
            busy={terug.busy}
            onPress={() => void terug.run({ params: { id: punt.id } }).catch(() => undefined)}
          >
            {t('lio.neem-terug')}
          </Button>
        </div>
      </div>
    </div>
  );
}
