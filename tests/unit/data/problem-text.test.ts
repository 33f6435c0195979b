import { afterEach, expect, test } from 'vitest';
import { problemText } from '#lib/data/problem-text.ts';
import { FOREIGN_KINDS } from '#lib/data/formats/foreign-kinds.ts';
import { RULES, type Problem } from '#lib/data/problem.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

afterEach(() => overwriteGetLocale(() => 'en'));

const wrongType: Problem = {
  rule: 'value-type',
  file: 'study/visits.csv',
  row: 3,
  column: 'n',
  value: 'three',
  expected: 'integer'
};

test('a problem is said in English and in Welsh', () => {
  expect(problemText(wrongType).what).toBe(
    'Line 3 of study/visits.csv, column n: “three” should be a whole number.'
  );
  overwriteGetLocale(() => 'cy');
  expect(problemText({ ...wrongType, more: 5 }).what).toBe(
    "Llinell 3 o study/visits.csv, colofn n: dylai “three” fod yn rhif cyfan. Mae 5 arall o'r un math."
  );
});

test('what a descriptor lacks is said to be nothing', () => {
  const text = problemText({
    rule: 'descriptor-invalid',
    file: 'd.json',
    property: 'study.notes',
    expected: 'array'
  });
  expect(text).toEqual({
    what: 'In d.json, study.notes should be a list; it is: nothing.',
    remedy: 'Correct study.notes in the descriptor.'
  });
});

test('a column that is called as a type is is not taken for one', () => {
  const { remedy } = problemText({
    rule: 'header-missing',
    file: 'a.csv',
    row: 1,
    column: 'number',
    expected: 'number'
  });
  expect(remedy).toBe(
    'Add it to the first line and to every line below. The columns should be: number.'
  );
});

const cases = RULES.flatMap((rule) =>
  (rule === 'file-foreign' ? FOREIGN_KINDS : ['EXPECTED']).map(
    (expected) => [rule, expected] as const
  )
);

test.each(cases)(
  '%s, %s, has what is wrong and a remedy, without gaps, in both languages',
  (rule, expected) => {
    const said = (['en', 'cy'] as const).map((locale) => {
      overwriteGetLocale(() => locale);
      return problemText({
        rule,
        file: 'FILE',
        row: 7,
        column: 'COLUMN',
        property: 'PROPERTY',
        value: 'VALUE',
        expected
      });
    });
    for (const { what, remedy } of said) {
      expect(what).toContain('FILE');
      expect(what).toMatch(/^[^{}]+\.$/);
      expect(remedy).toMatch(/^[^{}]+\.$/);
    }
    expect(said[0]).not.toEqual(said[1]);
  }
);
