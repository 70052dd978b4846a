import type { Room } from '#platform/room.ts';

/** All rooms of the house in the order of the plan: the only list there is. */
export const rooms: readonly Room[] = [];
