/** A first proposal to make one text of two: theirs, then the lines of mine that it does not have. */
export function merged(mine: string, theirs: string): string {
  const known = new Set(theirs.split('\n').map((line) => line.trim()));
  const added = mine.split('\n').filter((line) => line.trim() !== '' && !known.has(line.trim()));
  return added.length === 0 ? theirs : `${theirs.trimEnd()}\n${added.join('\n')}`;
}
