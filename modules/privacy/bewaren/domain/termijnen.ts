import type { SettingDefinition } from '#platform/settings.ts';
import { MINSTE_AANKONDIGING } from './bewaren.ts';

/** How long what will be destroyed is announced beforehand; a shorter value than fourteen days has no effect. */
export const aankondigingstermijn: SettingDefinition<number> = {
  sleutel: 'bewaren.aankondiging',
  standaard: MINSTE_AANKONDIGING,
  eenheid: 'dagen',
  minimum: MINSTE_AANKONDIGING,
  bron: 'werkwijze van de gemeente, door het college vast te stellen',
};
