import { Invalid, NotFound, RuleViolated } from '#platform/errors.ts';
import { demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { JaarVerder, VergelijkingDto } from '../contract.ts';
import { type Activiteit } from '../domain/activiteit.ts';
import { vergelijk, zetVoort, type Voortzetting } from '../domain/jaar.ts';
import { demandJaar } from '../domain/plan.ts';
import { planRights } from '../domain/rights.ts';
import * as activiteiten from '../store/activiteit.ts';
import * as bewijs from '../store/bewijs.ts';
import * as store from '../store/plan.ts';

const READ = 'plan.lezen';

const audit = (work: Work, id: string, wat: string): void =>
  work.audit({ actie: `jaarplan.${wat}`, objectSoort: 'jaarplan', objectId: id, resultaat: 'gelukt' });

/** @throws NotFound when there is no plan of that year. */
export async function jaarVan(work: Work, jaar: number): Promise<store.Jaar> {
  const found = (await store.jaren(work)).find((j) => j.jaar === jaar);
  if (!found) throw new NotFound();
  return found;
}

/** Regel PLN-16: bij vaststelling wordt het kwartaal van elke activiteit de basislijn waarmee later vergeleken wordt. */
export async function stelVast(work: Work, id: string, version: number): Promise<void> {
  const jaar = await store.findJaar(work, id, version);
  demand(work, planRights, 'plan.vaststellen', jaar, READ);
  if (jaar.stand !== 'concept') throw new RuleViolated('PLN-16', 'plan.al-vastgesteld');
  await activiteiten.legBasisVast(work, id);
  await store.zetJaarStand(work, jaar, 'vastgesteld');
  audit(work, id, 'vastgesteld');
}

/** Regel PLN-2: na sluiten verandert er niets meer aan een jaar; sluiten kan pas als het jaar om is. */
export async function sluit(work: Work, id: string, version: number): Promise<void> {
  const jaar = await store.findJaar(work, id, version);
  demand(work, planRights, 'plan.sluiten', jaar, READ);
  if (jaar.stand !== 'vastgesteld') throw new RuleViolated('PLN-2', 'plan.niet-te-sluiten');
  if (work.today <= `${jaar.jaar}-12-31`) throw new RuleViolated('PLN-2', 'plan.jaar-loopt-nog');
  await store.zetJaarStand(work, jaar, 'gesloten');
  audit(work, id, 'gesloten');
}

/** Next year's plan from this one: each activity goes on, is changed or stops, with a reason. */
export async function verder(work: Work, id: string, body: JaarVerder): Promise<{ jaar: number }> {
  const jaar = await store.findJaar(work, id);
  demand(work, planRights, 'plan.maken', jaar, READ);
  const plan = await store.findPlan(work, jaar.planId);
  const volgend = jaar.jaar + 1;
  demandJaar(plan, volgend);
  if ((await store.jaren(work)).some((j) => j.jaar === volgend))
    throw new Invalid([{ veld: 'jaar', code: 'plan.jaar-bestaat' }]);
  const oud = await activiteiten.vanJaar(work, id);
  const door = zetVoort(oud, body.keuzes);
  const jaarId = work.newId();
  await store.insertJaar(work, {
    id: jaarId,
    planId: plan.id,
    jaar: volgend,
    budget: jaar.budget,
    uren: jaar.uren,
  });
  await voegDoorToe(work, jaarId, volgend, door);
  for (const k of body.keuzes.filter((one) => one.keuze === 'stoppen')) {
    await activiteiten.zetJaarkeuze(work, k.activiteitId, k.reden?.trim() ?? null);
    await bewijs.noteer(work, k.activiteitId, {
      soort: 'jaarkeuze',
      naar: 'stoppen',
      reden: k.reden?.trim() ?? null,
    });
  }
  audit(work, jaarId, 'gemaakt');
  return { jaar: volgend };
}

/** Heads before what hangs under them, so that the new ids are known; under a head that stopped one stands alone. */
async function voegDoorToe(
  work: Work,
  jaarId: string,
  jaar: number,
  door: readonly Voortzetting[],
): Promise<void> {
  const nieuwe = new Map(door.map((v) => [v.vorige.id, work.newId()]));
  const volgorde = door.toSorted(
    (a, b) => Number(a.vorige.onderId !== null) - Number(b.vorige.onderId !== null),
  );
  for (const v of volgorde) {
    const a = voortgezet(work, v, nieuwe, { jaarId, jaar });
    await activiteiten.insert(work, a);
    const acties = await bewijs.acties(work, [v.vorige.id]);
    await bewijs.zetActies(
      work,
      a.id,
      acties.map((actie) => actie.tekst),
    );
    await bewijs.noteer(work, a.id, { soort: 'jaarkeuze', naar: v.keuze, reden: v.reden });
  }
}

const voortgezet = (
  work: Work,
  v: Voortzetting,
  nieuwe: ReadonlyMap<string, string>,
  in_: { jaarId: string; jaar: number },
): Activiteit => ({
  ...v.vorige,
  ...in_,
  id: nieuwe.get(v.vorige.id)!,
  versie: 1,
  jaarStand: 'concept',
  titel: v.titel,
  onderId: v.vorige.onderId === null ? null : (nieuwe.get(v.vorige.onderId) ?? null),
  // A decision of last year was about last year; exploring that ended in 'doen' is carried out now.
  fase: v.vorige.besluit === 'doen' ? 'uitvoeren' : v.vorige.fase,
  besluit: null,
  besluitReden: null,
  besluitOp: null,
  vorigeId: v.vorige.id,
  jaarkeuze: v.keuze,
  jaarkeuzeReden: v.reden,
  delen: v.kwartalen.map((kwartaal) => ({
    id: work.newId(),
    kwartaal,
    basis: null,
    hand: null,
    noot: null,
    reden: null,
    op: null,
  })),
});

/** This year beside the one before: what went on, changed, stopped or is new. */
export async function vergelijking(work: Work, id: string): Promise<VergelijkingDto> {
  const jaar = await store.findJaar(work, id);
  demand(work, planRights, READ, jaar);
  const vorig = (await store.jaren(work)).find((j) => j.jaar === jaar.jaar - 1);
  const vroeger = vorig ? await activiteiten.vanJaar(work, vorig.id) : [];
  const verwant = (a: Activiteit | null) => a && { id: a.id, code: a.code, titel: a.titel };
  return {
    jaar: jaar.jaar,
    vorigJaar: vorig?.jaar ?? null,
    rijen: vergelijk(vroeger, await activiteiten.vanJaar(work, id)).map((v) => ({
      code: v.code,
      lijn: (v.nu ?? v.vroeger)!.lijn,
      titel: (v.nu ?? v.vroeger)!.titel,
      keuze: v.keuze,
      reden: v.reden,
      vroeger: verwant(v.vroeger),
      nu: verwant(v.nu),
    })),
  };
}
