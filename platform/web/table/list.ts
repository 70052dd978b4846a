import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/** A list as the address describes it: filters, search, order and page. Back and reload keep it. */
export interface List {
  /** What the endpoint gets, without page. */
  query: Record<string, string | string[]>;
  q: string;
  /** `ontvangen` or `-ontvangen`. */
  sort: string;
  page: number;
  /** True when something narrows the list. */
  narrowed: boolean;
  values(filter: string): string[];
  set(filter: string, values: string | readonly string[]): void;
  sortBy(key: string): void;
  setPage(page: number): void;
  /** Takes all filters and the search away. */
  clear(): void;
}

interface ListOptions {
  /** Names of the filters, equal to those of the endpoint's query. */
  filters: readonly string[];
  /** The order when the address says nothing. */
  sort: string;
}

/** Reads and writes the list in the address of this screen. */
export function useList({ filters, sort }: ListOptions): List {
  const search = useSearch({ strict: false }) as Record<string, string | string[] | undefined>;
  const navigate = useNavigate();
  return useMemo(() => {
    const all = (name: string): string[] => [search[name] ?? []].flat();
    const write = (part: Record<string, unknown>) =>
      void navigate({ to: '.', replace: true, search: ((now: object) => ({ ...now, ...part })) as never });
    const now = all('sorteer')[0] ?? sort;
    const q = all('q')[0] ?? '';
    const given = filters.filter((name) => all(name).length > 0);
    return {
      query: { ...Object.fromEntries(given.map((name) => [name, all(name)])), ...(q ? { q } : {}), sorteer: now },
      q,
      sort: now,
      page: Math.max(1, Number(all('pagina')[0]) || 1),
      narrowed: given.length > 0 || q !== '',
      values: all,
      set: (filter, values) => write({ [filter]: values, pagina: undefined }),
      // A second press turns the order round; the default order is left out of the address.
      sortBy: (key) => {
        const next = now === key ? `-${key}` : key;
        write({ sorteer: next === sort ? undefined : next, pagina: undefined });
      },
      setPage: (page) => write({ pagina: page === 1 ? undefined : page }),
      clear: () => write({ ...Object.fromEntries(filters.map((name) => [name, undefined])), q: undefined, pagina: undefined }),
    };
    // The names of the filters never change within a screen.
  }, [search, navigate, sort]);
}
