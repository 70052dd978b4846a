/** A cell in the grid; both from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell, or null when it is not a key of the grid (APG, grid pattern). */
export function nextPlace(
  key: string,
  ctrl: boolean,
  at: Place,
  size: { rows: number; columns: number; page: number },
): Place | null {
  const { row, column } = at;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const moves: Record<string, Place> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + size.page, column },
    PageUp: { row: row - size.page, column },
    Home: ctrl ? { row: 0, column: 0 } : { row, column: 0 },
    End: ctrl ? { row: lastRow, column: lastColumn } : { row, column: lastColumn },
  };
  const to = moves[key];
  if (!to) return null;
  return {
    row: Math.max(0, Math.min(lastRow, to.row)),
    column: Math.max(0, Math.min(lastColumn, to.column)),
  };
}
