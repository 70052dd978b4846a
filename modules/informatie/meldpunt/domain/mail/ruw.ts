/** Makes one line-oriented byte message of whatever was saved as a mail file. */

const LF = 0x0a;
const CR = 0x0d;
const HEAD = 64 * 1024;

/** Strips what mail programs and editors put before the message and settles encodings of the file itself. */
export function normaliseer(bytes: Uint8Array): Uint8Array {
  let ruw = fromUtf16(bytes);
  if (ruw[0] === 0xef && ruw[1] === 0xbb && ruw[2] === 0xbf) ruw = ruw.subarray(3);
  ruw = bareCrToLf(ruw);
  return withoutMboxLine(withoutLeadingBlankLines(ruw));
}

/** A mail saved as "Unicode text": BOM, or NUL in every other byte of its beginning. */
function fromUtf16(bytes: Uint8Array): Uint8Array {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big && !alternatesWithNul(bytes, 1) && !alternatesWithNul(bytes, 0)) return bytes;
  const label = big || (!little && alternatesWithNul(bytes, 0)) ? 'utf-16be' : 'utf-16le';
  return Buffer.from(new TextDecoder(label).decode(bytes), 'utf8');
}

function alternatesWithNul(bytes: Uint8Array, phase: 0 | 1): boolean {
  const length = Math.min(bytes.length & ~1, 256);
  if (length < 16) return false;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i + phase] !== 0 || bytes[i + 1 - phase] === 0) return false;
  }
  return true;
}

/** Old Macintosh files end lines with CR alone. Only when the beginning has no LF at all, so binary parts stay intact. */
function bareCrToLf(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, HEAD);
  if (head.includes(LF) || !head.includes(CR)) return bytes;
  return bytes.map((byte) => (byte === CR ? LF : byte));
}

function withoutLeadingBlankLines(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length && (bytes[start] === LF || bytes[start] === CR)) start++;
  // A message that begins with a blank line and no header after it is a body; only headers may move up.
  return start > 0 && HEADER_START.test(latin1(bytes, start, start + 200)) ? bytes.subarray(start) : bytes;
}

const HEADER_START = /^(?:>?From [^\n]*\n)?[!-9;-~]{1,100}[ \t]*:/;

/** `From sender Mon Nov  9 08:30:00 2026`; the time tells it from a sentence that begins with From. */
export const MBOX_LINE = /^>?From \S+ .*\d:\d{2}/;

/** The separator line of the mbox format, also when a mail program quoted it. */
function withoutMboxLine(bytes: Uint8Array): Uint8Array {
  if (!MBOX_LINE.test(latin1(bytes, 0, 256))) return bytes;
  const end = bytes.indexOf(LF);
  return end < 0 ? bytes : bytes.subarray(end + 1);
}

/** Bytes as text, one character per byte, for looking at syntax. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}

/** Names the file when it is recognisably no mail at all; `null` when it may be one. */
export function geenMail(bytes: Uint8Array): 'leeg' | 'outlook-msg' | 'geen-mail' | null {
  if (bytes.every((byte) => byte === LF || byte === CR || byte === 0x20 || byte === 0x09 || byte === 0))
    return 'leeg';
  const head = latin1(bytes, 0, 4096);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'outlook-msg';
  if (KNOWN_HEADER.test(head)) return null;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code === 0) odd += 4;
    else if (code < 9 || (code > 13 && code < 32 && code !== 27)) odd++;
  }
  return odd * 20 > head.length ? 'geen-mail' : null;
}

const KNOWN_HEADER =
  /(?:^|\n)(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|Reply-To)[ \t]*:/i;
