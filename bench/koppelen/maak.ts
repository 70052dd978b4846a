import { schrijfSet } from './schrijf.ts';
import { setVan } from './set.ts';

/** `node bench/koppelen/maak.ts map [een|ander] [seed] [entiteiten] [vragen]`: an invented set as files. */
const [map = '.', welke = 'een', seed = '7', entities = '100000', questions = '10000'] =
  process.argv.slice(2);
const { w, list } = setVan(welke, Number(seed), Number(entities), Number(questions));
await schrijfSet(map, w, list);
