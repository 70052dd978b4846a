import fc from 'fast-check';

/** Half of it near the beginning, where control characters and Latin letters are; the rest anywhere, halves of pairs too. */
const unit = fc
  .oneof(fc.integer({ min: 0, max: 0x24f }), fc.integer({ min: 0, max: 0x10_ffff }))
  .map((point) => String.fromCodePoint(point));

/** Any text of at most so many characters. `unit: 'binary'` of fast-check gives as much, after a second of preparing it. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit, maxLength });
