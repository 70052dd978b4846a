import type { Rol } from '#platform/actor.ts';
import type { Identity } from '#platform/auth/identity.ts';
import type { DeclaredRight } from '#platform/http/serve.ts';
import { naamVan } from '#platform/people.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { LidDto, ToekenningDto, ToekenningStand } from '../contract.ts';
import { rights, toekenningRights, type ToekenningZicht } from '../domain/rights.ts';
import { beoordelenVoor, instellingen, isBeeindigd, type Lid } from '../domain/toegang.ts';
import { magTweedeZijn, stand, type RechtenPerRol, type Toekenning } from '../domain/toekenning.ts';
import { hadTweede } from '../store/lid.ts';

/** What this room needs of the house besides its own tables. */
export interface Huis {
  identity: Identity;
  declared: readonly DeclaredRight[];
}

/** The same table the code uses, turned by role. */
export function rechtenPerRol({ declared }: Huis): RechtenPerRol {
  const table = new Map<Rol, Set<string>>();
  for (const { recht, rollen } of declared)
    for (const rol of rollen as Rol[]) table.set(rol, (table.get(rol) ?? new Set()).add(recht));
  return table;
}

export async function toLeden(work: Work, huis: Huis, leden: readonly Lid[]): Promise<LidDto[]> {
  const maanden = await work.setting(instellingen.beoordelenNa);
  const facts = await huis.identity.accounts.factsIn(
    work.gemeenteId,
    leden.map((lid) => lid.accountId),
  );
  const namen = await naamVan(
    work,
    leden.flatMap((lid) => lid.beoordeeldDoor ?? []),
  );
  return leden.map(({ beeindigdOp, beoordeeldDoor, ...lid }) => {
    const beeindigd = isBeeindigd({ ...lid, beeindigdOp }, work.today);
    const account = facts.get(lid.accountId);
    const ingesteld = account?.ingesteld ?? false;
    const ikzelf = lid.accountId === work.actor.accountId;
    return {
      ...lid,
      email: account?.email ?? null,
      stand: beeindigd ? 'beeindigd' : ingesteld || !account?.email ? 'actief' : 'uitgenodigd',
      gezienOp: account?.gezienOp ?? null,
      beoordeeldDoor: beoordeeldDoor === null ? null : (namen.get(beoordeeldDoor) ?? null),
      beoordelenVoor: beeindigd ? null : beoordelenVoor(lid, maanden),
      ikzelf,
      rechten: allowed(rights, work.actor, { id: lid.id, beeindigd, ikzelf, ingesteld }),
    };
  });
}

/** Only the asker can have been alone; then nobody else can look. */
export const isAlleen = async (work: Work): Promise<boolean> =>
  work.actor.rol === 'beheerder' && !(await hadTweede(work, work.actor.accountId));

export async function toToekenningen(
  work: Work,
  huis: Huis,
  toekenningen: readonly Toekenning[],
): Promise<ToekenningDto[]> {
  const { accounts, links } = huis.identity;
  const facts = await accounts.factsIn(
    work.gemeenteId,
    toekenningen.map((t) => t.accountId),
  );
  const states = await links.states(toekenningen.map((t) => t.id));
  const wie = toekenningen.flatMap((t) => [t.gevraagdDoor, t.beslotenDoor ?? []].flat());
  const namen = await naamVan(work, wie);
  const dagen = await work.setting(instellingen.verzoekGeldig);
  const alleen = await isAlleen(work);
  const kijker = work.actor.accountId;
  return toekenningen.map((t) => {
    const { gevraagdDoor, beslotenDoor, akkoord: _akkoord, linkDoor: _link, codeDoor: _code, ...rest } = t;
    const now = stand(t, work.now, dagen);
    const account = facts.get(t.accountId);
    const link = states.get(t.id);
    const heeftAccount = t.soort === 'rol' && (account?.ingesteld ?? false);
    const inTeStellen = !heeftAccount && link !== undefined && link.gebruiktOp === null;
    return {
      ...rest,
      email: account?.email ?? null,
      stand: now,
      gevraagdDoor: namen.get(gevraagdDoor) ?? '',
      beslotenDoor: beslotenDoor === null ? null : (namen.get(beslotenDoor) ?? ''),
      heeftAccount,
      linkTot: link?.linkTot ?? null,
      gebruiktOp: link?.gebruiktOp ?? null,
      rechten: allowed(toekenningRights, work.actor, zichtOp(t, kijker, now, alleen, inTeStellen)),
    };
  });
}

const zichtOp = (
  t: Toekenning,
  kijker: string,
  now: ToekenningStand,
  alleen: boolean,
  inTeStellen: boolean,
): ToekenningZicht => ({
  id: t.id,
  open: now === 'gevraagd',
  bevestigd: now === 'bevestigd',
  tweede: magTweedeZijn(t, kijker, alleen),
  zelfGevraagd: t.gevraagdDoor === kijker,
  inTeStellen,
  heeftCode: t.codeDoor === kijker && !t.zonderTweede,
  heeftLink: t.linkDoor === kijker && !t.zonderTweede,
});
