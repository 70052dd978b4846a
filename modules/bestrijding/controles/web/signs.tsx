import { Badge, type Tone } from '#platform/web/components/Badge.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useText } from '#platform/web/texts.tsx';
import type { ControleRij, Resultaat } from '../contract.ts';

/** State: until release only the team that prepares sees it, and the badge says so. */
export function Stand({ controle: c }: { controle: Pick<ControleRij, 'status' | 'vrijgegeven'> }) {
  const t = useText();
  if (c.status === 'voorbereiding')
    return c.vrijgegeven ? (
      <Badge tone="info" icon="users">
        {t('controles.vrijgegeven')}
      </Badge>
    ) : (
      <Badge tone="outline" icon="lock">
        {t('controles.status.voorbereiding')}
      </Badge>
    );
  return (
    <Badge tone={c.status === 'afgerond' ? 'success' : 'plain'} icon="check">
      {t(`controles.status.${c.status}`)}
    </Badge>
  );
}

/** In a list the mark of a source that waits for review comes first: it asks for somebody. */
export function StandEnBron({ controle: c }: { controle: ControleRij }) {
  const t = useText();
  if (c.bronOnjuistOp === null || c.bronHerzienOp !== null) return <Stand controle={c} />;
  return (
    <Badge tone="warning" icon="alert-triangle">
      {t('controles.bron-merk')}
    </Badge>
  );
}

const RESULTS: Record<Resultaat, { icon: IconName; tone: Tone }> = {
  'in-orde': { icon: 'circle-check', tone: 'success' },
  'niet-aangetroffen': { icon: 'user-off', tone: 'plain' },
  'niet-gezien': { icon: 'eye-off', tone: 'plain' },
  aandachtspunt: { icon: 'info-circle', tone: 'info' },
  overtreding: { icon: 'alert-square', tone: 'danger' },
  maatregel: { icon: 'scale', tone: 'danger' },
};

/** A result: sign and word; "in orde" is one as much as the others. */
export function ResultaatBadge({ resultaat }: { resultaat: Resultaat }) {
  const t = useText();
  return <Badge {...RESULTS[resultaat]}>{t(`controles.resultaat.${resultaat}`)}</Badge>;
}

/** The day where there is one, else the quarter of the plan. */
export function useWanneer(): (c: Pick<ControleRij, 'dag' | 'kwartaal'>) => string {
  const t = useText();
  const format = useFormat();
  return (c) =>
    c.dag === null
      ? t('controles.kwartaal-kort', { nummer: c.kwartaal.slice(-1), jaar: c.kwartaal.slice(0, 4) })
      : format.date(c.dag);
}
