import { expect, test } from 'vitest';
import { bibtex } from '#lib/figures/takeaway/bibtex.ts';

test('an entry holds its fields in order, escapes what TeX would read, and leaves out empty ones', () => {
  expect(
    bibtex('some-key', {
      author: 'One, A. and Two, B.',
      title: 'Costs & 100% of #1_a',
      version: '',
      url: 'https://example.org/a_b/?x=1&y=2'
    })
  ).toBe(`@misc{some-key,
  author = {One, A. and Two, B.},
  title = {Costs \\& 100\\% of \\#1\\_a},
  url = {https://example.org/a_b/?x=1&y=2}
}`);
});
