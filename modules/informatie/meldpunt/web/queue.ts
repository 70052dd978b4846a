import { useNavigate } from '@tanstack/react-router';
import { useRead } from '#platform/web/query.ts';
import { meldpunt, type MeldingRij } from '../contract.ts';

/** Longest queue that is shown at once; what is older stands first, so nothing is missed. */
const SHOWN = 100;
/** Milliseconds after which new post shows by itself. */
const FOLLOW = 60_000;

const QUERY = { query: { aantal: SHOWN } };

/** What waits for schiften, oldest first. */
export function useQueue() {
  return useRead(meldpunt.lijst, QUERY, { every: FOLLOW, keep: true });
}

/** The neighbours of a melding in the queue. */
export function useNeighbours(id: string): { previous: string | null; next: string | null } {
  const ids = (useQueue().data?.data.items ?? []).map((row: MeldingRij) => row.id);
  const at = ids.indexOf(id);
  if (at < 0) return { previous: null, next: ids.find((other) => other !== id) ?? null };
  return { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}

/** Goes to a melding, or to the empty queue. */
export function useGo(): (id: string | null) => void {
  const navigate = useNavigate();
  return (id) =>
    void navigate(
      (id === null
        ? { to: '/informatie/meldpunt' }
        : { to: '/informatie/meldpunt/$id', params: { id } }) as never,
    );
}
