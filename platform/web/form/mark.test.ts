import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesMarkdown } from '#platform/reckon/markdown.ts';
import { marked, marks, type Selected } from './mark.ts';

/** The selection stands between bars. */
const at = (bars: string): Selected => {
  const start = bars.indexOf('|');
  const end = bars.lastIndexOf('|');
  return { text: bars.replaceAll('|', ''), start, end: end === start ? start : end - 1 };
};
const show = ({ text, start, end }: Selected): string =>
  `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;

test('vet en cursief komen om de woorden en gaan er weer af', () => {
  const vet = marked(at('Wij |zagen| meer.'), 'vet');
  assert.equal(show(vet), 'Wij **|zagen|** meer.');
  assert.equal(show(marked(vet, 'vet')), 'Wij |zagen| meer.');
  assert.equal(show(marked(at('Wij |zagen| meer.'), 'cursief')), 'Wij *|zagen|* meer.');
  // Bold is not italics: taking italics off must not break it.
  assert.equal(show(marked(vet, 'cursief')), 'Wij ***|zagen|*** meer.');
});

test('een lijst en een kop gelden de hele regel, en alle gekozen regels', () => {
  assert.equal(marked(at('een\nt|we|e\ndrie'), 'kop').text, 'een\n## twee\ndrie');
  const lijst = marked(at('|een\n\ntwee|'), 'lijst');
  assert.equal(lijst.text, '- een\n\n- twee');
  assert.equal(marked(lijst, 'lijst').text, 'een\n\ntwee');
  assert.equal(marked(at('- een\nt|wee'), 'lijst').text, '- een\n- twee');
});

test('van een link is het adres gekozen, om erover te typen', () => {
  assert.equal(show(marked(at('zie |de site|.'), 'link')), 'zie [de site](|https://|).');
});

test('wat men ook kiest: er gaat geen woord verloren, en de lezer kent wat eruit komt', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '\n', '.'), maxLength: 40 });
  fc.assert(
    fc.property(word, fc.nat(), fc.nat(), fc.constantFrom(...marks), (text, a, b, mark) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const out = marked({ text, start: start!, end: end! }, mark);
      const letters = (s: string) => s.replace('https://', '').replaceAll(/[^abé]/g, '');
      assert.equal(letters(out.text), letters(text));
      assert.ok(out.start >= 0 && out.start <= out.end && out.end <= out.text.length);
      leesMarkdown(out.text);
    }),
  );
});
