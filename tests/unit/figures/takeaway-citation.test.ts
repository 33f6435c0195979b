import { expect, test } from 'vitest';
import { bibtex } from '#lib/figures/takeaway/bibtex.ts';
import { citation, type CitedView } from '#lib/figures/takeaway/citation.ts';

const view: CitedView = {
  name: 'trajectory-study',
  title: 'Scores: "before" & after',
  dataset: 'Three authorities',
  version: '1.0.0',
  link: 'https://example.org/explore/?v=1&by=arm#trajectory',
  source: 'One, A. and Two, B. Slides.',
  language: 'en',
  accessed: new Date(2026, 10, 3, 23, 59)
};

test('the text tells the source, then the view with the day by the reader’s clock', () => {
  expect(citation(view, 'text')).toBe(
    'Source of the numbers: One, A. and Two, B. Slides.\n\n' +
      'Restorative Evidence Explorer: “Scores: "before" & after”. Three authorities, data version 1.0.0. ' +
      'https://example.org/explore/?v=1&by=arm#trajectory (accessed 2026-11-03).\n'
  );
});

test('BibTeX has an entry each, with the signs of TeX escaped', () => {
  const text = citation(view, 'bibtex');
  expect(text.match(/^@misc\{.*/gm)).toEqual([
    '@misc{trajectory-study-source,',
    '@misc{trajectory-study-view,'
  ]);
  expect(text).toContain('title = {Scores: "before" \\& after. Three authorities}');
  expect(text).toContain('url = {https://example.org/explore/?v=1&by=arm#trajectory}');
  expect(text).toContain('urldate = {2026-11-03}');
  expect(bibtex('k', { note: 'a~b^c\\d {e} $f' })).toContain(
    'a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d \\{e\\} \\$f'
  );
});

test('RIS has an entry each, begun by its type and ended', () => {
  const lines = citation(view, 'ris').split('\r\n');
  expect(lines.filter((line) => /^(TY|ER)/.test(line))).toEqual([
    'TY  - GEN',
    'ER  - ',
    'TY  - DATA',
    'ER  - '
  ]);
  expect(lines).toContain('Y2  - 2026/11/03');
  expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
});

test('CFF has what its schema requires, each text quoted', () => {
  const lines = citation(view, 'cff').trimEnd().split('\n');
  expect(lines[0]).toBe('cff-version: 1.2.0');
  expect(lines).toContain('title: "Scores: \\"before\\" & after. Three authorities"');
  expect(lines).toContain(
    'message: "Cite the source of the numbers, and this view for what it adds."'
  );
  expect(lines.slice(-2)).toEqual(['authors:', '  - name: "Restorative Evidence Explorer"']);
});
