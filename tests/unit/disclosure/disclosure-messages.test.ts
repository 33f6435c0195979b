import { expect, test } from 'vitest';
import { IDENTIFIER_KINDS } from '#lib/disclosure/finding.ts';
import { m } from '#lib/paraglide/messages.js';

type Said = (
  inputs: { column: string; count: string; of: string },
  options: { locale: 'en' | 'cy' }
) => string;
const said = m as unknown as Record<string, Said>;

test.each(IDENTIFIER_KINDS)('what a column with %s means is said in both languages', (kind) => {
  const sentence = said[`disclosure_${kind.replaceAll('-', '_')}`]!;
  for (const locale of ['en', 'cy'] as const) {
    const text = sentence({ column: 'x1', count: '12', of: '75' }, { locale });
    expect(text).toMatch(/“x1”.*12.*75.*[;.] .*\.$/);
  }
});

test('the smallest group is told in plain words, with the number that it has', () => {
  const smallest = (count: number, locale: 'en' | 'cy') =>
    m.disclosure_smallest({ count, shown: String(count) }, { locale });
  expect(smallest(1, 'en')).toBe(
    'The smallest group has 1 family: with these characteristics, someone who knows a family could find it in the data.'
  );
  expect(smallest(4, 'en')).toBe(
    'The smallest group has 4 families: with these characteristics, someone who knows a family could narrow it down to 4 in the data.'
  );
  expect([1, 2, 3, 4, 6].map((count) => smallest(count, 'cy').split(' yn ')[0])).toEqual([
    'Mae 1 teulu',
    'Mae 2 deulu',
    'Mae 3 theulu',
    'Mae 4 teulu',
    'Mae 6 theulu'
  ]);
});
