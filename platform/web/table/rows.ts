import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Endpoint, Page } from '#platform/contract.ts';
import type { Args } from '../api.ts';
import { reading } from '../query.ts';
import type { List } from './list.ts';

/** Rows that come in one answer. */
export const CHUNK = 100;

/**
 * The endpoint of a list. A list with a free search is a POST with the same names in its body, because
 * what is searched for may be a person and addresses are logged.
 */
export type ListEndpoint<R> =
  | Endpoint<{ query: object; result: Page<R> }>
  | Endpoint<{ body: object; result: Page<R> }>;

export interface Rows<R> {
  /** The row at this place, or undefined while it is on its way. */
  at: (index: number) => R | undefined;
  /** Null until the first answer. */
  total: number | null;
  busy: boolean;
  fault: Error | null;
  retry: () => void;
}

/** Fetches the pages in which the given row numbers lie; pages that were seen stay in the cache. */
export function useRows<R>(
  endpoint: ListEndpoint<R>,
  params: object | undefined,
  list: List,
  range: { from: number; to: number },
): Rows<R> {
  const first = Math.floor(range.from / CHUNK);
  const last = Math.floor(Math.max(range.from, range.to) / CHUNK);
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const pages = useQueries({ queries: numbers.map((number) => pageQuery(endpoint, params, list, number)) });
  const length = useRef<number | null>(null);
  const answered = pages.find((page) => page.data)?.data?.data.totaal;
  if (answered !== undefined) length.current = answered;
  const failed = pages.find((page) => page.isError);
  return {
    at: (index) => pages[Math.floor(index / CHUNK) - first]?.data?.data.items[index % CHUNK],
    // While another order or filter is fetched the old length stands, so that the scroll bar does not jump.
    total: length.current,
    busy: pages.some((page) => page.isFetching),
    fault: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}

function pageQuery<R>(endpoint: ListEndpoint<R>, params: object | undefined, list: List, number: number) {
  const wanted = { ...list.query, pagina: number + 1, aantal: CHUNK };
  const ask = { ...(params ? { params } : {}), [endpoint.method === 'POST' ? 'body' : 'query']: wanted };
  type Get = { query: object; result: Page<R> };
  return reading(endpoint as Endpoint<Get>, ...([ask] as unknown as Args<Get>));
}
