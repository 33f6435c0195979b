import { parseCsv } from '../data/csv.ts';
import type { Checked } from '../data/problem.ts';
import { readRecords } from '../data/read-records.ts';
import type { FoundInTable, PackInput } from '../pack/make-pack.ts';
import { describedTables, streamOf, type Described, type Source } from './described-tables.ts';
import { lintFiles } from './lint-files.ts';

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

/**
 * Reads the records that a pack is to be made of, strictly: what would be left out is a problem here.
 * @throws when a file cannot be fetched or read.
 */
export async function packInput(source: Source): Promise<Checked<RecordsInput>> {
  const described = await describedTables(source);
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
