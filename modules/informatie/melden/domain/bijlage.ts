/** Bounds of what the form takes. */
export const BIJLAGE = { aantal: 5, omvang: 10 * 1024 * 1024 } as const;

/** Pictures, PDF and short films: what a person photographs or was sent. Judged by the bytes. */
const SOORTEN: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/avif',
  'application/pdf',
  'video/mp4',
];

/** Why a file is not taken; null when it is. */
export function weigerBijlage(mime: string | null, omvang: number, alErBij: number): string | null {
  if (alErBij >= BIJLAGE.aantal) return 'te-veel-bestanden';
  if (omvang > BIJLAGE.omvang) return 'bestand-te-groot';
  if (mime === null || !SOORTEN.includes(mime)) return 'bestand-soort';
  return null;
}

/** A file name as it may be shown and kept: no path, no control or direction characters, not endless. */
export function netteNaam(naam: string): string {
  const bare = naam.slice(naam.search(/[^\\/]*$/));
  const shown = bare.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return shown === '' ? 'bestand' : shown.slice(-120);
}
