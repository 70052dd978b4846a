import type { Rol } from '#platform/actor.ts';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { addMonths, legalDay } from '#platform/reckon/dates.ts';
import type { SettingDefinition } from '#platform/settings.ts';

/** Somebody's access in one role and one team. */
export interface Lid {
  id: string;
  accountId: string;
  naam: string;
  rol: Rol;
  team: string;
  vanaf: LocalDate;
  tot: LocalDate | null;
  beeindigdOp: Instant | null;
  beoordeeldOp: Instant | null;
  beoordeeldDoor: string | null;
}

export const instellingen = {
  verzoekGeldig: {
    sleutel: 'gebruikers.verzoek-geldig',
    standaard: 14,
    eenheid: 'dagen',
    bron: 'werkwijze van de gemeente',
  },
  beoordelenNa: {
    sleutel: 'gebruikers.beoordelen-na',
    standaard: 12,
    eenheid: 'maanden',
    bron: 'BIO2 5.18.02: toegangsrechten worden ten minste jaarlijks beoordeeld',
  },
  bewarenNaEinde: {
    sleutel: 'gebruikers.bewaren-na-einde',
    standaard: 36,
    eenheid: 'maanden',
    bron: 'BIO2 8.15: zo lang als het auditlog dat naar de medewerker verwijst',
  },
} satisfies Record<string, SettingDefinition<number>>;

export const isBeeindigd = (lid: Pick<Lid, 'tot' | 'beeindigdOp'>, today: LocalDate): boolean =>
  lid.beeindigdOp !== null || (lid.tot !== null && lid.tot < today);

/** Regel GEB-7: toegang wordt ten minste elk jaar beoordeeld. @returns the last day in time */
export const beoordelenVoor = (lid: Pick<Lid, 'vanaf' | 'beoordeeldOp'>, maanden: number): LocalDate =>
  addMonths(lid.beoordeeldOp ? legalDay(lid.beoordeeldOp) : lid.vanaf, maanden);

/** Regel GEB-7: over de eigen toegang oordeelt een ander. */
export function demandAnder(lid: Lid, actorId: string): void {
  if (lid.accountId === actorId) throw new RuleViolated('GEB-7', 'gebruikers.eigen-toegang');
}

/** Regel GEB-8: de laatste beheerder kan niet weg; anders kan niemand meer iemand binnenlaten. */
export function demandBeheerderBlijft(lid: Lid, andereBeheerders: number): void {
  if (lid.rol === 'beheerder' && andereBeheerders === 0)
    throw new RuleViolated('GEB-8', 'gebruikers.laatste-beheerder');
}

/** Regel GEB-9: aanmeldgegevens herstellen kan alleen voor wie uitsluitend voor deze gemeente werkt. */
export function demandHerstelbaar(elders: boolean): void {
  if (elders) throw new RuleViolated('GEB-9', 'gebruikers.werkt-elders');
}
