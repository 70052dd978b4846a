interface Named {
  label: string;
  value: string;
}

/** Without accents and capitals, so that `cafe` finds `Café`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** Options with every typed word in them, those that begin with the text first. */
export function matching<O extends Named>(options: readonly O[], typed: string): O[] {
  const wanted = plain(typed);
  const words = wanted.split(/\s+/);
  const found = options.filter((option) => words.every((word) => plain(option.label).includes(word)));
  const first = found.filter((option) => plain(option.label).startsWith(wanted));
  return [...first, ...found.filter((option) => !first.includes(option))];
}

/** The option that is meant when the text is its whole name. */
export function exactly<O extends Named>(options: readonly O[], typed: string): O | undefined {
  return options.find((option) => plain(option.label) === plain(typed));
}

/** Where a key leads in the list; null when it is not a key of the list. */
export function nextOption(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 8,
    PageUp: at - 8,
  };
  const to = steps[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
