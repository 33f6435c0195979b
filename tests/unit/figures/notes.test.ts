import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Study } from '#lib/data/study.ts';
import { notesFor } from '#lib/figures/notes.ts';

const { study } = JSON.parse(readFileSync('sample-data/study/datapackage.json', 'utf8')) as {
  study: Study;
};
const ids = (...of: [figure: string, measures: string[], arms: boolean, table?: string]) =>
  notesFor(study, ...of).map(({ id }) => id);

test('notes about one table of a kind stand at the figure of that table alone', () => {
  expect(ids('likert', [], false, 'statements-practice')).toEqual(['P01', 'P23']);
  expect(ids('likert', [], false, 'statements-agency')).toEqual(['P03']);
});

test('notes about a measure or about arms stand where that measure or both arms are shown', () => {
  expect(ids('continuum', [], false)).toEqual(['P14', 'P15']);
  expect(ids('continuum', [], true)).toEqual(['P14', 'P15', 'P17', 'P20']);
  expect(ids('change', ['independence'], false)).not.toContain('P07');
  expect(ids('change', ['conflict'], false)).toContain('P07');
});
