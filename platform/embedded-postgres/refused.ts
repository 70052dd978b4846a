import { CannotStart } from '../errors.ts';

/** A refusal in both languages: who installs Baken need not read Dutch. */
export function refusal(nl: string, en: string): CannotStart {
  return new CannotStart(`${nl}\n${en}`);
}
