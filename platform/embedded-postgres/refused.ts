/** Baken cannot start here; the message says why and what fixes it, in Dutch and in English. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';

  constructor(nl: string, en: string) {
    super(`${nl}\n${en}`);
  }
}
