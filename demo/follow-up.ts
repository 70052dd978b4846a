import { casussen } from '#modules/bestrijding/casussen/contract.ts';
import { controles, type ControleDto } from '#modules/bestrijding/controles/contract.ts';
import type { LocalDate } from '#platform/contract.ts';
import { addDays, quarterOf } from '#platform/reckon/dates.ts';
import type { Plan } from './meetings.ts';
import { who, type Player } from './player.ts';
import { werkdag, type Script } from './script.ts';
import { plek } from './world.ts';

/** A control that the meeting asked for: prepared, released, carried out and concluded within six weeks. */
export function control(s: Script, p: Player, id: string, dag: LocalDate, plan: Plan | undefined): void {
  const op = werkdag(addDays(dag, p.rng.int(12, 34)));
  s.at(werkdag(addDays(dag, 4)), '11:00', async (q) => {
    const c = await q.ask(who('regisseur'), controles.toon, { params: { id } });
    const named = await q.ask(who('regisseur'), controles.wijzig, {
      params: { id },
      version: c.versie,
      body: { dag: op, leiderId: who('toezichthouder').id },
    });
    if (named.objecten.length > 0) return;
    // A signal that only names a wijk: which address it is, is found before the control.
    await q.ask(who('regisseur'), controles.voegObjectToe, {
      params: { id },
      version: named.versie,
      body: { aanduiding: plek(q.rng).adres },
    });
  });
  s.at(addDays(op, -1), '16:00', async (q) => {
    const c = await q.ask(who('regisseur'), controles.toon, { params: { id } });
    await q.ask(who('regisseur'), controles.geefVrij, { params: { id }, version: c.versie });
  });
  s.at(op, '15:20', (q) => carryOut(q, id, op, plan));
  s.at(werkdag(addDays(op, 3)), '10:30', async (q) => {
    const c = await q.ask(who('regisseur'), controles.toon, { params: { id } });
    if (c.status === 'uitgevoerd')
      await q.ask(who('regisseur'), controles.rondAf, {
        params: { id },
        version: c.versie,
        body: { conclusie: conclusion(c) },
      });
  });
}

async function carryOut(p: Player, id: string, op: LocalDate, plan?: Plan): Promise<void> {
  const c = await p.ask(who('toezichthouder'), controles.toon, { params: { id } });
  const objecten = c.objecten.map((o) => ({
    id: o.id,
    resultaat:
      plan?.resultaat ??
      p.rng.weighted([
        ['in-orde', 46],
        ['overtreding', 22],
        ['aandachtspunt', 16],
        ['niet-aangetroffen', 9],
        ['maatregel', 7],
      ] as const),
    toelichting: plan?.bevinding ?? 'Bezocht, legitimatie getoond, doel genoemd.',
  }));
  await p.ask(who('toezichthouder'), controles.voerUit, {
    params: { id },
    version: c.versie,
    body: { uitgevoerdOp: op, objecten },
  });
}

function conclusion(c: ControleDto): string {
  const over = c.objecten.filter((o) => o.resultaat === 'overtreding' || o.resultaat === 'maatregel').length;
  return over === 0
    ? 'In orde bevonden; brief gestuurd, geen vervolg.'
    : `${over} van ${c.objecten.length} met vervolg: brief en hercontrole.`;
}

/** One integral control a quarter, from the year plan; or taking part in one that a BIT organises elsewhere. */
export function integral(s: Script, dag: LocalDate, soort?: 'deelname-bit'): void {
  s.at(werkdag(addDays(dag, -30)), '14:00', async (p) => {
    const wijk = 'Industrieterrein Tolbaken';
    let c = await p.ask(who('regisseur'), controles.maak, {
      body: {
        soort: soort ?? (p.rng.chance(0.3) ? 'eigen-robt' : 'eigen'),
        thema: 'drugs',
        opdracht: 'Gebruik, brandveiligheid, vergunning en stroom van opslag- en garageboxen.',
        kwartaal: quarterOf(dag),
        gebied: wijk,
        dag,
        leiderId: who('toezichthouder').id,
        herkomst: 'jaarplan',
      },
    });
    for (let i = 0; i < 6; i += 1) {
      c = await p.ask(who('regisseur'), controles.voegObjectToe, {
        params: { id: c.id },
        version: c.versie,
        body: { aanduiding: plek(p.rng, wijk).adres },
      });
    }
    const { id } = c;
    s.at(addDays(dag, -1), '15:00', async (q) => {
      const now = await q.ask(who('regisseur'), controles.toon, { params: { id } });
      await q.ask(who('regisseur'), controles.geefVrij, { params: { id }, version: now.versie });
    });
    s.at(dag, '21:40', (q) => carryOut(q, id, dag));
    s.at(werkdag(addDays(dag, 1)), '11:00', async (q) => {
      const now = await q.ask(who('regisseur'), controles.toon, { params: { id } });
      await q.ask(who('regisseur'), controles.rondAf, {
        params: { id },
        version: now.versie,
        body: { conclusie: conclusion(now) },
      });
    });
  });
}

/** A casus: a few notes, and most of them closed within the year. */
export function file(s: Script, p: Player, id: string, dag: LocalDate): void {
  const notes = [
    'Eerste gesprek met de verhuurder gevoerd.',
    'Huurcontract en energiegegevens opgevraagd.',
    'Vergunningen ziet geen vergunning voor dit gebruik.',
  ];
  notes.forEach((tekst, i) => {
    const when = werkdag(addDays(dag, 9 + i * 17));
    s.at(when, '14:10', (q) =>
      q
        .ask(who('regisseur'), casussen.noteer, {
          params: { id },
          body: { soort: 'notitie', dag: when, tekst },
        })
        .then(() => undefined),
    );
  });
  s.at(werkdag(addDays(dag, p.rng.int(70, 150))), '16:20', async (q) => {
    const c = await q.ask(who('regisseur'), casussen.toon, { params: { id } });
    await q.ask(who('regisseur'), casussen.sluit, {
      params: { id },
      version: c.versie,
      body: {
        uitkomst: q.rng.pick(['maatregel', 'belemmerd', 'overgedragen', 'geen-grond'] as const),
        toelichting: 'Doel bereikt; de gelegenheid is weggenomen.',
      },
    });
  });
}
