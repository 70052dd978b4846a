import { endpoint } from '#platform/contract.ts';

/** How many reports wait for schiften. Apart, as the menu asks it before anything of this room is loaded. */
export const aantal = endpoint<{ result: { aantal: number } }>('GET', '/meldingen/_tel');
