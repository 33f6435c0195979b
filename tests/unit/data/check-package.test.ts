import { expect, test } from 'vitest';
import { checkPackage } from '#lib/data/check-package.ts';
import { studyFiles } from './study-files.ts';

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

test('the descriptor of the study stands as it is', () => {
  expect(checkPackage('d.json', JSON.parse(text))).toEqual({ ok: true, value: JSON.parse(text) });
});

test.each([[null], [[]], ['text'], [7]])('%j is no descriptor', (json) => {
  const checked = checkPackage('d.json', json);
  const value = typeof json === 'string' ? json : JSON.stringify(json);
  expect(checked).toEqual({ ok: false, problems: [invalid('', 'object', value)] });
});

test('everything of the wrong shape is listed by its path', () => {
  expect(
    problemsAfter((descriptor) => {
      delete descriptor.version;
      descriptor.title = ' ';
      descriptor.resources[0].path = '../outside.csv';
      descriptor.resources[0].format = 'feather';
      descriptor.resources[1].schema.fields[0].type = 'date';
      descriptor.resources[2].schema.missingValues[1].label = 'lost';
      descriptor.resources[2].schema.fieldsMatch = ['exact'];
      descriptor.study.arm.label = { en: 'Arm' };
      descriptor.study.wave.levels[1].months = '3';
      descriptor.study.measures[0].norm.stated = 'no';
      descriptor.study.measures[0].reliability = 1;
      descriptor.study.notes = {};
    })
  ).toEqual([
    invalid('version', 'string'),
    invalid('title', 'string', ' '),
    invalid('resources[0].path', '^[\\w-][\\w.-]*$', '../outside.csv'),
    invalid(
      'resources[0].format',
      'csv, tsv, tab, json, ndjson, jsonl, parquet, xlsx, xls, ods, sav, zsav, dta, xpt, sas7bdat',
      'feather'
    ),
    invalid('resources[1].schema.fields[0].type', 'string, integer, number, boolean', 'date'),
    invalid('resources[2].schema.fieldsMatch[0]', 'equal, subset', 'exact'),
    invalid(
      'resources[2].schema.missingValues[1].label',
      'not-published, not-asked, blank, unsound, no-families, too-few, no-spread, few-sites, not-given, no-test, sites-are-units, no-sd, no-overlap, unpaired, reference, hidden, suppressed',
      'lost'
    ),
    invalid('study.arm.label.cy', 'string'),
    invalid('study.wave.levels[1].months', 'number', '3'),
    invalid('study.measures[0].norm.stated', 'boolean', 'no'),
    invalid('study.measures[0].reliability', '> 0, < 1', '1'),
    invalid('study.notes', 'array', '{}')
  ]);
});

test('ids and names are told when they occur twice', () => {
  expect(
    problemsAfter((descriptor) => {
      descriptor.resources[1].name = 'families-measured';
      descriptor.resources[2].schema.fields[1].name = 'measure';
      descriptor.study.site.levels[2].id = 'LA1';
      descriptor.study.qualities[3].id = 'friendly';
    })
  ).toEqual([
    invalid('resources[2].schema.fields[1].name', 'unique', 'measure'),
    invalid('resources[1].name', 'unique', 'families-measured'),
    invalid('study.site.levels[2].id', 'unique', 'LA1'),
    invalid('study.qualities[3].id', 'unique', 'friendly')
  ]);
});

test('names of what the package does not have are told with those it has', () => {
  expect(
    problemsAfter(({ resources, study }) => {
      study.site.levels[0].arm = 'alone';
      study.site.levels[1].phase = '1';
      study.arm.reference = 'none';
      study.qualities[0].area = 'manner';
      study.notes = [{ ...study.notes[6], measure: 'anger', table: 'statements' }];
      study.sources[2].tables[0] = 'qualities';
      resources[0].schema.primaryKey[1] = 'time';
      resources[0].schema.fields[0].constraints.enum.push('LA4');
      study.sources = [study.sources[2]];
      resources.splice(4);
    })
  ).toEqual([
    unknown('study.site.levels[0].arm', 'alone', 'without, with'),
    unknown('study.site.levels[1].phase', '1', '2, 3'),
    unknown('study.arm.reference', 'none', 'without, with'),
    unknown('study.qualities[0].area', 'manner', 'personal, practice'),
    unknown('study.notes[0].measure', 'anger', 'conflict, cohesion, independence, expressiveness'),
    unknown(
      'study.notes[0].table',
      'statements',
      'families-measured, families-measured-totals, family-scales, practitioner-qualities'
    ),
    unknown(
      'study.sources[0].tables[0]',
      'qualities',
      'families-measured, families-measured-totals, family-scales, practitioner-qualities'
    ),
    unknown('resources[0].schema.primaryKey[1]', 'time', 'site, wave, n'),
    unknown('resources[0].schema.fields[0].constraints.enum[3]', 'LA4', 'LA1, LA2, LA3')
  ]);
});

test('a table that figures read has the columns they need', () => {
  expect(
    problemsAfter(({ resources }) => {
      resources[2].schema.fields[3].name = 'average';
    })
  ).toEqual([
    {
      rule: 'field-missing',
      file: 'd.json',
      property: 'resources[2].schema.fields',
      column: 'mean'
    }
  ]);
});

test('roles of records name tables and columns that are there', () => {
  const records = {
    families: { table: 'families-measured', id: 'site', site: 'site' },
    scores: { table: 'scores', id: 'family', wave: 'wave' },
    mentions: { table: 'visits', id: 'visit_phase' }
  };
  const problems = problemsAfter(({ resources, study }) => {
    study.kind = 'records';
    study.records = records;
    study.threshold = 10;
    study.dimensions[0] = { ...study.areas[0], levels: study.areas };
    study.qualities = study.qualities.slice(0, 1);
    delete resources[3].schema.fields[1].constraints.enum;
  });
  expect(problems).toEqual([
    expect.objectContaining({ property: 'study.records.scores.table', value: 'scores' }),
    {
      rule: 'field-missing',
      file: 'd.json',
      property: 'resources[0].schema.fields',
      column: 'personal'
    },
    {
      rule: 'field-missing',
      file: 'd.json',
      property: 'resources[9].schema.fields',
      column: 'straightforward'
    }
  ]);
});

test('scores in a wide table need no table of scores, but columns, measures and waves that are there', () => {
  const wide = {
    table: 'visits',
    id: 'visit_phase',
    columns: [
      { measure: 'conflict', wave: '0', column: 'n' },
      { measure: 'anger', wave: '1', column: 'anger_1' }
    ]
  };
  const problems = problemsAfter(({ study }) => {
    study.kind = 'records';
    study.dimensions = [];
    study.records = {
      families: { table: 'families-measured', id: 'site', site: 'site' },
      scores: { table: 'scores', id: 'family', wave: 'wave' },
      wide
    };
  });
  const measures = 'conflict, cohesion, independence, expressiveness';
  expect(problems).toEqual([
    unknown('study.records.wide.columns[1].measure', 'anger', measures),
    unknown('study.records.wide.columns[1].wave', '1', '0, 3, 9'),
    {
      rule: 'field-missing',
      file: 'd.json',
      property: 'resources[9].schema.fields',
      column: 'anger_1'
    }
  ]);
});
