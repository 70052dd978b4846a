/** Width × height as the header claims, without decoding; `null` when the header does not say. */
export function pixelsOf(mime: string, bytes: Uint8Array): number | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (mime) {
      case 'image/png':
        return view.readUInt32BE(16) * view.readUInt32BE(20);
      case 'image/gif':
        return view.readUInt16LE(6) * view.readUInt16LE(8);
      case 'image/bmp':
        return Math.abs(view.readInt32LE(18) * view.readInt32LE(22));
      case 'image/jpeg':
        return jpegPixels(view);
      case 'image/webp':
        return webpPixels(view);
      default:
        return null;
    }
  } catch (error) {
    if (error instanceof RangeError) return null; // cut off within the header
    throw error;
  }
}

/** The largest of all frame headers: decoders differ in which one they take. */
function jpegPixels(view: Buffer): number | null {
  let largest: number | null = null;
  let at = 2;
  while (at + 9 < view.length && view[at] === 0xff) {
    const marker = view[at + 1]!;
    if (marker === 0xda || marker === 0xd9) break;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) largest = Math.max(largest ?? 0, view.readUInt16BE(at + 5) * view.readUInt16BE(at + 7));
    at += 2 + Math.max(2, view.readUInt16BE(at + 2));
  }
  return largest;
}

function webpPixels(view: Buffer): number | null {
  switch (view.toString('latin1', 12, 16)) {
    case 'VP8X':
      return (view.readUIntLE(24, 3) + 1) * (view.readUIntLE(27, 3) + 1);
    case 'VP8L': {
      const bits = view.readUInt32LE(21);
      return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8 ':
      return (view.readUInt16LE(26) & 0x3fff) * (view.readUInt16LE(28) & 0x3fff);
    default:
      return null;
  }
}
