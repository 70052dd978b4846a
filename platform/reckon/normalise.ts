import { adres, postcode } from './normalise/adres.ts';
import { email, telefoon } from './normalise/contact.ts';
import { MAX_RAW } from './normalise/fold.ts';
import { kenteken } from './normalise/kenteken.ts';
import { unsound } from './normalise/kinds.ts';
import type { MentionKind, Normalised } from './normalise/kinds.ts';
import { bsn, eni, hin, iban, kvk, mmsi, vestiging } from './normalise/nummers.ts';
import { organisatie, vaartuig } from './normalise/organisatie.ts';
import { persoon } from './normalise/persoon.ts';

export type { Invalidity, MentionKind, Normalised } from './normalise/kinds.ts';

const NORMALISERS: Record<MentionKind, (raw: string) => Normalised> = {
  kenteken,
  telefoon,
  iban,
  kvk,
  vestiging,
  adres,
  postcode,
  email,
  organisatie,
  eni,
  mmsi,
  hin,
  vaartuig,
  persoon,
  bsn,
};

/**
 * The canonical form of a raw value: pure, total (never throws) and the same for composed and decomposed text.
 * Only a valid value may become a matching key; the value of a BSN is masked.
 */
export function normalise(kind: MentionKind, raw: string): Normalised {
  return raw.length > MAX_RAW ? unsound('', 'te-lang') : NORMALISERS[kind](raw);
}
