import { join } from 'node:path';
import { bootstrap, checkout, handOver } from './bootstrap.mjs';

handOver(await bootstrap(), [join(checkout, 'test', 'runner', 'run.ts'), 'check'], checkout);
