import { bootstrap } from './bootstrap.mjs';
import { buildWeb } from './web-build.mjs';

buildWeb(await bootstrap());
