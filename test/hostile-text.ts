/** Text that makes a careless pattern slow, at the length that is asked for. */

// Each piece repeats what one of the patterns begins with and never finishes, or finishes thousands of times.
const PIECES =
  "a|1|1 |0 |kvk |kvk 12345678 |kenteken |kenteken WA 12345 |0612345678 |+48 600 123 456 |+|a@b.nl |a.|(|AB-12-34 |12 ab 34 |1a |Kerkstraat 12 |Van Der Jan Piet Kerkstraat |Jan Jansen |Jan van der |J.P. |Jansen BV |Stichting |NL91ABNA0417164300 |3353 AB 14 |NL-ABC12345A525 |groet\nJan Jansen\n|https://a |\n|'|😀|\ud800|e\u0301|\u200b0|٠٦١٢٣٤٥٦٧٨ |ﷺ".split(
    '|',
  );

const filled = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

export const hostileTexts = (size: number): string[] => [
  ...PIECES.map((piece) => filled(piece, size)),
  `a${filled('\u0301\u0327', size)}`,
];

/** Processor time of one run in milliseconds, the least of so many: what else the machine does is not in it. */
function cost(run: (text: string) => unknown, text: string, tries: number): number {
  let least = Infinity;
  for (let i = 0; i < tries; i += 1) {
    const before = process.cpuUsage();
    run(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** How many times as much ten times the text costs: ten, or with a quadratic pattern a hundred. */
export function growth(run: (text: string) => unknown, text: string, tries: number, floor: number): number {
  return cost(run, text, tries) / Math.max(cost(run, text.slice(0, text.length / 10), tries), floor);
}
