import { casussen } from '#modules/bestrijding/casussen/contract.ts';
import { controles } from '#modules/bestrijding/controles/contract.ts';
import { aanbevelingen } from '#modules/regie/aanbevelingen/contract.ts';
import {
  gesprekken as dialoog,
  inzichten as lessen,
  perspectieven as stemmen,
  verhalen as kamer,
} from '#modules/regie/verhalen/contract.ts';
import { addDays, legalDay, quarterOf } from '#platform/reckon/dates.ts';
import { who, type Player } from '../player.ts';
import { werkdag, type Script } from '../script.ts';
import { eerdereVerhalen } from './eerder.ts';
import { gesprekken, inzichten, perspectieven } from './stemmen.ts';
import { verhalen, type DemoVerhaal } from './verhalen.ts';

const jaarVan = (p: Player): number => Number(legalDay(p.now).slice(0, 4));

/** A year in words beside the figures: stories, views, effects, lessons, questions and promises. */
export function verhalenOfDemo(s: Script): void {
  for (const v of [...eerdereVerhalen, ...verhalen]) s.at(s.terug(v.dagen), '14:00', (p) => schrijf(s, p, v));
  for (const { dagen, ingetrokken, ...een } of perspectieven)
    s.at(s.terug(dagen), '14:30', async (p) => {
      const body = { ...een, jaar: jaarVan(p), op: legalDay(p.now) };
      const made = await p.ask(who('regisseur'), stemmen.maak, { body });
      if (ingetrokken)
        s.at(addDays(legalDay(p.now), 40), '09:30', async (q) => {
          await q.ask(who('regisseur'), stemmen.trekIn, { params: { id: made.id }, version: made.versie });
        });
    });
  for (const { dagen, aanbeveling, ...een } of inzichten)
    s.at(s.terug(dagen), '14:45', async (p) => {
      const { items } = await p.ask(who('regisseur'), aanbevelingen.lijst, { query: {} });
      const id = items.find((a) => a.titel === aanbeveling)?.id ?? null;
      await p.ask(who('regisseur'), lessen.maak, {
        body: { ...een, jaar: jaarVan(p), ...(een.soort === 'les' ? { aanbevelingId: id } : {}) },
      });
    });
  gesprekkenOfDemo(s);
  s.at(s.terug(2), '16:00', stelVragen);
}

async function schrijf(s: Script, p: Player, v: DemoVerhaal): Promise<void> {
  const { dagen: _dagen, door, bereik, eind, mag = {}, ...body } = v;
  const kwartaal = Number(quarterOf(legalDay(p.now)).slice(-1));
  const made = await p.ask(who(door), kamer.maak, { body: { ...body, jaar: jaarVan(p), kwartaal } });
  if (bereik === undefined) return;
  const redenen = made.bevindingen.map((b) => ({ sleutel: b.sleutel, reden: mag[b.fragment] ?? '' }));
  const params = { id: made.id };
  const aangeboden = await p.ask(who(door), kamer.vraagVrijgave, {
    params,
    version: made.versie,
    body: { bereik, redenen },
  });
  if (eind === 'wacht') return;
  const tweede = who(door === 'jurist' ? 'regisseur' : 'jurist');
  s.at(werkdag(addDays(legalDay(p.now), 3)), '11:15', async (q) => {
    const vrij = await q.ask(tweede, kamer.beoordeel, {
      params,
      version: aangeboden.versie,
      body: { akkoord: true },
    });
    if (eind === 'ingetrokken')
      await q.ask(who('regisseur'), kamer.trekIn, {
        params,
        version: vrij.versie,
        body: { reden: 'De zaak loopt nog bij een ander.' },
      });
  });
}

function gesprekkenOfDemo(s: Script): void {
  for (const { dagen, binnen, eigenaar, uitkomst, ...een } of gesprekken)
    s.at(s.terug(dagen), '15:00', async (p) => {
      const datum = legalDay(p.now);
      const made = await p.ask(who('regisseur'), dialoog.maak, {
        body: {
          ...een,
          datum,
          voor: binnen === undefined ? null : addDays(datum, binnen),
          eigenaarId: eigenaar === undefined ? null : who(eigenaar).id,
        },
      });
      if (uitkomst === undefined) return;
      s.at(werkdag(addDays(datum, Math.min(binnen ?? 20, 50))), '15:30', async (q) => {
        await q.ask(who('regisseur'), dialoog.doeAf, {
          params: { id: made.id },
          version: made.versie,
          body: { uitkomst },
        });
      });
    });
}

/** This week somebody is asked about what was finished, as the job would after each of them. */
async function stelVragen(p: Player): Promise<void> {
  const boa = who('toezichthouder');
  const gedaan = await p.ask(boa, controles.lijst, { query: { status: ['afgerond'], sorteer: '-dag' } });
  const controle = gedaan.items[0];
  if (controle) await p.job('verhalen.vraag-na-controle', { controleId: controle.id, doorId: boa.id });
  const regisseur = who('regisseur');
  const dicht = await p.ask(regisseur, casussen.lijst, { query: { status: ['gesloten'] } });
  const casus = dicht.items[0];
  if (casus) await p.job('verhalen.vraag-na-casus', { casusId: casus.id, doorId: regisseur.id });
}
