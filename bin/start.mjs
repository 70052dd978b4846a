import { join } from 'node:path';
import { bootstrap, checkout, handOver } from './bootstrap.mjs';
import { ensureWeb } from './web-build.mjs';

const node = await bootstrap();
ensureWeb(node);
handOver(node, [join(checkout, 'app', 'cli.ts'), 'start', ...process.argv.slice(2)]);
