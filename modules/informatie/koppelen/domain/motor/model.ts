import parameters from './parameters.json' with { type: 'json' };
import type { Soort } from './gegeven.ts';

/**
 * How often a level is seen: when both are the same (`zelfde`), when the other is near to it but somebody else — a
 * housemate, another branch, the neighbours — (`verwant`), and between any two (`toeval`).
 */
export type Niveau = readonly [zelfde: number, verwant: number, toeval: number];

export interface SoortModel {
  /** Share of mentions whose subject is already there, and of those who are not but have a relative that is. */
  bekend: number;
  verwant: number;
  kenmerken: Readonly<Record<string, Readonly<Record<string, Niveau>>>>;
  /** Calibration: rising pairs of computed and observed probability. */
  ijking: readonly (readonly [number, number])[];
}

/** Parameters are data with a version: a proposal keeps the version that made it. */
export interface Model {
  versie: string;
  /** Version of the reading they were learned with; another reading gives other levels. */
  lezing: number;
  soorten: Readonly<Record<Soort, SoortModel>>;
}

/** The parameters in use. Learned from invented data by `bench/koppelen/leer.ts`; a change is a decision, with a version. */
export const MODEL = parameters as unknown as Model;
