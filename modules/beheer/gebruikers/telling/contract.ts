import { endpoint } from '#platform/contract.ts';

/** How many grants wait for a second person. Apart, as the menu asks it before anything of this room is loaded. */
export const aantal = endpoint<{ result: { aantal: number } }>('GET', '/toekenningen/_tel');
