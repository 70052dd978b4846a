import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { collegas } from '../people.ts';
import { schil } from '../web/contract.ts';
import { roomApp, type Services } from './serve.ts';

const Collegas = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      naam: Type.String(),
      rol: Type.String(),
      team: Type.String(),
    }),
  ),
});

/** Colleagues one may give something to. A partner is a guest and gets no list of who works here. */
export function peopleRoutes(api: FastifyInstance, services: Services): void {
  roomApp(api, services).serve(
    schil.collegas,
    { right: 'aangemeld', summary: 'Collega’s met toegang', tag: 'Sessie', result: Collegas },
    async (work) => ({ items: work.actor.rol === 'partner' ? [] : await collegas(work) }),
  );
}
