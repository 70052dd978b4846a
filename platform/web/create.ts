import type { CreateItem } from './room.ts';
import { createStore, useStore } from './store.ts';

const items = createStore<readonly CreateItem[]>([]);

/** The shell says what this viewer may make anywhere; rooms do not know each other. */
export const offerCreate = (offered: readonly CreateItem[]): void => items.set(offered);

/** What this viewer may make, from all rooms. */
export const useCreateItems = (): readonly CreateItem[] => useStore(items);
