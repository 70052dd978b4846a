/**
 * The verifier by itself: needs a database, the public key of the seals and, when there is one, the folder outside.
 *   node platform/audit-verifier/main.ts --database postgres://… --sleutel zegels.pem [--zegels map] [--gemeente code]
 */
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { verifyAll } from './report.ts';

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    sleutel: { type: 'string' },
    zegels: { type: 'string' },
    gemeente: { type: 'string' },
  },
});
if (values.database === undefined || values.sleutel === undefined) {
  process.stderr.write('Nodig: --database <postgres-adres> --sleutel <publieke sleutel.pem>\n');
  process.exit(2);
}
const client = new pg.Client({ connectionString: values.database });
await client.connect();
const ok = await verifyAll(client, {
  publicKey: createPublicKey(readFileSync(values.sleutel)),
  now: new Date().toISOString(),
  say: (line) => process.stdout.write(`${line}\n`),
  ...(values.zegels === undefined ? {} : { outsideFolder: values.zegels }),
  ...(values.gemeente === undefined ? {} : { gemeente: values.gemeente }),
});
await client.end();
process.exit(ok ? 0 : 1);
