/** A day in words: 25 november 2026. */
export function dagTekst(datum: string, taal: 'nl' | 'en'): string {
  return Temporal.PlainDate.from(datum).toLocaleString(taal === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
  });
}
