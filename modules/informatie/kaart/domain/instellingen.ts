import type { SettingDefinition } from '#platform/settings.ts';

const eigen = 'keuze van de gemeente; zonder ondergrond gaat er niets naar buiten';

/** Whether there is a base map under the areas, from where, and whose name it carries. */
export const instellingen = {
  ondergrond: { sleutel: 'kaart.ondergrond', standaard: false, bron: eigen },
  tegels: {
    sleutel: 'kaart.tegels',
    standaard: 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png',
    bron: 'PDOK, BRT Achtergrondkaart (CC BY 4.0)',
  },
  maker: {
    sleutel: 'kaart.maker',
    standaard: '© Kadaster, BRT Achtergrondkaart (CC BY 4.0)',
    bron: 'CC BY 4.0, artikel 3(a): naamsvermelding',
  },
  drempel: {
    sleutel: 'kaart.drempel',
    standaard: 5,
    minimum: 2,
    maximum: 50,
    bron: 'werkwijze Meld Misdaad Anoniem: aantallen onder 5 worden niet gedeeld',
  },
} as const satisfies Record<string, SettingDefinition<string | number | boolean>>;
