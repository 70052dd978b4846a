/** One cell; null is an empty cell. */
export type CsvCell = string | number | null;

/** Cells that a spreadsheet would carry out as a formula (bron: OWASP, CSV injection). */
const FORMULA = /^[\s\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20|%]/;

/**
 * Rows as CSV for Dutch spreadsheets: semicolon, CRLF, UTF-8 with byte order mark. Text that would be carried out as a
 * formula gets an apostrophe in front; numbers are numbers and need none.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
