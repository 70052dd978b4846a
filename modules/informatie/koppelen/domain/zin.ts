/** Where the sentence around a place begins and ends. */
export function zinRond(tekst: string, at: number): [van: number, tot: number] {
  const before = Math.max(tekst.lastIndexOf('. ', at), tekst.lastIndexOf('\n', at), -1);
  const ends = [tekst.indexOf('. ', at), tekst.indexOf('\n', at)].filter((i) => i >= 0);
  return [before + 1, ends.length === 0 ? tekst.length : Math.min(...ends)];
}
