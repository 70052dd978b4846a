/** What a writer may do with the words he selected, in the Markdown subset of Baken. */
export const marks = ['vet', 'cursief', 'kop', 'lijst', 'link'] as const;
export type Mark = (typeof marks)[number];

/** A text with what is selected in it; an empty selection is the place of the cursor. */
export interface Selected {
  text: string;
  /** First UTF-16 unit. */
  start: number;
  /** One past the last. */
  end: number;
}

const AROUND = { vet: '**', cursief: '*' } as const;
const BEFORE = { kop: '## ', lijst: '- ' } as const;
const ADDRESS = 'https://';

/** The text with the mark put on what is selected, or taken off where it stood; the same words stay selected. */
export function marked(at: Selected, mark: Mark): Selected {
  if (mark === 'link') return linked(at);
  return mark === 'kop' || mark === 'lijst' ? prefixed(at, BEFORE[mark]) : wrapped(at, AROUND[mark]);
}

function wrapped({ text, start, end }: Selected, sign: string): Selected {
  const inside = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (before.endsWith(sign) && after.startsWith(sign) && (sign !== '*' || !before.endsWith('**')))
    return {
      text: before.slice(0, -sign.length) + inside + after.slice(sign.length),
      start: start - sign.length,
      end: end - sign.length,
    };
  return { text: before + sign + inside + sign + after, start: start + sign.length, end: end + sign.length };
}

/** Whole lines: on when any of them has none, else off. */
function prefixed({ text, start, end }: Selected, prefix: string): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const off = filled.length > 0 && filled.every((line) => line.startsWith(prefix));
  const changed = lines.map((line) => {
    if (off) return line.startsWith(prefix) ? line.slice(prefix.length) : line;
    const skip = line.startsWith(prefix) || (line.trim() === '' && lines.length > 1);
    return skip ? line : prefix + line;
  });
  const inside = changed.join('\n');
  return { text: text.slice(0, from) + inside + text.slice(to), start: from, end: from + inside.length };
}

/** The address comes selected, to be typed over. */
function linked({ text, start, end }: Selected): Selected {
  const head = `${text.slice(0, start)}[${text.slice(start, end)}](`;
  return {
    text: `${head}${ADDRESS})${text.slice(end)}`,
    start: head.length,
    end: head.length + ADDRESS.length,
  };
}
