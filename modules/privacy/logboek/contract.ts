import { endpoint, type ListQuery, type LocalDate, type Page } from '#platform/contract.ts';
import type { ControleDto, KeuzesDto, Logregel, StandDto } from './schema.ts';

export type { ControleDto, KeuzesDto, Logregel, StandDto };

export const resultaten = ['gelukt', 'geweigerd', 'mislukt'] as const;
export type Resultaat = (typeof resultaten)[number];

export const aanleidingen = ['elke-nacht', 'gevraagd', 'vreemde-rij', 'buiten-anders'] as const;
export type Aanleiding = (typeof aanleidingen)[number];

/** What the verifier can find; the same words as its own report. */
export const bevindingen = [
  'gewijzigd',
  'verwisseld',
  'verwijderd',
  'ingevoegd',
  'zegel-vervalst',
  'zegel-ontbreekt',
  'afgekapt',
] as const;

export interface EigenQuery extends ListQuery {
  /** First and last day, both included; the last thirty days when absent. */
  van?: LocalDate;
  tot?: LocalDate;
  actie?: string[];
  soort?: string[];
  resultaat?: Resultaat[];
  /** Id of the record something was done with. */
  object?: string;
}

export interface LogQuery extends EigenQuery {
  /** Account of who did it. */
  wie?: string[];
}

/** Everything one can ask of the log over HTTP. */
export const logboek = {
  lijst: endpoint<{ query: LogQuery; result: Page<Logregel> }>('GET', '/logregels'),
  eigen: endpoint<{ query: EigenQuery; result: Page<Logregel> }>('GET', '/logregels/_eigen'),
  keuzes: endpoint<{ result: KeuzesDto }>('GET', '/logregels/_keuzes'),
  stand: endpoint<{ result: StandDto }>('GET', '/auditzegels/_stand'),
  controles: endpoint<{ result: { items: ControleDto[] } }>('GET', '/logcontroles'),
  controleer: endpoint<{ result: ControleDto }>('POST', '/logcontroles'),
};
