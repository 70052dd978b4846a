import { CannotStart } from '#platform/errors.ts';
import { openInstallation } from './installation.ts';

const processes = ['web', 'werker', 'publiek'] as const;

/** `baken omgeving`: what one process is told, for who starts each of them apart (systemd). */
export async function environmentOf(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const name = processes.find((one) => one === args[0]);
  if (!name) throw new CannotStart(`Kies een proces: ${processes.join(', ')}.`);
  const installation = await openInstallation(env, (line) => console.error(line));
  try {
    const own = name === 'publiek' ? installation.publicEnv : installation.processEnv;
    const lines = { ...own, ...addresses(name, env) };
    console.log(
      Object.entries(lines)
        .map(([key, value]) => `${key}=${value}`)
        .join('\n'),
    );
    return 0;
  } finally {
    await installation.leave();
  }
}

function addresses(name: (typeof processes)[number], env: NodeJS.ProcessEnv): Record<string, string> {
  const port = Number(env.BAKEN_PORT ?? 8420);
  const common = { TZ: 'UTC', NODE_ENV: 'production', BAKEN_HOST: env.BAKEN_HOST ?? '127.0.0.1' };
  const proxy = { BAKEN_PROXY: env.BAKEN_PROXY ?? '' };
  if (name === 'publiek')
    return {
      ...common,
      ...proxy,
      BAKEN_POORT_PUBLIEK: String(port + 1),
      BAKEN_ADRES_WEB: env.BAKEN_ADRES_WEB ?? '',
    };
  return {
    ...common,
    ...proxy,
    BAKEN_POORT_WEB: String(port),
    BAKEN_ADRES_PUBLIEK: env.BAKEN_ADRES_PUBLIEK ?? '',
    BAKEN_ADRES_WEB: env.BAKEN_ADRES_WEB ?? '',
    BAKEN_REGISTERPOORTEN: env.BAKEN_REGISTERPOORTEN ?? '',
  };
}
