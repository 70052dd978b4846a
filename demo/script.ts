import type { Instant, LocalDate } from '#platform/contract.ts';
import { addDays, isWorkingDay } from '#platform/reckon/dates.ts';
import type { Player } from './player.ts';

interface Step {
  at: Instant;
  order: number;
  run: (p: Player) => Promise<void>;
}

/** The calendar of the demonstration: what happens when, played from the first day to the last. */
export class Script {
  readonly vandaag: LocalDate;
  readonly begin: LocalDate;
  #steps: Step[] = [];
  #count = 0;
  readonly #nu: Instant;

  constructor(nu: Instant, vandaag: LocalDate, begin: LocalDate) {
    this.#nu = nu;
    this.vandaag = vandaag;
    this.begin = begin;
  }

  /** Plans a step; what lies in the future does not happen. @returns whether it will. */
  at(dag: LocalDate, tijd: string, run: Step['run']): boolean {
    const at = moment(dag, tijd);
    if (at > this.#nu || dag < this.begin) return false;
    this.#count += 1;
    this.#steps.push({ at, order: this.#count, run });
    return true;
  }

  /** A day so many days ago, moved forward to a working day. */
  terug(dagen: number): LocalDate {
    return werkdag(addDays(this.vandaag, -dagen));
  }

  /** Plays all steps in order of time, also those that steps themselves plan. */
  async play(p: Player, progress: (done: number, total: number) => void): Promise<void> {
    let done = 0;
    while (this.#steps.length > 0) {
      this.#steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order));
      const batch = this.#steps.splice(0, 50);
      for (const [index, step] of batch.entries()) {
        // A step planned meanwhile may come before the next one of this batch.
        if (this.#steps.some((s) => s.at < step.at)) {
          this.#steps.push(...batch.slice(index));
          break;
        }
        p.now = step.at;
        await step.run(p);
        done += 1;
      }
      progress(done, done + this.#steps.length);
    }
  }
}

/** The moment of a wall-clock time in the Netherlands. */
export function moment(dag: LocalDate, tijd: string): Instant {
  return Temporal.PlainDateTime.from(`${dag}T${tijd}`)
    .toZonedDateTime('Europe/Amsterdam')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

export function werkdag(dag: LocalDate): LocalDate {
  let d = dag;
  while (!isWorkingDay(d)) d = addDays(d, 1);
  return d;
}
