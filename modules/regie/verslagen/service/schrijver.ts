import type { Services } from '#platform/http/serve.ts';
import { kijkerVan, type Kijker } from '#modules/regie/verantwoording/index.ts';
import type { Actor } from '#platform/actor.ts';

/** The words in which an account is written: Dutch, whatever language the viewer's screens have. */
export interface Schrijver {
  say(id: string, waarden?: Record<string, string | number>): string;
  kijker: Kijker;
}

export const schrijverVan = ({ texts, rights }: Services, actor: Actor): Schrijver => ({
  say: (id, waarden) => texts.say('nl', id, waarden),
  kijker: kijkerVan({ texts, rights }, 'nl', actor),
});
