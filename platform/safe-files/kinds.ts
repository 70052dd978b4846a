/** Sort of file as its bytes say, never as its name or sender says. */
export type BestandSoort = 'afbeelding' | 'pdf' | 'tekst' | 'office' | 'mail' | 'archief' | 'onbekend';

/** What can hurt whoever opens the original. */
export type Gevaar =
  | 'actieve-inhoud'
  | 'archief-kapot'
  | 'archief-koppeling'
  | 'archief-pad'
  | 'archief-te-veel'
  | 'beeld-te-groot'
  | 'eicar'
  | 'extensie-afwijkend'
  | 'externe-verwijzing'
  | 'genest-archief'
  | 'macro'
  | 'naam-misleidend'
  | 'pdf-bestand-ingesloten'
  | 'pdf-script'
  | 'pdf-start-programma'
  | 'uitvoerbaar'
  | 'veelvormig'
  | 'versleuteld'
  | 'zip-bom';

export interface Inspectie {
  soort: BestandSoort;
  mime: string;
  /** The extension is one that belongs to these bytes. */
  naamPast: boolean;
  gevaren: Gevaar[];
}

/** Bounds of what is accepted as an image or archive (ASVS 5.2.3 and 5.2.6). */
export const GRENZEN = {
  beeldpunten: 50_000_000,
  archiefBestanden: 1_000,
  archiefUitgepakt: 100 * 1024 * 1024,
  archiefVerhouding: 100,
} as const;

interface Signature {
  mime: string;
  soort: BestandSoort;
  /** Hex at `at` bytes from the start. */
  hex: string;
  at?: number;
}

const SIGNATURES: readonly Signature[] = [
  { mime: 'image/jpeg', soort: 'afbeelding', hex: 'ffd8ff' },
  { mime: 'image/png', soort: 'afbeelding', hex: '89504e470d0a1a0a' },
  { mime: 'image/gif', soort: 'afbeelding', hex: '474946383761' },
  { mime: 'image/gif', soort: 'afbeelding', hex: '474946383961' },
  { mime: 'image/webp', soort: 'afbeelding', hex: '57454250', at: 8 },
  { mime: 'image/tiff', soort: 'afbeelding', hex: '49492a00' },
  { mime: 'image/tiff', soort: 'afbeelding', hex: '4d4d002a' },
  { mime: 'image/avif', soort: 'afbeelding', hex: '6674797061766966', at: 4 },
  { mime: 'image/heic', soort: 'afbeelding', hex: '6674797068656963', at: 4 },
  { mime: 'image/heic', soort: 'afbeelding', hex: '667479706d696631', at: 4 },
  { mime: 'image/bmp', soort: 'afbeelding', hex: '424d' },
  { mime: 'application/pdf', soort: 'pdf', hex: '255044462d' },
  { mime: 'application/zip', soort: 'archief', hex: '504b0304' },
  { mime: 'application/zip', soort: 'archief', hex: '504b0506' },
  { mime: 'application/x-ole-storage', soort: 'office', hex: 'd0cf11e0a1b11ae1' },
  { mime: 'application/rtf', soort: 'office', hex: '7b5c727466' },
  { mime: 'application/gzip', soort: 'archief', hex: '1f8b' },
  { mime: 'application/x-7z-compressed', soort: 'archief', hex: '377abcaf271c' },
  { mime: 'application/vnd.rar', soort: 'archief', hex: '526172211a07' },
  { mime: 'application/x-bzip2', soort: 'archief', hex: '425a68' },
  { mime: 'application/x-xz', soort: 'archief', hex: 'fd377a585a00' },
  { mime: 'application/x-tar', soort: 'archief', hex: '7573746172', at: 257 },
  { mime: 'application/x-iso9660-image', soort: 'archief', hex: '4344303031', at: 0x8001 },
  { mime: 'application/vnd.microsoft.portable-executable', soort: 'onbekend', hex: '4d5a' },
  { mime: 'application/x-elf', soort: 'onbekend', hex: '7f454c46' },
  { mime: 'application/x-mach-binary', soort: 'onbekend', hex: 'cffaedfe' },
  { mime: 'application/x-ms-shortcut', soort: 'onbekend', hex: '4c0000000114020000000000c000000000000046' },
  { mime: 'video/mp4', soort: 'onbekend', hex: '66747970', at: 4 },
  { mime: 'audio/mpeg', soort: 'onbekend', hex: '494433' },
  { mime: 'audio/ogg', soort: 'onbekend', hex: '4f676753' },
  { mime: 'audio/wav', soort: 'onbekend', hex: '57415645', at: 8 },
];

const EXECUTABLE = /portable-executable|elf|mach-binary|shortcut/;

export function isExecutable(mime: string): boolean {
  return EXECUTABLE.test(mime);
}

/** By magic number; `null` leaves it to the text rules. */
export function bySignature(bytes: Uint8Array): { mime: string; soort: BestandSoort } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = SIGNATURES.find(({ hex, at = 0 }) => {
    const end = at + hex.length / 2;
    return view.length >= end && view.toString('hex', at, end) === hex;
  });
  return found ? { mime: found.mime, soort: found.soort } : null;
}

/** Extensions that people and programs give to each kind of bytes. */
const EXTENSIONS: Record<string, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'image/avif': ['avif'],
  'image/heic': ['heic', 'heif'],
  'image/bmp': ['bmp', 'dib'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
  'application/x-ole-storage': ['doc', 'dot', 'xls', 'xlt', 'ppt', 'pps', 'msg', 'vsd', 'mpp', 'pub'],
  'application/encrypted-office': ['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm'],
  'application/rtf': ['rtf', 'doc'],
  'application/gzip': ['gz', 'tgz'],
  'application/x-7z-compressed': ['7z'],
  'application/vnd.rar': ['rar'],
  'application/x-bzip2': ['bz2'],
  'application/x-xz': ['xz'],
  'application/x-tar': ['tar'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx', 'docm', 'dotx', 'dotm'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [
    'xlsx',
    'xlsm',
    'xltx',
    'xltm',
    'xlsb',
  ],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': [
    'pptx',
    'pptm',
    'ppsx',
    'potx',
  ],
  'application/vnd.oasis.opendocument': ['odt', 'ods', 'odp', 'odg', 'ott', 'ots'],
  'application/epub+zip': ['epub'],
  'image/svg+xml': ['svg'],
  'text/html': ['html', 'htm', 'xhtml'],
  'text/xml': ['xml', 'xsd', 'kml', 'gpx', 'rdf'],
  'message/rfc822': ['eml', 'mht', 'mhtml', 'txt'],
  'text/plain': ['txt', 'csv', 'tsv', 'log', 'md', 'json', 'ics', 'vcf', 'asc', 'ini', 'srt', 'geojson'],
  'video/mp4': ['mp4', 'mov', 'm4v', 'm4a', '3gp'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
};

export function extensionOf(naam: string): string {
  return /\.([^.]{1,12})$/.exec(naam)?.[1]?.toLowerCase() ?? '';
}

export function nameFits(mime: string, naam: string): boolean {
  return EXTENSIONS[mime]?.includes(extensionOf(naam)) ?? false;
}

const RUNS =
  'exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|jar|lnk|url|cpl|reg|dll|iso|img|vhd|one|chm|appx|application|scf|sct|xll|sh|desktop';
const RUNNABLE = new RegExp(`\\.(?:${RUNS})$`, 'i');
/** `factuur.pdf.exe`: the extension people read is not the one that counts. */
const DOUBLE = new RegExp(`\\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|txt|zip)[\\s_]*\\.(?:${RUNS})$`, 'i');

export function runnableName(naam: string): boolean {
  return RUNNABLE.test(naam);
}

// Zero-width and direction characters have no place in a name that tells what a file is.
const DECEIVING = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

export function deceivingName(naam: string): boolean {
  return DOUBLE.test(naam) || DECEIVING.test(naam);
}
