/**
 * The child that touches hostile bytes. One file per process: name and bytes come in on stdin, one
 * line of JSON and the new image go out on stdout, and whatever took it over dies with it.
 */
import sharp from 'sharp';
import { inspect } from './inspect.ts';
import { GRENZEN, type Inspectie } from './kinds.ts';
import type { WerkerAntwoord } from './answer.ts';

/** Loaders of libvips that stay switched on; SVG, PDF, ImageMagick and the rest cannot be reached. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((name) => `VipsForeignLoad${name}`);
const LONGEST_SIDE = 4000;
const STOPS: readonly string[] = ['beeld-te-groot', 'eicar'];

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: LOADERS });

const { naam, bytes } = split(await readAll());
const inspectie = inspect(bytes, naam);
const result = await convert(bytes, inspectie);
process.stdout.write(`${JSON.stringify(result.antwoord)}\n`);
process.stdout.end(result.beeld);

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function split(input: Buffer): { naam: string; bytes: Buffer } {
  const end = input.indexOf(0x0a);
  return { naam: JSON.parse(input.toString('utf8', 0, end)) as string, bytes: input.subarray(end + 1) };
}

async function convert(
  input: Buffer,
  found: Inspectie,
): Promise<{ antwoord: WerkerAntwoord; beeld: Uint8Array }> {
  const none = (reden: WerkerAntwoord['reden']) => ({
    antwoord: { inspectie: found, reden, mime: null, breedte: 0, hoogte: 0 },
    beeld: new Uint8Array(),
  });
  if (found.soort !== 'afbeelding') return none('geen-beeld');
  if (found.gevaren.includes('beeld-te-groot')) return none('beeld-te-groot');
  if (found.gevaren.some((gevaar) => STOPS.includes(gevaar))) return none('gevaarlijk');
  if (found.mime === 'image/heic') return none('beeldvorm-niet-ondersteund');
  try {
    const { data, info } = await encode(input, found.mime);
    const mime = info.format === 'jpeg' ? 'image/jpeg' : 'image/webp';
    return {
      antwoord: { inspectie: found, reden: null, mime, breedte: info.width, hoogte: info.height },
      beeld: data,
    };
  } catch {
    return none('beeld-onleesbaar');
  }
}

/** Upright, smaller, sRGB and without EXIF, GPS, device, thumbnails, comments or anything behind the picture. */
function encode(input: Buffer, mime: string) {
  const image = sharp(input, { limitInputPixels: GRENZEN.beeldpunten, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded = mime === 'image/jpeg' ? image.jpeg({ quality: 82 }) : image.webp({ quality: 88 });
  return encoded.toBuffer({ resolveWithObject: true });
}
