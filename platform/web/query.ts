import {
  QueryClient,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { Endpoint, Shape } from '#platform/contract.ts';
import { ApiProblem, call, isAway, type Answer, type Args, type Ask, type ResultOf } from './api.ts';
import { confirmed } from './connection.ts';

/** One cache for the whole app; emptied when somebody else signs in. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Only silence is worth another try: a refusal stays a refusal.
      retry: (count, fault) => isAway(fault) && count < 4,
      retryDelay: (count) => Math.min(1000 * 2 ** count, 15_000),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** The cache key of an endpoint; without an ask it covers every ask of that endpoint. */
export function keyOf(
  endpoint: Endpoint,
  ask?: { params?: object; query?: object; body?: unknown },
): readonly unknown[] {
  return ask ? [endpoint.path, ask.params ?? {}, ask.query ?? {}, ask.body ?? null] : [endpoint.path];
}

/** Options for `useQuery` and `prefetchQuery` of an endpoint that only reads: GET, or a search by POST. */
export function reading<S extends Shape>(endpoint: Endpoint<S>, ...[ask]: Args<S>) {
  return queryOptions<Answer<ResultOf<S>>>({
    queryKey: keyOf(endpoint, ask ?? {}),
    queryFn: ({ signal }) => call<S>(endpoint, ...([{ ...ask, signal }] as unknown as Args<S>)),
  });
}

interface ReadOptions {
  enabled?: boolean;
  /** Milliseconds; only for what changes by itself. */
  every?: number;
  /** Shows the previous answer while the next one comes: for filters and pages. */
  keep?: boolean;
}

/** Reads one GET endpoint and follows it. `data.data` is the answer, `data.version` its version. */
export function useRead<S extends Shape>(
  endpoint: Endpoint<S>,
  ask: Args<S>[0],
  { enabled = true, every, keep = false }: ReadOptions = {},
): UseQueryResult<Answer<ResultOf<S>>> {
  return useQuery<Answer<ResultOf<S>>>({
    ...reading(endpoint, ...([ask] as unknown as Args<S>)),
    enabled,
    ...(every ? { refetchInterval: every } : {}),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

interface ActionOptions<S extends Shape> {
  /** Endpoints whose answers are no longer true after this action. */
  invalidates?: readonly Endpoint<never>[] | readonly Endpoint[];
  onDone?: (answer: Answer<ResultOf<S>>) => void;
  /** For what saves nothing (signing in): the status line then does not say "opgeslagen". */
  saves?: boolean;
}

export interface Action<S extends Shape> {
  /** Resolves with the answer; throws `ApiProblem`. Do not call it while `busy`. */
  run: (...ask: Args<S>) => Promise<Answer<ResultOf<S>>>;
  busy: boolean;
  /** The last refusal, until the next run. */
  problem: ApiProblem | null;
  reset: () => void;
}

/** One change on the server: POST, PUT, PATCH or DELETE. */
export function useAction<S extends Shape>(endpoint: Endpoint<S>, options: ActionOptions<S> = {}): Action<S> {
  const client = useQueryClient();
  // The same body again after silence is the same create: the server must be able to see that.
  const attempt = useRef({ text: '', key: '' });
  const mutation = useMutation<Answer<ResultOf<S>>, Error, Ask<S> | undefined>({
    mutationFn: (ask) => {
      const text = JSON.stringify(ask ?? null);
      if (attempt.current.text !== text) attempt.current = { text, key: crypto.randomUUID() };
      const keyed = { idempotencyKey: attempt.current.key, ...ask };
      return call<S>(endpoint, ...([keyed] as unknown as Args<S>));
    },
    onSuccess: async (answer) => {
      attempt.current = { text: '', key: '' };
      if (options.saves !== false) confirmed();
      options.onDone?.(answer);
      const stale: readonly Endpoint[] = options.invalidates ?? [];
      await Promise.all(stale.map((one) => client.invalidateQueries({ queryKey: keyOf(one) })));
    },
  });
  return {
    run: (...ask) => mutation.mutateAsync(ask[0]),
    busy: mutation.isPending,
    problem: mutation.error instanceof ApiProblem ? mutation.error : null,
    reset: mutation.reset,
  };
}

/** Reads these again, after something changed that no `useAction` of the screen did. */
export function useRefresh(endpoints: readonly Endpoint[]): () => void {
  const client = useQueryClient();
  return () => {
    for (const one of endpoints) void client.invalidateQueries({ queryKey: keyOf(one) });
  };
}
