import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CannotStart } from '#platform/errors.ts';

/** Options and names given to a verb. @throws CannotStart when one is unknown, with the way to the help. */
export function argsOf<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new CannotStart(
      `Onbekende of onvolledige optie: ${(config.args ?? []).join(' ')}. Zie baken <werkwoord> --help.`,
    );
  }
}
