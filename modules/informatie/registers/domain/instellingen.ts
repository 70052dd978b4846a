import type { SettingDefinition } from '#platform/settings.ts';

const eigen = 'werkwijze van de gemeente, door het college vast te stellen';
const tarief = 'tarief van de bronhouder; controleer bij het afsluiten van het contract';

/** What a municipality decides about registers: terms, switches and costs. */
export const instellingen = {
  personen: {
    sleutel: 'register.personen',
    standaard: false,
    bron: 'aan na vaststelling van DPIA en werkwijze door het college',
  },
  brk: { sleutel: 'register.brk', standaard: false, bron: eigen },
  woz: {
    sleutel: 'register.woz',
    standaard: false,
    bron: 'Wet WOZ 40 en 40a; alleen met een eigen grondslag',
  },
  gemeentecode: {
    sleutel: 'register.gemeentecode',
    standaard: '',
    bron: 'Landelijke tabel 33; beperkt zoeken tot eigen inwoners',
  },
  bewaren: {
    sleutel: 'register.bewaren',
    standaard: 6,
    eenheid: 'maanden',
    minimum: 1,
    maximum: 60,
    bron: eigen,
  },
  vers: { sleutel: 'register.vers', standaard: 14, eenheid: 'dagen', minimum: 0, maximum: 365, bron: eigen },
  kostenKvk: { sleutel: 'register.kosten-kvk', standaard: 2, minimum: 0, maximum: 10_000, bron: tarief },
  kostenBrk: { sleutel: 'register.kosten-brk', standaard: 0, minimum: 0, maximum: 10_000, bron: tarief },
  abonnement: { sleutel: 'register.abonnement', standaard: '', bron: 'contract voor de KVK Mutatieservice' },
  plafond: { sleutel: 'register.plafond', standaard: 100, minimum: 0, maximum: 100_000, bron: eigen },
} as const satisfies Record<string, SettingDefinition<string | number | boolean>>;

/** Years that the protocol of the BRP is kept: the law says it, so it is no setting. */
export const PROTOCOL_JAREN = 20;

/** Months that a change at a firm is kept for who looks at new firms. */
export const MUTATIE_MAANDEN = 3;
