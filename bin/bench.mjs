import { join } from 'node:path';
import { bootstrap, checkout, handOver } from './bootstrap.mjs';

handOver(await bootstrap(), [join(checkout, 'bench', 'run.ts'), ...process.argv.slice(2)], checkout);
