/** One thing that is wrong with one field; `code` has a text `fout.<code>` in a catalogue. */
export interface FieldFault {
  veld: string;
  code: string;
  /** Values for the placeholders of the text; never personal data. */
  waarden?: Record<string, string | number>;
}

/** Base of every error a person may see. The mapper turns it into problem+json. */
export abstract class KnownError extends Error {
  abstract readonly status: number;
  readonly code: string;
  readonly values: Record<string, string | number>;

  constructor(code: string, values: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** 400: the input cannot be used; carries every field error at once. */
export class Invalid extends KnownError {
  readonly status = 400;
  readonly faults: FieldFault[];

  constructor(faults: FieldFault[], code = 'invoer-ongeldig') {
    super(code);
    this.faults = faults;
  }
}

/** 401: nobody is signed in, or the session has ended. */
export class NotSignedIn extends KnownError {
  readonly status = 401;

  constructor(code = 'niet-aangemeld') {
    super(code);
  }
}

/** 403: signed in, but the role has no such right. Use NotFound where existence itself is secret. */
export class NoAccess extends KnownError {
  readonly status = 403;

  constructor(code = 'geen-recht', values: Record<string, string> = {}) {
    super(code, values);
  }
}

/** 404: absent, or present but not for this viewer; the two are told apart by nothing. */
export class NotFound extends KnownError {
  readonly status = 404;

  constructor(code = 'niet-gevonden') {
    super(code);
  }
}

/** 409: a rule of the field forbids it. `rule` is the id in the room's README. */
export class RuleViolated extends KnownError {
  readonly status = 409;
  readonly rule: string;

  constructor(rule: string, code: string, values: Record<string, string | number> = {}) {
    super(code, values);
    this.rule = rule;
  }
}

/** 412: somebody was earlier; carries the version that stands now. */
export class Stale extends KnownError {
  readonly status = 412;
  readonly current: number;

  constructor(current: number) {
    super('versie-verouderd');
    this.current = current;
  }
}

/** 428: a change of a versioned record needs If-Match, a create needs Idempotency-Key. */
export class MissingPrecondition extends KnownError {
  readonly status = 428;

  constructor(header: 'If-Match' | 'Idempotency-Key') {
    super(header === 'If-Match' ? 'if-match-ontbreekt' : 'idempotency-key-ontbreekt', { header });
  }
}

/** 413, 415, 429 and 503 of the platform itself. */
export class Refused extends KnownError {
  readonly status: 405 | 413 | 415 | 429 | 503;
  /** Seconds after which a new try makes sense. */
  readonly retryAfter: number | undefined;

  constructor(status: 405 | 413 | 415 | 429 | 503, code: string, retryAfter?: number) {
    super(code);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Start-up refuses: the message is for the person at the terminal and says what to do. */
export class CannotStart extends Error {}
