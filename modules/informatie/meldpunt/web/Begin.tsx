import { Navigate } from '@tanstack/react-router';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useMedia } from '#platform/web/media.ts';
import { useText } from '#platform/web/texts.tsx';
import { useQueue } from './queue.ts';

/** Beside the queue when nothing was chosen: the oldest opens by itself; a phone shows the queue first. */
export function Begin() {
  const t = useText();
  const narrow = useMedia('(max-width: 60rem)');
  const rows = useQueue().data?.data.items;
  const [first] = rows ?? [];
  if (narrow || !rows) return null;
  if (first) {
    return <Navigate to="/informatie/meldpunt/$id" params={{ id: first.id }} search={true} replace />;
  }
  return (
    <EmptyState icon="checks" title={t('meldpunt.leeg')}>
      {t('meldpunt.leeg-hierna')}
    </EmptyState>
  );
}
