#!/usr/bin/env node
import { join } from 'node:path';
import { bootstrap, checkout, handOver } from './bootstrap.mjs';
import { ensureWeb } from './web-build.mjs';

const args = process.argv.slice(2);
const node = await bootstrap();
if (args[0] === 'start' && !args.includes('--help')) ensureWeb(node);
handOver(node, [join(checkout, 'app', 'cli.ts'), ...args]);
