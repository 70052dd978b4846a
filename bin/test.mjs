import { join } from 'node:path';
import { bootstrap, checkout, handOver } from './bootstrap.mjs';
import { ensureWeb } from './web-build.mjs';

const args = process.argv.slice(2);
const node = await bootstrap();
const stages = args.filter((arg) => ['check', 'regels', 'db', 'e2e', 'lang'].includes(arg));
// Pages are served from the build: without it the browser tests would look at an older one.
if (stages.length === 0 || stages.some((stage) => stage !== 'check' && stage !== 'regels')) ensureWeb(node);
handOver(node, [join(checkout, 'test', 'runner', 'run.ts'), ...args], checkout);
