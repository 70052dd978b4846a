import { endpoint } from '#platform/contract.ts';

/** How many signals wait to be weighed. Apart, as the menu asks it before anything of this room is loaded. */
export const aantal = endpoint<{ result: { aantal: number } }>('GET', '/signalen/_tel');
