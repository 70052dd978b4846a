import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { eicar, pdf, pngKop, zip } from '#test/hostile-files.ts';
import { SafeFiles } from './make-safe.ts';

const safe = new SafeFiles();
const HOSTILE = new URL('../../test/hostile-worker.ts', import.meta.url);
// The clock is wide enough that a slow machine reaches the memory limit before it, not after.
const hostile = new SafeFiles({ werker: HOSTILE, tijd: 6000, geheugen: 300 * 1024 * 1024 });
after(() => {
  safe.close();
  hostile.close();
});

function foto(breedte: number, hoogte: number) {
  return sharp({ create: { width: breedte, height: hoogte, channels: 3, background: '#3a5f7d' } });
}

/** A photo as a phone makes it: turned, with place and device in EXIF. */
async function telefoonfoto(): Promise<Buffer> {
  return foto(300, 200)
    .withExif({
      IFD0: { Make: 'Verzonnen', Model: 'Telefoon 9', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 49/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '4/1 41/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** In a checkout that only root can enter (a 0700 folder) the child has to stay root to find its own code. */
function othersMayRead(folder: string): boolean {
  if (process.getuid?.() !== 0) return true;
  return (
    folder === dirname(folder) || ((statSync(folder).mode & 0o005) !== 0 && othersMayRead(dirname(folder)))
  );
}

describe('een veilige weergave', () => {
  test('een foto verliest plaats, toestel en alles behalve het beeld, en staat rechtop', async () => {
    const bron = await telefoonfoto();
    assert.ok(
      bron.includes('Telefoon 9') && (await sharp(bron).metadata()).exif,
      'the source must carry what has to go',
    );
    const { veilig, inspectie } = await safe.makeSafe(bron, 'IMG_0001.jpg');
    assert.ok(veilig);
    const meta = await sharp(veilig.bytes).metadata();
    assert.deepEqual(
      [meta.exif, meta.icc, meta.xmp, meta.iptc, meta.orientation],
      [undefined, undefined, undefined, undefined, undefined],
    );
    assert.equal(Buffer.from(veilig.bytes).includes('Telefoon 9'), false);
    assert.deepEqual(
      [veilig.mime, veilig.breedte, veilig.hoogte, meta.width, meta.height],
      ['image/jpeg', 200, 300, 200, 300],
    );
    assert.deepEqual(inspectie?.gevaren, []);
  });

  for (const [naam, maak] of [
    ['a.png', () => foto(50, 40).png().toBuffer()],
    ['a.webp', () => foto(50, 40).webp().toBuffer()],
    ['a.gif', () => foto(50, 40).gif().toBuffer()],
    ['a.tiff', () => foto(50, 40).tiff().toBuffer()],
    ['a.avif', () => foto(50, 40).avif().toBuffer()],
  ] as const) {
    test(`${naam} wordt WebP`, async () => {
      const { veilig } = await safe.makeSafe(await maak(), naam);
      assert.deepEqual([veilig?.mime, veilig?.breedte, veilig?.hoogte], ['image/webp', 50, 40]);
    });
  }

  test('een grote foto wordt hoogstens 4000 punten lang', async () => {
    const { veilig } = await safe.makeSafe(await foto(6000, 3000).jpeg().toBuffer(), 'groot.jpg');
    assert.deepEqual([veilig?.breedte, veilig?.hoogte], [4000, 2000]);
  });

  test('wat achter of in een foto verstopt zat, komt niet mee', async () => {
    const dubbel = Buffer.concat([
      await foto(20, 20).jpeg().toBuffer(),
      zip([{ naam: 'geheim.txt', inhoud: 'geheim' }]),
    ]);
    const { veilig, inspectie } = await safe.makeSafe(dubbel, 'a.jpg');
    assert.deepEqual(inspectie?.gevaren, ['veelvormig']);
    assert.equal(Buffer.from(veilig!.bytes).includes('PK'), false);
  });
});

describe('geen veilige weergave: het origineel blijft in quarantaine', () => {
  for (const [wat, naam, bytes, reden] of [
    ['een PDF', 'a.pdf', pdf('/JS (x)'), 'geen-beeld'],
    ['een SVG', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'geen-beeld'],
    [
      'een SVG die zich PNG noemt',
      'a.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'geen-beeld',
    ],
    ['een plaatje van 60 000 bij 60 000', 'a.png', pngKop(60_000, 60_000), 'beeld-te-groot'],
    ['een kapot plaatje', 'a.png', pngKop(1000, 1000).subarray(0, 60), 'beeld-onleesbaar'],
    ['een virusproef in een plaatje', 'a.png', Buffer.concat([pngKop(1, 1), eicar()]), 'gevaarlijk'],
    ['een leeg bestand', 'a.jpg', Buffer.alloc(0), 'geen-beeld'],
  ] as const) {
    test(wat, async () => {
      const uit = await safe.makeSafe(bytes, naam);
      assert.deepEqual([uit.veilig, uit.reden], [null, reden]);
      assert.ok(uit.inspectie);
    });
  }
});

describe('een overgenomen werker', () => {
  const wens = (naam: string, bytes = 'x') => hostile.makeSafe(Buffer.from(bytes), naam);

  for (const [naam, reden] of [
    ['lus', 'te-lang'],
    ['slaap', 'te-lang'],
    ['geheugen', 'te-veel-geheugen'],
    ['overvloed', 'afgebroken'],
    ['pagina', 'afgebroken'],
    ['onzin', 'afgebroken'],
    ['sterf', 'afgebroken'],
  ] as const) {
    test(`${naam}: ${reden}`, async () => {
      assert.deepEqual(await wens(naam), { inspectie: null, veilig: null, reden });
    });
  }

  test('leest, schrijft, start en bouwt niets en is geen root', async () => {
    const { inspectie } = await wens('rechten');
    assert.deepEqual(
      inspectie?.gevaren.slice(0, 3),
      Array.from({ length: 3 }, () => 'err-access-denied'),
    );
    assert.notEqual(inspectie?.gevaren[3], 'gelukt');
    assert.equal(inspectie?.gevaren[4], othersMayRead(import.meta.dirname) ? 'gewoon' : 'root');
    assert.equal(existsSync('/tmp/baken-ontsnapt'), false);
  });

  test('krijgt geen omgeving mee', async () => {
    process.env['BAKEN_GEHEIM_VOORBEELD'] = 'x';
    assert.deepEqual((await wens('omgeving')).inspectie?.gevaren, []);
    delete process.env['BAKEN_GEHEIM_VOORBEELD'];
  });

  test('bereikt het netwerk niet', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const uit = await wens('netwerk', String((server.address() as AddressInfo).port));
    server.close();
    assert.deepEqual(uit.inspectie?.gevaren, ['err-access-denied']);
    assert.equal(connections, 0);
  });

  test('na een gestorven werker gaat het volgende bestand gewoon door', async () => {
    await wens('sterf');
    assert.deepEqual((await wens('omgeving')).reden, 'geen-beeld');
  });
});

describe('de ouder', () => {
  test('blijft vlot terwijl foto’s en een vastgelopen werker bezig zijn', async () => {
    const bron = await foto(4000, 3000).jpeg().toBuffer();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const klaar = await Promise.all([
      ...Array.from({ length: 6 }, () => safe.makeSafe(bron, 'a.jpg')),
      hostile.makeSafe(Buffer.from('x'), 'lus'),
    ]);
    delay.disable();
    assert.equal(klaar.filter((uit) => uit.veilig).length, 6);
    assert.ok(delay.percentile(99) < 100e6, `p99 ${Math.round(delay.percentile(99) / 1e6)} ms`);
  });

  test('laat na sluiten geen proces achter', async () => {
    const kort = new SafeFiles();
    const lopend = kort.makeSafe(await foto(3000, 3000).png().toBuffer(), 'a.png');
    await new Promise((resolve) => setTimeout(resolve, 20));
    kort.close();
    assert.equal((await lopend).reden, 'afgebroken');
    await assert.rejects(kort.makeSafe(Buffer.from('x'), 'a'), /closed/);
  });
});
