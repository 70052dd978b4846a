import type { SettingDefinition } from '#platform/settings.ts';
import { openStanden, type OpenStand } from '../contract.ts';

const college = 'besluit van het college';
const eigen = 'werkwijze';

/** Choices of the municipality about its public form. */
export const instellingen = {
  stand: {
    sleutel: 'melden.stand',
    standaard: 'uit',
    bron: college,
    keuzes: openStanden,
  } as SettingDefinition<OpenStand>,
  /** Minutes between two releases, counted from midnight; 60 is at each full hour (regel MLN-5). */
  vrijgave: {
    sleutel: 'melden.vrijgave',
    standaard: 60,
    bron: eigen,
    minimum: 1,
    maximum: 1_440,
  } as SettingDefinition<number>,
  /** Host name under which this municipality's form is reached; empty: by its code in the path. */
  host: { sleutel: 'melden.host', standaard: '', bron: eigen } as SettingDefinition<string>,
  /** Where "Snel weg" leads: an everyday page of somebody else. */
  snelWeg: {
    sleutel: 'melden.snel-weg',
    standaard: 'https://www.knmi.nl/nederland-nu/weer',
    bron: eigen,
  } as SettingDefinition<string>,
  /** Telephone of the municipality for nuisance; empty: without a number. */
  telefoon: { sleutel: 'melden.telefoon', standaard: '', bron: eigen } as SettingDefinition<string>,
  /** How long the code opens the way back. */
  code: {
    sleutel: 'melden.code',
    standaard: 3,
    eenheid: 'maanden',
    bron: 'AVG 5(1)(e); gelijk aan de kluis van de melder',
  } as SettingDefinition<number>,
};
