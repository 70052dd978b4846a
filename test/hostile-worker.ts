/** Stands in for a worker that a file has taken over: the "name" of the file says what it tries. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = Buffer.concat(chunks);
const end = input.indexOf(0x0a);
const wens = JSON.parse(input.toString('utf8', 0, end)) as string;
const argument = input.toString('utf8', end + 1);

const answer = (gevaren: string[], extra: object = {}): string =>
  `${JSON.stringify({
    inspectie: { soort: 'onbekend', mime: 'text/plain', naamPast: false, gevaren },
    reden: 'geen-beeld',
    mime: null,
    breedte: 0,
    hoogte: 0,
    ...extra,
  })}\n`;

function code(attempt: () => unknown): string {
  try {
    attempt();
    return 'gelukt';
  } catch (error) {
    return ((error as NodeJS.ErrnoException).code ?? 'fout').toLowerCase().replaceAll('_', '-');
  }
}

const wensen: Record<string, () => void | Promise<void>> = {
  lus: () => {
    for (;;);
  },
  slaap: () => void setInterval(() => {}, 1000),
  geheugen: () => {
    const hoard: Buffer[] = [];
    setInterval(() => hoard.push(Buffer.alloc(40_000_000, 1)), 5);
  },
  overvloed: () => {
    const block = Buffer.alloc(1_000_000, 65);
    const write = (): void => void process.stdout.write(block, write);
    write();
  },
  pagina: () =>
    void process.stdout.write(`${answer([], { reden: null, mime: 'image/jpeg' })}<script>alert(1)</script>`),
  onzin: () => void process.stdout.write('{"inspectie":{"soort":"__proto__"}}\n'),
  sterf: () => process.exit(7),
  omgeving: () =>
    void process.stdout.write(
      answer(Object.keys(process.env).map((name) => name.toLowerCase().replaceAll('_', '-'))),
    ),
  rechten: () => {
    const tried = [
      code(() => readFileSync('/etc/passwd')),
      code(() => writeFileSync('/tmp/baken-ontsnapt', 'x')),
      code(() => spawnSync('true')),
      // oxlint-disable-next-line no-new-func, no-implied-eval -- that it is refused is the point
      code(() => new Function('return 1')()),
    ];
    process.stdout.write(answer([...tried, process.getuid?.() === 0 ? 'root' : 'gewoon']));
  },
  netwerk: () => {
    const say = (word: string): void => void process.stdout.write(answer([word]), () => process.exit(0));
    try {
      connect(Number(argument), '127.0.0.1')
        .on('connect', () => say('verbonden'))
        .on('error', (error) =>
          say(
            String((error as NodeJS.ErrnoException).code)
              .toLowerCase()
              .replaceAll('_', '-'),
          ),
        );
    } catch (error) {
      say(
        String((error as NodeJS.ErrnoException).code)
          .toLowerCase()
          .replaceAll('_', '-'),
      );
    }
  },
};
await wensen[wens]?.();
