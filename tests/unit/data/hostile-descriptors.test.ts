import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPackage } from '#lib/data/check-package.ts';
import { readSource } from '#lib/reading/read-source.ts';
import { studyFiles } from './study-files.ts';

const families = readFileSync('sample-data/families/datapackage.json', 'utf8');
const text = studyFiles().get('datapackage.json') ?? '';

/** Problems of the study's descriptor after it was changed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test breaks the descriptor at will
function problemsAfter(change: (descriptor: any) => void) {
  const descriptor = JSON.parse(text);
  change(descriptor);
  const checked = checkPackage('d.json', descriptor);
  return checked.ok ? [] : checked.problems;
}

const invalid = (property: string, expected: string, value?: string) => ({
  rule: 'descriptor-invalid',
  file: 'd.json',
  property,
  ...(value === undefined ? {} : { value }),
  expected
});
const unknown = (property: string, value: string, expected: string) => ({
  rule: 'role-unknown',
  file: 'd.json',
  property,
  value,
  expected
});

test('what is keyed, listed or drawn is told apart, and short enough to be drawn', () => {
  expect(
    problemsAfter(({ study, resources }) => {
      study.assumedSd = [8, 10, 8];
      study.notes[0].figures = ['trajectory', 'trajectory'];
      study.sources[0].tables.push(study.sources[0].tables[0]);
      study.site.levels[0].label.cy = 'x'.repeat(301);
      study.arm.levels[1].id = study.arm.levels[0].id;
      study.citation.en = ['a', 'list'];
      resources[0].schema.fields[0].missingValues = ['', ''];
      resources[0].schema.fields[0].categories = [
        { value: 1, label: 'one' },
        { value: '1', label: 'uno' }
      ];
    }).map(({ property, expected }) => `${property}: ${expected}`)
  ).toEqual([
    'resources[0].schema.fields[0].categories[1].value: unique',
    'resources[0].schema.fields[0].missingValues[1]: unique',
    'study.citation.en: string',
    'study.site.levels[0].label.cy: 1 … 300',
    'study.arm.levels[1].id: unique',
    'study.notes[0].figures[1]: unique',
    expect.stringMatching(/^study\.sources\[0\]\.tables\[\d\]: unique$/),
    'study.assumedSd[2]: unique'
  ]);
});

test('records have at most 40 time points', () => {
  const waves = (count: number) => {
    const descriptor = JSON.parse(families);
    descriptor.study.wave.levels = Array.from({ length: count }, (_, at) => ({
      ...{ id: String(at), months: at },
      label: { en: `Month ${at}`, cy: `Mis ${at}` }
    }));
    const checked = checkPackage('d.json', descriptor);
    return checked.ok ? [] : checked.problems.filter(({ rule }) => rule === 'descriptor-invalid');
  };
  expect(waves(40)).toEqual([]);
  expect(waves(41)).toEqual([invalid('study.wave.levels', '1 … 40', '41')]);
});

test('a study is what its tables are', () => {
  expect(problemsAfter(({ study }) => (study.kind = 'records'))).toEqual([
    unknown('study.kind', 'records', 'published')
  ]);
  expect(problemsAfter(({ study }) => (study.dimensions[0].id = 'site'))).toEqual([
    invalid('study.dimensions[0].id', 'unique', 'site')
  ]);
});

test('time points stand in order, and levels of one grouping have labels of their own', () => {
  expect(problemsAfter(({ study }) => study.wave.levels.reverse())).toEqual([
    invalid('study.wave.levels[1].months', '≥ 9', '3'),
    invalid('study.wave.levels[2].months', '≥ 3', '0')
  ]);
  const label = { en: 'The same', cy: 'Yr un' };
  const problems = problemsAfter(({ study }) => {
    study.site.levels[0].label = study.site.levels[1].label = label;
  });
  expect(problems).toEqual([
    invalid('study.site.levels[1].label.en', 'unique', 'The same'),
    invalid('study.site.levels[1].label.cy', 'unique', 'Yr un')
  ]);
});

test('a table with names of columns and no rows is told', async () => {
  const folder = 'sample-data/families/';
  const files = ['families.csv', 'scores.csv', 'mentions.csv'].map((name) => {
    const text = readFileSync(folder + name, 'utf8');
    return new File([name === 'scores.csv' ? text.split('\n', 1)[0]! : text], name);
  });
  const described = new File([families], 'datapackage.json');
  const read = await readSource({ files: [described, ...files] }, () => {});
  expect(read.ok && read.value.records?.problems).toEqual([
    { rule: 'rows-none', file: 'scores.csv' }
  ]);
});
