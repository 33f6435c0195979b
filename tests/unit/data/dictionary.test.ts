import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary } from '#lib/data/dictionary.ts';

test('texts are numbered as they come, and told again by their number', () => {
  const dictionary = new Dictionary(['LA1', 'LA2']);
  expect(['LA2', 'ŵ', '', 'LA1', 'ŵ'].map((text) => dictionary.codeOf(text))).toEqual([
    1, 2, 3, 0, 2
  ]);
  expect([dictionary.size, dictionary.text(2), dictionary.text(3)]).toEqual([4, 'ŵ', '']);
  const { bytes, offsets } = dictionary.utf8();
  expect([new TextDecoder().decode(bytes), [...offsets]]).toEqual(['LA1LA2ŵ', [0, 3, 6, 8, 8]]);
});

test('thousands of texts, near to one another, keep apart', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('0', '1', 'F', 'é') })), (texts) => {
      const ids = [...texts, ...Array.from({ length: 3000 }, (_, at) => `F${at}`), ...texts];
      const dictionary = new Dictionary();
      const codes = ids.map((id) => dictionary.codeOf(id));
      expect(codes.map((code) => dictionary.text(code))).toEqual(ids);
      expect(dictionary.size).toBe(new Set(ids).size);
    }),
    { numRuns: 20 }
  );
});
