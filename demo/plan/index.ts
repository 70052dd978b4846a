import { plan, type ActiviteitRij, type PlaatDto } from '#modules/regie/plan/contract.ts';
import type { LocalDate } from '#platform/contract.ts';
import { addDays } from '#platform/reckon/dates.ts';
import { integral } from '../follow-up.ts';
import { who, type Player } from '../player.ts';
import { werkdag, type Script } from '../script.ts';
import { voedHetPlan } from './aanbevelingen.ts';
import { beleid, prioriteiten } from './beleid.ts';
import { bewustwording } from './bewustwording.ts';
import { informatie } from './informatie.ts';
import { herziening, nieuw } from './nieuw.ts';
import { bestrijding, samenwerking } from './samen.ts';
import type { DemoActiviteit } from './vorm.ts';
import { weerbaarheid } from './weerbaarheid.ts';

/** The whole plan in own words: 28 activities with their actions, and the squares of the poster. */
export const activiteiten: readonly DemoActiviteit[] = [
  ...bewustwording,
  ...weerbaarheid,
  ...informatie,
  ...samenwerking,
  ...bestrijding,
];

const perCode = new Map([...activiteiten, ...nieuw].map((a) => [a.code, a]));
const regisseur = () => who('regisseur');

/** Three years of the plan: adopted, kept up, updated each December, closed each January. */
export function planOfDemo(s: Script): void {
  const eerste = Number(s.vandaag.slice(0, 4)) - 2;
  const start = later(s.begin, `${eerste - 1}-12-20`);
  s.at(werkdag(start), '09:00', (p) => begin(p, eerste));
  for (let jaar = eerste; jaar <= eerste + 2; jaar += 1) {
    keepUp(s, jaar, start);
    if (jaar < eerste + 2)
      s.at(`${jaar}-12-05`, '10:00', (p) => volgend(p, jaar, herziening[jaar - eerste]!));
    s.at(werkdag(later(`${jaar}-02-10`, addDays(start, 3))), '16:00', (p) => zetIn(p, jaar));
    s.at(`${jaar}-12-15`, '16:00', (p) => rondAf(p, jaar));
    s.at(`${jaar + 1}-01-12`, '09:00', (p) => sluit(p, jaar));
  }
  s.at(`${eerste + 2}-01-15`, '10:00', (p) => voegToe(p, eerste + 2, nieuw));
  s.at(`${eerste + 2}-02-03`, '10:00', voedHetPlan);
  for (const dag of [`${eerste + 1}-05-21`, `${eerste + 1}-11-19`, `${eerste + 2}-05-20`])
    if (dag > start) integral(s, werkdag(dag), 'deelname-bit');
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

async function begin(p: Player, jaar: number): Promise<void> {
  const made = await p.ask(regisseur(), plan.maak, {
    body: {
      titel: `Plan van aanpak ondermijning ${jaar}–${jaar + 2}`,
      vanJaar: jaar,
      totJaar: jaar + 2,
      tekst: beleid,
    },
  });
  await p.ask(regisseur(), plan.stelVast, {
    params: { id: made.id },
    version: made.versie,
    body: { door: 'college', datum: `${jaar - 1}-12-19`, besluit: `B&W ${jaar - 1}-412` },
  });
  await p.ask(regisseur(), plan.maakJaar, {
    params: { id: made.id },
    body: { jaar, budget: 60_000, uren: 1_240 },
  });
  await voegToe(p, jaar, activiteiten);
  await stelVast(p, jaar);
  const ids = new Map<string, string>();
  for (const { onder, ...body } of prioriteiten) {
    const een = await p.ask(regisseur(), plan.maakPrioriteit, {
      body: { ...body, onderId: onder === undefined ? null : ids.get(onder)! },
    });
    ids.set(body.titel, een.id);
  }
}

/** Heads first: what hangs under them may stand in another line. */
async function voegToe(p: Player, jaar: number, lijst: readonly DemoActiviteit[]): Promise<void> {
  const ids = new Map((await plaatVan(p, jaar)).activiteiten.map((a) => [a.code, a.id]));
  for (const a of lijst.toSorted((x, y) => Number(x.onder !== undefined) - Number(y.onder !== undefined))) {
    const { eigenaar, onder, besluit: _besluit, noot: _noot, ...body } = a;
    const made = await p.ask(regisseur(), plan.voegToe, {
      body: {
        ...body,
        jaar,
        onderId: onder === undefined ? null : ids.get(onder)!,
        ...('rol' in eigenaar ? { eigenaarId: who(eigenaar.rol).id } : { eigenaarFunctie: eigenaar.functie }),
      },
    });
    ids.set(a.code, made.id);
  }
}

const plaatVan = (p: Player, jaar: number): Promise<PlaatDto> =>
  p.ask(regisseur(), plan.plaat, { query: { jaar } });

async function stelVast(p: Player, jaar: number): Promise<void> {
  const { jaarId, versie } = await plaatVan(p, jaar);
  await p.ask(regisseur(), plan.stelJaarVast, { params: { id: jaarId! }, version: versie });
}

async function sluit(p: Player, jaar: number): Promise<void> {
  const { jaarId, versie } = await plaatVan(p, jaar);
  await p.ask(regisseur(), plan.sluitJaar, { params: { id: jaarId! }, version: versie });
}

async function volgend(p: Player, jaar: number, anders: (typeof herziening)[number]): Promise<void> {
  const { jaarId, activiteiten: rijen } = await plaatVan(p, jaar);
  await p.ask(regisseur(), plan.jaarVerder, {
    params: { id: jaarId! },
    body: {
      keuzes: rijen.map((a) => ({
        activiteitId: a.id,
        ...(anders[a.code] ?? { keuze: 'doorgaan' as const }),
      })),
    },
  });
  await stelVast(p, jaar + 1);
}

/** Each quarter: begun in its first month, done near its end; two of the last year are not, and one moved. */
function keepUp(s: Script, jaar: number, start: LocalDate): void {
  const laatste = jaar === Number(s.vandaag.slice(0, 4));
  for (const kwartaal of [1, 2, 3, 4]) {
    const maand = (n: number): string => String(kwartaal * 3 - 3 + n).padStart(2, '0');
    const begon = later(`${jaar}-${maand(1)}-12`, addDays(start, 1));
    const klaar = later(`${jaar}-${maand(3)}-18`, addDays(start, 2));
    s.at(werkdag(begon), '15:00', (p) => zet(p, jaar, kwartaal, 'loopt', laatste));
    s.at(werkdag(klaar), '15:30', (p) => zet(p, jaar, kwartaal, 'gereed', laatste));
  }
}

const blijftLiggen = new Set(['BW-02.1', 'WB-04.1']);
const verschuift = new Map([['IN-08.2', 'De analyse kwam een kwartaal later binnen.']]);

async function zet(
  p: Player,
  jaar: number,
  kwartaal: number,
  stand: 'loopt' | 'gereed',
  laatste: boolean,
): Promise<void> {
  const { activiteiten: rijen } = await plaatVan(p, jaar);
  for (const a of rijen) {
    const deel = a.delen.find((d) => d.kwartaal === kwartaal);
    const demo = perCode.get(a.code);
    if (!deel || !demo || demo.bewijsregel || deel.hand === 'gereed' || deel.hand === 'niet') continue;
    const reden = verschuift.get(a.code);
    if (stand === 'gereed' && laatste && reden && kwartaal < 4)
      await p.ask(regisseur(), plan.verplaats, {
        params: { id: a.id },
        version: a.versie,
        body: { deelId: deel.id, kwartaal: kwartaal + 1, reden },
      });
    else if (stand === 'gereed' && a.fase === 'verkennen' && demo.besluit) await besluit(p, a, demo, deel.id);
    else if (!(stand === 'gereed' && laatste && blijftLiggen.has(a.code)))
      await zetStand(p, a, deel.id, stand, demo.noot);
  }
}

async function besluit(p: Player, a: ActiviteitRij, demo: DemoActiviteit, deelId: string): Promise<void> {
  const na = await p.ask(regisseur(), plan.besluit, {
    params: { id: a.id },
    version: a.versie,
    body: demo.besluit!,
  });
  if (demo.besluit!.besluit === 'doen') await zetStand(p, na, deelId, 'gereed', demo.noot);
}

async function zetStand(
  p: Player,
  a: { id: string; versie: number; titel: string },
  deelId: string,
  stand: 'loopt' | 'gereed',
  noot = '',
): Promise<void> {
  const params = { id: a.id };
  const na = await p.ask(regisseur(), plan.zetStand, {
    params,
    version: a.versie,
    body: { deelId, stand, ...(stand === 'gereed' || noot.includes(' van ') ? { noot } : {}) },
  });
  if (stand === 'gereed')
    await p.ask(regisseur(), plan.bewijs, {
      params,
      version: na.versie,
      body: { soort: 'gedaan', datum: p.now.slice(0, 10), omschrijving: `${a.titel}: ${noot || 'gedaan'}.` },
    });
}

const heelJaar = (a: ActiviteitRij): boolean => perCode.get(a.code)?.kwartalen.length === 0;

/** What runs all year is running from February on, and its first action is done. */
async function zetIn(p: Player, jaar: number): Promise<void> {
  for (const a of (await plaatVan(p, jaar)).activiteiten.filter(heelJaar)) {
    const params = { id: a.id };
    const { actielijst, versie } = await p.ask(regisseur(), plan.activiteit, { params });
    const na = await p.ask(regisseur(), plan.actieGedaan, {
      params: { ...params, actieId: actielijst[0]!.id },
      version: versie,
      body: { gedaan: true },
    });
    if (na.delen[0]!.afgeleid === null) await zetStand(p, na, na.delen[0]!.id, 'loopt');
  }
}

/** Near the end of the year: what ran all year is done; where nothing was held, that is said. */
async function rondAf(p: Player, jaar: number): Promise<void> {
  for (const a of (await plaatVan(p, jaar)).activiteiten) {
    let { versie } = a;
    for (const deel of a.delen) {
      const telt = deel.afgeleid !== null;
      const hoofd = heelJaar(a);
      if (!hoofd && !(telt && deel.stand === 'achter')) continue;
      const reden = hoofd ? 'Het hele jaar gedaan.' : 'Dat kwartaal is er geen controle gehouden.';
      const na = await p.ask(regisseur(), plan.zetStand, {
        params: { id: a.id },
        version: versie,
        body: { deelId: deel.id, stand: hoofd ? 'gereed' : 'niet', ...(telt ? { reden } : {}) },
      });
      versie = na.versie;
    }
  }
}
