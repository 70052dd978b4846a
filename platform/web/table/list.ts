import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/** A list as the address describes it: filters, order and page. Back and reload keep it. */
export interface List {
  /** What the endpoint gets, without page. */
  query: Record<string, string | string[]>;
  /** What is searched for; kept in the history of the browser, never in an address. */
  q: string;
  /** `ontvangen` or `-ontvangen`. */
  sort: string;
  page: number;
  /** True when something narrows the list. */
  narrowed: boolean;
  values: (filter: string) => string[];
  set: (filter: string, values: readonly string[]) => void;
  search: (q: string) => void;
  sortBy: (key: string) => void;
  setPage: (page: number) => void;
  /** Takes all filters and the search away. */
  clear: () => void;
}

interface ListOptions {
  /** Names of the filters, equal to those of the endpoint's query. */
  filters: readonly string[];
  /** The order when the address says nothing. */
  sort: string;
}

type Search = Record<string, string | string[] | undefined>;
type Write = (part: Record<string, unknown>, state?: { q: string }) => void;

/** Reads and writes the list in the address of this screen. */
export function useList({ filters, sort }: ListOptions): List {
  const search = useSearch({ strict: false });
  const q = useRouterState({ select: (state) => (state.location.state as { q?: string }).q ?? '' });
  const navigate = useNavigate();
  const names = filters.join(' ');
  return useMemo(() => {
    const write: Write = (part, state) =>
      void navigate({
        to: '.',
        replace: true,
        search: (now: object) => ({ ...now, ...part }),
        state: (state ?? true) as never,
      });
    return listOf(search, q, names.split(' '), sort, write);
  }, [search, q, navigate, names, sort]);
}

function listOf(search: Search, q: string, filters: string[], sort: string, write: Write): List {
  const all = (name: string): string[] => [search[name] ?? []].flat();
  const now = all('sorteer')[0] ?? sort;
  const given = filters.filter((name) => all(name).length > 0);
  const none = Object.fromEntries(filters.map((name) => [name, undefined]));
  return {
    query: {
      ...Object.fromEntries(given.map((name) => [name, all(name)])),
      ...(q ? { q } : {}),
      sorteer: now,
    },
    q,
    sort: now,
    page: Math.max(1, Number(all('pagina')[0]) || 1),
    narrowed: given.length > 0 || q !== '',
    values: all,
    set: (filter, values) => write({ [filter]: values, pagina: undefined }),
    // A name that is searched for must not come into an address: those are logged on the way.
    search: (text) => write({ pagina: undefined }, { q: text }),
    // A second press turns the order round; the default order is left out of the address.
    sortBy: (key) => {
      const next = now === key ? `-${key}` : key;
      write({ sorteer: next === sort ? undefined : next, pagina: undefined });
    },
    setPage: (page) => write({ pagina: page === 1 ? undefined : page }),
    clear: () => write({ ...none, pagina: undefined }, { q: '' }),
  };
}
