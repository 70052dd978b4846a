/** What can be recognised in text, and be compared. */
export type MentionKind =
  | 'kenteken'
  | 'telefoon'
  | 'iban'
  | 'kvk'
  | 'vestiging'
  | 'adres'
  | 'postcode'
  | 'email'
  | 'organisatie'
  | 'eni'
  | 'mmsi'
  | 'hin'
  | 'vaartuig'
  | 'persoon'
  | 'bsn';

/** Why a value is not valid. `gemengd-schrift`: letters of another script that look Latin, shown and never merged. */
export type Invalidity =
  | 'leeg'
  | 'te-lang'
  | 'vorm'
  | 'lengte'
  | 'controlegetal'
  | 'land-onbekend'
  | 'onmogelijk'
  | 'niet-uitgegeven'
  | 'tegenover'
  | 'gemengd-schrift';

export interface Normalised {
  /** Canonical form; equal values mean the same thing. Empty when nothing could be read. */
  value: string;
  /** Form and check digits are right. Only a valid value may become a matching key. */
  valid: boolean;
  /**
   * Weaker forms for matching, each with the name of its comparison in front (`ocr:`, `weg:`, `last8:` …):
   * two values are near when they share one. Empty when the value is not valid, but for a misread plate or
   * hull number: that keeps its `ocr:` form, enough to suggest and too little to be a key.
   */
  variants: string[];
  reason?: Invalidity;
}

/** A sound value with its weaker forms, each once. */
export function sound(value: string, variants: readonly string[] = []): Normalised {
  return { value, valid: true, variants: [...new Set(variants)] };
}

/** A value that was read but is not right. */
export function unsound(value: string, reason: Invalidity): Normalised {
  return { value, valid: false, variants: [], reason };
}
