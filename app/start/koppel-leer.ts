import { writeFile } from 'node:fs/promises';
import { leervoorstel } from '#modules/informatie/koppelen/index.ts';
import { systeem } from '#platform/actor.ts';
import { CannotStart, RuleViolated } from '#platform/errors.ts';
import { inWork } from '#platform/work.ts';
import { argsOf } from './args.ts';
import { gemeenteVan } from './inlezen.ts';
import { openInstallation } from './installation.ts';
import { houseOf, NO_TRACE } from './logboek.ts';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `baken koppel leer`: writes what the decisions of a municipality would change; nothing comes into force by it. */
export async function koppelLeer(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = argsOf({
    args: [...args],
    options: { gemeente: { type: 'string' }, uit: { type: 'string' } },
  });
  const { gemeente, uit } = values;
  if (gemeente === undefined || uit === undefined)
    throw new CannotStart('Noem --gemeente en --uit. Zie baken koppel leer --help.');
  const installation = await openInstallation(env, tell);
  const house = houseOf(installation);
  try {
    const id = await gemeenteVan(installation, gemeente);
    const voorstel = await inWork(house.platform, systeem(id), NO_TRACE, leervoorstel);
    await writeFile(uit, `${JSON.stringify(voorstel, null, 2)}\n`, { mode: 0o600 });
    tell(
      `${voorstel.voorbeelden} besluiten: nu ${procent(voorstel.goedOud)} zoals de mens besloot, met dit voorstel ${procent(voorstel.goedNieuw)}.`,
    );
    tell(
      'Er is niets gewijzigd. Nieuwe parameters gelden pas in een volgende versie, na een besluit van mensen.',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof RuleViolated)) throw error;
    throw new CannotStart(house.services.texts.say('nl', `fout.${error.code}`, error.values));
  } finally {
    await house.close();
    await installation.leave();
  }
}

const procent = (share: number): string => `${(100 * share).toFixed(1).replace('.', ',')} %`;
