import type { SettingDefinition } from '#platform/settings.ts';

/** How long a kept question stays after it was last asked. */
export const zoekvraagBewaren: SettingDefinition<number> = {
  sleutel: 'zoeken.bewaren',
  standaard: 12,
  eenheid: 'maanden',
  minimum: 1,
  maximum: 12,
  bron: 'AVG art. 5, eerste lid, onder e (opslagbeperking)',
};

/** Regel ZOE-5: iemand bewaart er hoogstens zoveel; een lange lijst zoekt niemand meer door. */
export const MEESTE_ZOEKVRAGEN = 30;
