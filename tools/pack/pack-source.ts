import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCsv } from '../../src/lib/data/csv.ts';
import { problemText } from '../../src/lib/data/problem-text.ts';
import type { Checked, Problem } from '../../src/lib/data/problem.ts';
import { readRecords } from '../../src/lib/data/read-records.ts';
import type { FoundInTable, PackInput } from '../../src/lib/pack/make-pack.ts';
import {
  describedTables,
  streamOf,
  type Described
} from '../../src/lib/reading/described-tables.ts';
import { lintFiles } from '../../src/lib/reading/lint-files.ts';

/** What of a pack's input the records say. */
export type RecordsInput = Pick<PackInput, 'dataset' | 'columns' | 'findings' | 'tables'>;

/** Columns of each table's file as they stand in it. */
async function columnsOf({ descriptor, tables }: Described): Promise<Map<string, string[]>> {
  const columns = new Map<string, string[]>();
  for (const { name, path } of descriptor.resources) {
    const file = await tables.open(path);
    const [line = ''] = file ? (await file.text()).split(/\r?\n/, 1) : [];
    const header = parseCsv(path, line.replace(/^\uFEFF/, ''));
    columns.set(name, header.ok ? [...(header.value[0]?.cells ?? [])] : []);
  }
  return columns;
}

async function findingsOf({ descriptor, tables }: Described): Promise<FoundInTable[]> {
  const found: FoundInTable[] = [];
  for await (const findings of lintFiles(descriptor, tables))
    for (const { file, ...finding } of findings)
      for (const { name, path } of descriptor.resources)
        if (tables.fileOf(path) === file) found.push({ ...finding, table: name });
  return found;
}

/** Reads the records of a folder, strictly: what would be left out is a problem here. */
export async function recordsIn(folder: string): Promise<Checked<RecordsInput>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ name }) => new File([await readFile(join(folder, name))], name))
  );
  const described = await describedTables({ files });
  if (!described.ok) return described;
  const { descriptor, tables } = described.value;
  const known = { dataset: descriptor, columns: await columnsOf(described.value) };
  if (!descriptor.study.records) return { ok: true, value: { ...known, findings: [] } };
  const findings = await findingsOf(described.value);
  const read = await readRecords(descriptor, tables.fileOf, async (path) => {
    const file = await tables.open(path);
    return file && streamOf(file);
  });
  if (!read.ok) return read;
  if (read.value.problems.length) return { ok: false, problems: [...read.value.problems] };
  return { ok: true, value: { ...known, findings, tables: read.value.tables } };
}

/** A problem of the data in a line: where, what, and what would help. */
export function problemLine(problem: Problem): string {
  const { what, remedy } = problemText(problem);
  const where = [problem.file, problem.row].filter((part) => part !== undefined).join(':');
  return `${where}: ${what} ${remedy}`;
}
