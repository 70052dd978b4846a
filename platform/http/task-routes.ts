import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { ownTasks } from '../tasks.ts';
import { schil } from '../web/contract.ts';
import { roomApp, type Services } from './serve.ts';

const Taken = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      titel: Type.String({ description: 'Wat er gebeurt, in de taal van de kijker.' }),
      gedaan: Type.Integer(),
      totaal: Type.Integer(),
      staat: Type.Unsafe<'loopt' | 'klaar' | 'fout'>({ type: 'string', enum: ['loopt', 'klaar', 'fout'] }),
      resultaatPad: Type.Optional(Type.String({ description: 'Scherm waar het resultaat staat.' })),
    }),
  ),
});

/** Long work of the viewer, as the shell follows it. */
export function taskRoutes(api: FastifyInstance, services: Services): void {
  roomApp(api, services).serve(
    schil.taken,
    { right: 'aangemeld', summary: 'Eigen taken op de achtergrond', tag: 'Sessie', result: Taken },
    async (work, { session }) => ({
      items: (await ownTasks(work)).map(({ titel, resultaatPad, ...task }) => ({
        ...task,
        titel: services.texts.say(session.taal, titel.id, titel.waarden),
        ...(resultaatPad === null ? {} : { resultaatPad }),
      })),
    }),
  );
}
