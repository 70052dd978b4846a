import type { Rights } from '#platform/rights.ts';

/** None of its own: a reporter has no account, and answering is a right on the melding (`bericht.sturen`, meldpunt). */
export const rights: Rights<never> = {};
