import type { Actor } from '#platform/actor.ts';
import type { Services } from '#platform/http/serve.ts';
import type { Taal } from '#platform/texts.ts';
import type { Kijker } from './service/bron.ts';

/** The house as this viewer reads it: its words in a language, and which lists he may open. */
export function kijkerVan(
  { texts, rights }: Pick<Services, 'texts' | 'rights'>,
  taal: Taal,
  actor: Actor,
): Kijker {
  return {
    say: (text) => texts.say(taal, text.id, text.waarden),
    has: (id) => texts.has(id),
    heeftRecht: (name) => rights.get(name)?.includes(actor.rol) ?? false,
    kamer: (room) => {
      const kort = room.split('/').at(-1)!;
      return texts.has(`${kort}.menu`) ? texts.say(taal, `${kort}.menu`) : kort;
    },
  };
}
