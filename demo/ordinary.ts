import { meldpunt } from '#modules/informatie/meldpunt/contract.ts';
import type { Thema, WegingUitkomst } from '#modules/informatie/signalen/contract.ts';
import { addDays, isWorkingDay } from '#platform/reckon/dates.ts';
import {
  komtBinnen,
  mmaAfgerond,
  mmaKomtBinnen,
  mmaVerwerkt,
  schift,
  schiftVerder,
  weeg,
  type Bericht,
} from './acts.ts';
import { duidingen, waarnemingen, wegingRedenen } from './ordinary-texts.ts';
import { who } from './player.ts';
import type { Rng } from './rng.ts';
import { werkdag, type Script } from './script.ts';
import { afzenders, firmas, kenteken, plek, telefoon, themaGewicht } from './world.ts';

/** Ordinary work: reports on most days, sifted the next morning, weighed within the week. */
export function ordinary(s: Script, rng: Rng): void {
  for (let dag = s.begin; dag < s.vandaag; dag = addDays(dag, 1)) {
    const werk = isWorkingDay(dag);
    const aantal = werk
      ? rng.weighted([
          [0, 40],
          [1, 44],
          [2, 14],
          [3, 2],
        ] as const)
      : rng.weighted([
          [0, 80],
          [1, 20],
        ] as const);
    for (let i = 0; i < aantal; i += 1) oneReport(s, rng, dag, 1);
    if (werk && rng.chance(0.09)) oneReport(s, rng, dag, 2);
    if (werk && aantal === 0)
      s.at(dag, '09:20', (p) =>
        p
          .ask(who('regisseur'), meldpunt.nietsBinnen, {
            body: { leesplek: 'meldpunt' },
            mayRefuse: 'meldpunt.niet-leeg',
          })
          .then(() => undefined),
      );
    if (rng.chance(0.055)) oneMma(s, rng, dag);
  }
}

function oneReport(s: Script, rng: Rng, dag: string, gemeente: 1 | 2): void {
  const thema = rng.weighted(themaGewicht);
  const waar = plek(rng);
  const wat = rng
    .pick(waarnemingen[thema])
    .replaceAll('{adres}', waar.adres)
    .replaceAll('{firma}', rng.pick(firmas))
    .replaceAll('{kenteken}', kenteken(rng))
    .replaceAll('{telefoon}', telefoon(rng));
  const bericht = report(rng, wat, waar.adres, gemeente);
  const kantoor =
    bericht.via === 'telefoon' ||
    bericht.via === 'balie' ||
    bericht.via === 'partner' ||
    bericht.via === 'intern';
  const arrives = kantoor ? werkdag(dag) : dag;
  const tijd = `${String(kantoor ? rng.int(9, 16) : rng.int(7, 22)).padStart(2, '0')}:${String(rng.int(0, 59)).padStart(2, '0')}`;
  s.at(arrives, tijd, async (p) => {
    const id = await komtBinnen(p, bericht);
    sift(s, rng, werkdag(addDays(arrives, 1)), id, {
      wat,
      waar: waar.adres,
      wijk: waar.wijk,
      thema,
      gemeente,
    });
  });
}

function report(rng: Rng, wat: string, waar: string, gemeente: number): Bericht {
  const via = rng.weighted([
    ['mailbox', 30],
    ['formulier', 22],
    ['intern', 22],
    ['telefoon', 12],
    ['partner', 8],
    ['balie', 6],
  ] as const);
  const base = { via, wat, waar, gemeente };
  if (via === 'mailbox')
    return { ...base, van: rng.pick(afzenders), wat: `Goedemorgen,\n\n${wat}\n\nMet vriendelijke groet` };
  if (via === 'intern')
    return {
      ...base,
      door: who(rng.pick(['medewerker', 'sleutelfiguur', 'toezichthouder'] as const), gemeente),
    };
  if (via === 'partner')
    return {
      ...base,
      bronsoort: rng.pick(['corporatie', 'omgevingsdienst', 'netbeheerder', 'politie', 'wijkteam']),
    };
  if (via === 'telefoon') return { ...base, bronsoort: rng.pick(['inwoner', 'ondernemer']) };
  return base;
}

interface Kern {
  wat: string;
  waar: string;
  wijk: string;
  thema: Thema;
  gemeente: 1 | 2;
}

function sift(s: Script, rng: Rng, dag: string, id: string, k: Kern): void {
  const keuze = rng.weighted([
    ['verder', 52],
    ['te-licht', 20],
    ['doorsturen', 16],
    ['geen-melding', 12],
  ] as const);
  s.at(dag, `08:${String(rng.int(30, 58)).padStart(2, '0')}`, async (p) => {
    if (keuze !== 'verder') {
      await schift(p, id, siftBody(rng, keuze, k), k.gemeente);
      return;
    }
    const duiding = rng.chance(0.3) ? { duiding: rng.pick(duidingen) } : {};
    const signaalId = await schiftVerder(
      p,
      id,
      { wat: k.wat, waar: k.waar, thema: k.thema, gebied: k.wijk, ...duiding },
      k.gemeente,
    );
    weighLater(s, rng, dag, signaalId, k.gemeente);
  });
}

function siftBody(
  rng: Rng,
  keuze: 'te-licht' | 'doorsturen' | 'geen-melding',
  k: Kern,
): Record<string, unknown> {
  if (keuze === 'te-licht') return { keuze, wat: k.wat, waar: k.waar, thema: k.thema };
  if (keuze === 'geen-melding') return { keuze };
  const naam = rng.pick(['Openbare Ruimte', 'Vergunningen', 'Burgerzaken', 'Sociaal Domein']);
  return {
    keuze,
    thema: k.thema,
    naar: { soort: 'afdeling', naam, tekst: `Ter behandeling bij ${naam}: ${k.wat}` },
  };
}

function weighLater(s: Script, rng: Rng, dag: string, signaalId: string, gemeente: 1 | 2): void {
  const uitkomst = rng.weighted<WegingUitkomst>([
    ['verder', 64],
    ['te-licht', 20],
    ['doorverwezen', 10],
    ['geen-ondermijning', 6],
  ]);
  const bevoegdheid = rng.pick([
    'apv',
    'omgevingswet',
    'opiumwet-13b',
    'wet-brp',
    'bibob',
    'gemeentewet-174',
  ] as const);
  s.at(werkdag(addDays(dag, rng.int(1, 7))), `09:${String(rng.int(5, 55)).padStart(2, '0')}`, (p) =>
    weeg(p, signaalId, uitkomst, rng.pick(wegingRedenen), { bevoegdheid, recent: rng.chance(0.8) }, gemeente),
  );
}

/** A sealed report every few weeks; its text stays behind the seal, whatever becomes of it. */
function oneMma(s: Script, rng: Rng, dag: string): void {
  const waar = plek(rng);
  const thema = rng.pick(['drugs', 'mensenhandel', 'vastgoed'] as const);
  const dag2 = werkdag(dag);
  s.at(dag2, '07:50', async (p) => {
    const id = await mmaKomtBinnen(p, {
      mNummer: `M${rng.int(100000, 999999)}`,
      tekst: `De melder zegt dat er op ${waar.adres} iets niet klopt en noemt een tijdstip en een persoon.`,
      categorie: thema === 'vastgoed' ? 'woonfraude' : thema,
    });
    const street = waar.adres.replace(/ \d+$/, '');
    const feit = rng.chance(0.5)
      ? { wat: `In een pand aan de ${street} is ’s avonds aanloop.`, waar: waar.wijk, thema }
      : null;
    const opvolging = feit ? 'lio' : rng.pick(['onvoldoende-concreet', 'al-bekend', 'politie'] as const);
    s.at(werkdag(addDays(dag2, 1)), '08:35', (q) => mmaVerwerkt(q, id, feit, opvolging));
    if (feit) s.at(werkdag(addDays(dag2, 25)), '08:45', (q) => mmaAfgerond(q, id));
  });
}
