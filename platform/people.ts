import { SYSTEEM, type Actor, type Rol } from './actor.ts';
import type { Work } from './work.ts';

interface Tables {
  'platform.lidmaatschap': {
    gemeente_id: number;
    account_id: string;
    rol: string;
    team: string;
    naam: string;
    vanaf: string;
    tot: string | null;
    beeindigd_op: string | null;
  };
}

/** Names of colleagues by account id, within the own municipality. */
export async function naamVan(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter((id) => id !== SYSTEEM);
  if (asked.length === 0) return new Map();
  const rows = await work
    .tables<Tables>()
    .selectFrom('platform.lidmaatschap')
    .select(['account_id', 'naam'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', 'in', asked)
    .execute();
  return new Map(rows.map((r) => [r.account_id, r.naam]));
}

/** A colleague with the rights of today, for work of the house that must see no more than he does; null without access. */
export async function actorVan(work: Work, accountId: string): Promise<Actor | null> {
  const rows = await work
    .tables<Tables>()
    .selectFrom('platform.lidmaatschap')
    .select(['naam', 'rol', 'team'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', accountId)
    .where('vanaf', '<=', work.today)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', work.today)]))
    .where('beeindigd_op', 'is', null)
    .orderBy('rol')
    .orderBy('team')
    .execute();
  const [first] = rows;
  if (!first) return null;
  const teams = rows.filter((r) => r.rol === first.rol).map((r) => r.team);
  return { accountId, naam: first.naam, rol: first.rol as Rol, teams, gemeenteId: work.gemeenteId };
}

/** Colleagues one may give something to: who has access today. */
export async function collegas(
  work: Work,
): Promise<{ id: string; naam: string; rol: string; team: string }[]> {
  const rows = await work
    .tables<Tables>()
    .selectFrom('platform.lidmaatschap')
    .select(['account_id', 'naam', 'rol', 'team'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('vanaf', '<=', work.today)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', work.today)]))
    .where('beeindigd_op', 'is', null)
    .orderBy('naam')
    .execute();
  return rows.map((r) => ({ id: r.account_id, naam: r.naam, rol: r.rol, team: r.team }));
}
