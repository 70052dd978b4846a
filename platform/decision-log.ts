import type { Kysely, Transaction } from 'kysely';
import type { Decision } from './rights.ts';
import type { Work } from './work.ts';

interface Tables {
  'platform.beslissing': {
    gemeente_id: number;
    id: string;
    tijd: string;
    trace_id: string;
    verzoek: string;
    besluit: boolean;
  };
}

/** Writes decisions in the shape of AuthZEN 1.0 (subject, action, resource, context); a refusal is a result, not an error. */
export async function flushDecisions(
  tx: Transaction<unknown>,
  work: Work,
  decisions: readonly Decision[],
): Promise<void> {
  if (decisions.length === 0) return;
  await (tx as unknown as Kysely<Tables>)
    .insertInto('platform.beslissing')
    .values(
      decisions.map((d) => ({
        gemeente_id: work.gemeenteId,
        id: work.newId(),
        tijd: work.now,
        trace_id: work.traceId,
        verzoek: JSON.stringify({
          subject: { type: 'account', id: work.actor.accountId, properties: { rol: work.actor.rol } },
          action: { name: d.right },
          resource: { type: d.objectSoort, id: d.objectId },
        }),
        besluit: d.besluit,
      })),
    )
    .execute();
}
