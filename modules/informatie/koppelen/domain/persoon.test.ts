import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recognise } from '#platform/reckon/recognise.ts';
import type { Telling } from './motor/beslis.ts';
import { bewaarvorm, leesBewaard } from './bewaard.ts';
import { beoordeel, type Bekende } from './oordeel.ts';
import { personenIn } from './persoon.ts';

const telling: Telling = { totaal: 1000, aantal: () => 0, gevonden: () => 2 };
const lees = (tekst: string) => personenIn(tekst, recognise(tekst))[0]!.kenmerken;
const bekende = (id: string, tekst: string): Bekende => ({ id, kenmerken: lees(tekst) });
const graden = (tekst: string, bekenden: readonly Bekende[]) =>
  Object.fromEntries(beoordeel(lees(tekst), bekenden, telling, 100).map((b) => [b.id, b.graad]));

const vraag = 'De heer R. v. Meerle bij Peilschaalweg 61 is te bereiken op 06 12345678.';
const eerste = bekende('eerste', 'De heer Ruud van Meerle, Peilschaalweg 61, belt met 06 12345678.');
const tweede = bekende('tweede', 'De heer R. van Meerle, Peilschaalweg 61, belt met 06 12345678.');

describe('graad', () => {
  test('twee stukken over één man die nog niet verbonden zijn, maken elkaar niet zwak', () => {
    assert.deepEqual(graden(vraag, [eerste]), { eerste: 'sterk' });
    assert.deepEqual(graden(vraag, [eerste, tweede]), { eerste: 'sterk', tweede: 'sterk' });
  });

  test('wie zelf een ander is dan de beste, blijft een rivaal', () => {
    const vader = bekende('vader', 'De heer Ruud van Meerle, geboren 12-03-1944, Peilschaalweg 61.');
    const zoon = bekende('zoon', 'De heer Ruud van Meerle, geboren 01-09-1971, Peilschaalweg 61.');
    const found = graden('De heer Ruud van Meerle, Peilschaalweg 61.', [vader, zoon]);
    assert.notEqual(found['vader'], 'sterk');
    assert.notEqual(found['zoon'], 'sterk');
  });
});

test('wat een andere versie las, wordt opnieuw gelezen voor het vergeleken wordt', () => {
  const tekst = 'De heer Ruud van Meerle, geboren 12-03-1944.';
  const [persoon] = personenIn(tekst, recognise(tekst));
  const bewaard = bewaarvorm(persoon!);
  assert.deepEqual(leesBewaard(bewaard), persoon!.kenmerken);
  const oud = { ...(JSON.parse(bewaard) as object), lezing: 0, kenmerken: { anders: 'van vorm' } };
  assert.deepEqual(leesBewaard(JSON.stringify(oud)), persoon!.kenmerken);
});
