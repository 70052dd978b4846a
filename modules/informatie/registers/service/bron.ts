import * as casussen from '#modules/bestrijding/casussen/index.ts';
import * as controles from '#modules/bestrijding/controles/index.ts';
import * as signalen from '#modules/informatie/signalen/index.ts';
import { Invalid, KnownError } from '#platform/errors.ts';
import { verwijs } from '#platform/references.ts';
import { inTeam } from '#platform/actor.ts';
import type { Work } from '#platform/work.ts';
import type { BronSoort, VraagInvoer } from '../contract.ts';
import type { Opzoeking } from '../store/opzoeking.ts';

/** The record that a look-up is for, and whose circle sees it. */
export interface Bron {
  soort: BronSoort;
  id: string;
  kenmerk: string;
  team: string;
  loopt: boolean;
}

/** What a question is for. @throws NotFound when the asker may not see it, Invalid when it names more than one. */
export async function bronVan(work: Work, invoer: VraagInvoer): Promise<Bron | null> {
  const genoemd = (
    [
      ['signaal', invoer.signaalId],
      ['casus', invoer.casusId],
      ['controle', invoer.controleId],
    ] as const
  ).flatMap(([soort, id]) => (id === undefined ? [] : [{ soort, id }]));
  if (genoemd.length > 1) throw new Invalid([{ veld: 'signaalId', code: 'register.een-bron' }]);
  const [een] = genoemd;
  if (een === undefined) return null;
  return { soort: een.soort, ...(await grondVan(work, een.soort, een.id)) };
}

async function grondVan(work: Work, soort: BronSoort, id: string): Promise<Omit<Bron, 'soort'>> {
  // Its circle is no team: a name that no team has keeps a fresh answer within the record itself.
  if (soort === 'casus') return { ...(await casussen.grondVan(work, id)), team: `casus:${id}` };
  if (soort === 'controle') return { ...(await controles.grondVan(work, id)), team: `controle:${id}` };
  const { kenmerk, team, loopt } = await signalen.grondVan(work, id);
  return { id, kenmerk, team, loopt };
}

/** Does the record still run, and may this actor still see it? Gone, it does not. */
export async function looptNog(work: Work, soort: BronSoort, id: string): Promise<boolean> {
  try {
    return (await grondVan(work, soort, id)).loopt;
  } catch (error) {
    if (error instanceof KnownError) return false;
    throw error;
  }
}

/** Of a casus or a controle its own room says who may see it, now and not when it was asked. */
export async function zichtbaar(work: Work, o: Opzoeking): Promise<boolean> {
  if (o.bronSoort === null || o.bronSoort === 'signaal' || o.bronId === null)
    return inTeam(work.actor, o.team);
  return (await verwijs(work, o.bronSoort, [o.bronId])).has(o.bronId);
}
