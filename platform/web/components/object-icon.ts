import anchor from '@tabler/icons/outline/anchor.svg?icon';
import creditCard from '@tabler/icons/outline/credit-card.svg?icon';
import type { IconName } from '../icons.ts';

const ICONS: Record<string, IconName> = {
  adres: 'map-pin',
  organisatie: 'building-warehouse',
  kvk: 'building',
  vestiging: 'building',
  kenteken: 'car',
  eni: anchor,
  mmsi: anchor,
  vaartuig: anchor,
  hin: anchor,
  telefoon: 'phone',
  iban: creditCard,
  email: 'mail',
};

/** The sign of a kind of object that the recogniser knows: a place keeps its icon everywhere. */
export function objectIcon(kind: string): IconName {
  return ICONS[kind] ?? 'help-hexagon';
}
