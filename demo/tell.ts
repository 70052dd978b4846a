import { buildWeb } from '#app/server.ts';
import { gebruikers } from '#modules/beheer/gebruikers/contract.ts';
import { lio } from '#modules/informatie/lio/contract.ts';
import { compose } from '#app/compose.ts';
import { rooms } from '#app/rooms.ts';
import type { ProcessConfig } from '#platform/config.ts';
import { logLine } from '#platform/log.ts';
import { legalDay, addDays, addMonths } from '#platform/reckon/dates.ts';
import { duidingenOfDemo } from './duidingen.ts';
import { meetings } from './meetings.ts';
import { ordinary } from './ordinary.ts';
import { planOfDemo } from './plan/index.ts';
import { Player, who } from './player.ts';
import { Rng } from './rng.ts';
import { moment, Script } from './script.ts';
import { stories } from './stories/index.ts';
import { verhalenOfDemo } from './verhalen/index.ts';
import { verslagenOfDemo } from './verslagen.ts';

export type DemoConfig = Pick<ProcessConfig, 'appUrl' | 'authUrl' | 'rootKey' | 'filesFolder' | 'mode'>;

const MONTHS = 30;

/** Tells two and a half years through the real product, ending now. */
export async function tell(config: DemoConfig, say: (line: string) => void): Promise<void> {
  const nu = new Date().toISOString();
  const vandaag = legalDay(nu);
  const script = new Script(nu, vandaag, addMonths(vandaag, -MONTHS));
  const rng = new Rng(`baken ${vandaag}`);
  const stage: { player?: Player } = {};
  const house = compose(config, rooms, {
    clock: () => stage.player?.now ?? nu,
    random: (count) => rng.bytes(count),
  });
  const app = await buildWeb({ house, rooms, publicUrl: '', log: logFaults });
  const player = new Player(app, house, rooms, rng, moment(script.begin, '06:00'));
  stage.player = player;
  try {
    stories(script);
    ordinary(script, rng);
    meetings(script, player);
    planOfDemo(script);
    duidingenOfDemo(script);
    verhalenOfDemo(script);
    verslagenOfDemo(script);
    nights(script, player);
    let shown = '';
    await script.play(player, (done, total) => {
      const month = player.now.slice(0, 7);
      if (month !== shown && month.endsWith('1'))
        say(`  ${month}  ${done} van ongeveer ${total} gebeurtenissen`);
      shown = month;
    });
    player.now = nu;
    await player.job('bewaren.ronde');
  } finally {
    await app.close();
    await house.close();
  }
}

/** What the worker does at night: messages, feedback and destruction, here once a week. */
function nights(s: Script, p: Player): void {
  for (let dag = addDays(s.begin, 7); dag <= s.vandaag; dag = addDays(dag, 7)) {
    s.at(dag, '03:10', async () => {
      await actions(p);
      await p.job('meldpunt.koppel-terug');
      await p.job('meldpunt.verstuur');
      // What ends in these last weeks waits: it is announced first, as it would be today.
      if (dag < addDays(s.vandaag, -20)) await p.destroyExpired();
    });
  }
  for (let dag = addDays(s.begin, 30); dag < s.vandaag; dag = addDays(dag, 300)) s.at(dag, '10:30', review);
}

/** Once a year somebody looks at who still has access (bron: BIO2 5.18.02). */
async function review(p: Player): Promise<void> {
  for (const gemeente of [1, 2]) {
    for (const beoordelaar of [who('beheerder', gemeente), who('regisseur', gemeente)]) {
      const { items } = await p.ask(beoordelaar, gebruikers.lijst, { query: { alles: true } });
      for (const lid of items.filter(
        (l) => l.rechten.includes('gebruiker.beoordelen') && l.beoordelenVoor !== null,
      )) {
        if (lid.beoordeeldOp?.slice(0, 10) === legalDay(p.now)) continue;
        await p.ask(beoordelaar, gebruikers.beoordeel, {
          params: { id: lid.id },
          body: { oordeel: 'blijft' },
        });
      }
    }
  }
}

/** Most of what was agreed is done by its date; two are not, and stand red this morning. */
async function actions(p: Player): Promise<void> {
  const { items } = await p.ask(who('regisseur'), lio.acties, { query: { status: 'open' } });
  const due = items.filter((a) => a.termijn <= legalDay(p.now));
  for (const actie of due) {
    if (p.rng.chance(0.05) && due.length < 4) continue;
    await p.ask(who('regisseur'), lio.rondActieAf, {
      params: { id: actie.id },
      version: actie.versie,
      body: { resultaat: 'Gedaan.' },
    });
  }
}

const logFaults = (line: Record<string, unknown>): void => {
  if (line.soort === 'fout') logLine(line);
};
