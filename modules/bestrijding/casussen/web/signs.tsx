import { Badge } from '#platform/web/components/Badge.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useText } from '#platform/web/texts.tsx';
import type { CasusRij } from '../contract.ts';

/** Open, or how it ended: sign and word. */
export function Stand({ casus }: { casus: Pick<CasusRij, 'status' | 'uitkomst'> }) {
  const t = useText();
  if (casus.status === 'open')
    return (
      <Badge tone="info" icon="users">
        {t('casussen.status.open')}
      </Badge>
    );
  return (
    <Badge tone="plain" icon="check">
      {casus.uitkomst ? t(`casussen.uitkomst.${casus.uitkomst}`) : t('casussen.status.gesloten')}
    </Badge>
  );
}

/** Day of review: red after it, because nobody looked whether the casus still serves its goal. */
export function Herzien({ voor }: { voor: string | null }) {
  const t = useText();
  const format = useFormat();
  const today = format.dayOf(useNow());
  if (voor === null) return null;
  if (voor < today)
    return (
      <Badge tone="danger" icon="alert-square">
        {t('casussen.te-laat', { dag: format.day(voor) })}
      </Badge>
    );
  return <span>{format.date(voor)}</span>;
}

/** In a list the mark of a source that waits for review comes first: it asks for somebody. */
export function StandEnBron({ casus }: { casus: CasusRij }) {
  const t = useText();
  if (casus.bronOnjuistOp === null || casus.bronHerzienOp !== null) return <Stand casus={casus} />;
  return (
    <Badge tone="warning" icon="alert-triangle">
      {t('casussen.bron-merk')}
    </Badge>
  );
}
