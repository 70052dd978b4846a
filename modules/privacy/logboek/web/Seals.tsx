import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { logboek, type ControleDto, type StandDto } from '../contract.ts';
import css from './Logboek.module.css';

/** Until where the log is sealed, until where that is kept outside, and whether it added up last time. */
export function Seals() {
  const read = useRead(logboek.stand, undefined, { every: 15_000 });
  const stand = read.data?.data;
  if (!stand) return null;
  const found = stand.controle?.bevindingen ?? [];
  return (
    <div className={css['stand']}>
      <State stand={stand} />
      {found.length > 0 ? <Findings controle={stand.controle!} /> : null}
    </div>
  );
}

function State({ stand }: { stand: StandDto }) {
  const t = useText();
  const format = useFormat();
  const ask = useAction(logboek.controleer, { invalidates: [logboek.stand], saves: false });
  const busy = stand.controle !== null && stand.controle.klaarOp === null;
  return (
    <div className={css['line']}>
      <span>
        {stand.laatste
          ? t('logboek.verzegeld-tot', {
              moment: format.moment(stand.laatste.tijd),
              nummer: stand.laatste.nummer,
            })
          : t('logboek.nog-geen-zegel')}
      </span>
      {stand.wachtend > 0 ? <span>{t('logboek.wachtend', { aantal: stand.wachtend })}</span> : null}
      <span>
        {stand.buitenTot === null
          ? t('logboek.nog-niet-buiten')
          : t('logboek.buiten-tot', { nummer: stand.buitenTot })}
      </span>
      <Verdict controle={stand.controle} />
      <Button
        size="small"
        icon="refresh"
        busy={ask.busy || busy}
        // A refusal is shown below.
        onPress={() => void ask.run().catch(() => undefined)}
      >
        {busy ? t('logboek.rekent-na') : t('logboek.reken-na')}
      </Button>
      {ask.problem ? <ProblemNotice problem={ask.problem.problem} /> : null}
    </div>
  );
}

function Verdict({ controle }: { controle: ControleDto | null }) {
  const t = useText();
  const format = useFormat();
  if (controle === null || controle.klaarOp === null) return null;
  const moment = format.moment(controle.klaarOp);
  return controle.bevindingen.length === 0 ? (
    <Badge icon="shield-check" tone="success">
      {t('logboek.in-orde', { moment })}
    </Badge>
  ) : (
    <Badge icon="alert-square" tone="danger">
      {t('logboek.niet-in-orde', { moment, aantal: controle.bevindingen.length })}
    </Badge>
  );
}

const SHOWN = 20;

function Findings({ controle }: { controle: ControleDto }) {
  const t = useText();
  const rest = controle.bevindingen.length - SHOWN;
  return (
    <Notice tone="danger">
      <b>{t('logboek.bevindingen')}</b>
      <ul className={css['findings']}>
        {controle.bevindingen.slice(0, SHOWN).map((one) => (
          <li key={`${one.soort} ${one.zegel ?? ''} ${one.rij ?? ''}`}>
            {t(`logboek.bevinding.${one.soort}`, {
              zegel: one.zegel ?? 0,
              rij: one.rij ?? '',
              met: one.met ?? '',
            })}
          </li>
        ))}
        {rest > 0 ? <li>{t('logboek.bevinding-meer', { aantal: rest })}</li> : null}
      </ul>
    </Notice>
  );
}
