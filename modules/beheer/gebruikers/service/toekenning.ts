import type { Rol } from '#platform/actor.ts';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import { addDays, startOfDay } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { NieuweToekenning, RechtDto, ToekenningDto } from '../contract.ts';
import { demandHerstelbaar, instellingen } from '../domain/toegang.ts';
import {
  beslis as oordeel,
  besluitAltijdNodig,
  demandNieuw,
  demandTot,
  geefCode,
  geefLink,
  stand,
  type Toekenning,
} from '../domain/toekenning.ts';
import * as leden from '../store/lid.ts';
import * as store from '../store/toekenning.ts';
import { isAlleen, rechtenPerRol, toToekenningen, type Huis } from './zicht.ts';

const RECENT_DAYS = 30;

export async function toekenningen(work: Work, huis: Huis): Promise<ToekenningDto[]> {
  const vanaf = startOfDay(addDays(work.today, -RECENT_DAYS));
  return toToekenningen(work, huis, await store.list(work, vanaf));
}

/** How many wait for this viewer. */
export async function aantalTeBeslissen(work: Work, huis: Huis): Promise<number> {
  const open = await toToekenningen(work, huis, await store.open(work));
  return open.filter((t) => t.rechten.includes('toekenning.beslissen')).length;
}

/** Regel GEB-1: vragen verandert nog niets. */
export async function vraag(work: Work, huis: Huis, nieuw: NieuweToekenning): Promise<ToekenningDto> {
  const { naam, rol, team, tot = null } = nieuw;
  demandTot(tot, work.today);
  const besluit = nieuw.besluit?.trim() || null;
  if (!besluit && besluitAltijdNodig(rechtenPerRol(huis), rol, work.actor.rol as Rol))
    throw new Invalid([{ veld: 'besluit', code: 'gebruikers.besluit-nodig' }]);
  const accountId = await huis.identity.accounts.findOrMake(nieuw.email.trim(), naam);
  if (accountId === work.actor.accountId) throw new RuleViolated('GEB-2', 'gebruikers.zichzelf');
  const soort = 'rol' as const;
  demandNieuw(await leden.findBestaand(work, { accountId, rol, team }), tot);
  return maak(work, huis, { soort, accountId, naam, rol, team, tot, besluit });
}

/** For who lost password and phone: the same two people as for new access. */
export async function vraagHerstel(work: Work, huis: Huis, lidId: string): Promise<ToekenningDto> {
  const lid = await leden.find(work, lidId);
  if (lid.accountId === work.actor.accountId) throw new RuleViolated('GEB-2', 'gebruikers.zichzelf');
  demandHerstelbaar(await huis.identity.accounts.worksElsewhere(lid.accountId, work.gemeenteId));
  const { accountId, naam, rol, team, tot } = lid;
  return maak(work, huis, { soort: 'herstel', accountId, naam, rol, team, tot, besluit: null });
}

async function maak(
  work: Work,
  huis: Huis,
  wat: Pick<Toekenning, 'soort' | 'accountId' | 'naam' | 'rol' | 'team' | 'tot' | 'besluit'>,
): Promise<ToekenningDto> {
  for (const id of await store.removeOpen(work, wat)) await huis.identity.links.cancel(id);
  const t: Toekenning = {
    ...wat,
    id: work.newId(),
    gevraagdDoor: work.actor.accountId,
    gevraagdOp: work.now,
    beslotenDoor: null,
    beslotenOp: null,
    akkoord: null,
    zonderTweede: false,
    linkDoor: null,
    codeDoor: null,
  };
  await store.insert(work, t);
  await huis.identity.links.prepare(t.id, work.gemeenteId, t.accountId, work.now);
  audit(work, t, 'gevraagd');
  return een(work, huis, t);
}

/** The second person says yes or no; the asker may take it back. */
export async function beslis(work: Work, huis: Huis, id: string, akkoord: boolean): Promise<ToekenningDto> {
  const t = await store.findForUpdate(work, id);
  await demandStand(work, t, 'gevraagd');
  const { accountId: door, rol } = work.actor;
  const alleen = await isAlleen(work);
  const na = oordeel(t, { akkoord, door, rol: rol as Rol, alleen }, work.now, rechtenPerRol(huis));
  await store.update(work, na);
  if (akkoord && t.soort === 'rol') await leden.geefToegang(work, na);
  if (!akkoord) await huis.identity.links.cancel(id);
  audit(work, na, akkoord ? 'bevestigd' : 'afgewezen', na.zonderTweede ? { zonderTweede: true } : {});
  return een(work, huis, na);
}

/** Regel GEB-4: de link, voor één van de twee. */
export async function link(
  work: Work,
  huis: Huis,
  id: string,
): Promise<{ token: string; geldigTot: string }> {
  const t = await store.findForUpdate(work, id);
  await demandStand(work, t, 'gevraagd', 'bevestigd');
  await store.update(work, geefLink(t, work.actor.accountId));
  await demandInTeStellen(huis, t);
  const made = await huis.identity.links.renew(id, work.now);
  if (!made) throw new RuleViolated('GEB-4', 'gebruikers.al-ingesteld');
  audit(work, t, 'link-gemaakt');
  return made;
}

/** Regel GEB-4: de code, voor de ander. */
export async function code(work: Work, huis: Huis, id: string): Promise<{ code: string }> {
  const t = await store.findForUpdate(work, id);
  await demandStand(work, t, 'bevestigd');
  await store.update(work, geefCode(t, work.actor.accountId));
  await demandInTeStellen(huis, t);
  const made = await huis.identity.links.confirm(id);
  if (made === null) throw new RuleViolated('GEB-4', 'gebruikers.al-ingesteld');
  audit(work, t, 'code-gemaakt');
  return { code: made };
}

/** Who signs in already keeps what he has: nobody here may change it without asking for recovery. */
async function demandInTeStellen(huis: Huis, t: Toekenning): Promise<void> {
  if (t.soort === 'herstel') return;
  const account = await huis.identity.accounts.byId(t.accountId);
  if (account?.wachtwoord != null) throw new RuleViolated('GEB-4', 'gebruikers.al-ingesteld');
}

async function demandStand(work: Work, t: Toekenning, ...wanted: string[]): Promise<void> {
  const now = stand(t, work.now, await work.setting(instellingen.verzoekGeldig));
  if (!wanted.includes(now)) throw new RuleViolated('GEB-5', `gebruikers.stand.${now}`);
}

/** Who may what, as the code has it. */
export function rechten(huis: Huis): RechtDto[] {
  return huis.declared
    .map(({ rollen, ...right }) => ({ ...right, rollen: rollen.filter((rol) => rol !== 'systeem') }))
    .filter(({ rollen }) => rollen.length > 0);
}

async function een(work: Work, huis: Huis, t: Toekenning): Promise<ToekenningDto> {
  const [dto] = await toToekenningen(work, huis, [t]);
  return dto!;
}

function audit(work: Work, t: Toekenning, wat: string, meer: Record<string, boolean> = {}): void {
  work.audit({
    actie: `toekenning.${wat}`,
    objectSoort: 'toekenning',
    objectId: t.id,
    resultaat: 'gelukt',
    details: {
      soort: t.soort,
      rol: t.rol,
      account: t.accountId,
      ...(t.tot ? { tot: t.tot } : {}),
      ...meer,
    },
  });
}
