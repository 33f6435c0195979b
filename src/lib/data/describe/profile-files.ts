import { droppedFiles } from '../formats/dropped-files.ts';
import { combined, type Combine } from '../prepare/combine.ts';
import { readGrid } from '../prepare/grid.ts';
import { KINDS, TABLE_KINDS } from '../prepare/makers.ts';
import { prepared, type Preparation } from '../prepare/preparation.ts';
import { previews, type Preview } from '../prepare/preview.ts';
import { proposeCombine } from '../prepare/propose-combine.ts';
import {
  madeSteps,
  proposeSteps,
  type Choice,
  type ProposedStep
} from '../prepare/propose-steps.ts';
import { surprises } from '../prepare/sample.ts';
import type { Proposal } from '../prepare/step.ts';
import { tableCsv } from '../prepare/table-csv.ts';
import { textAt, type TextTable } from '../prepare/text-table.ts';
import type { Checked, Problem } from '../problem.ts';
import { fileTables, type FileTable } from './file-tables.ts';
import { profileTable, type TableProfile } from './table-profile.ts';

/** What the reader chose of how files become tables. */
export interface PrepareChoices {
  /** The sheet to read of a workbook, by name of the file. */
  readonly sheetOf: ReadonlyMap<string, string>;
  /** By the keys of steps. */
  readonly steps: ReadonlyMap<string, Choice>;
  /** Whether tables that can be one are; unless it is said, they are. */
  readonly combine?: boolean;
}

/** A step as it is shown: what it does to which file, with a few cells before and after. */
export interface ShownStep extends Proposal {
  readonly key: string;
  /** Files or sheets that it changes. */
  readonly tables: readonly string[];
  readonly before: Preview;
  readonly after: Preview;
}

/** Several files or sheets that can become one table. */
export interface ShownCombine {
  readonly how: Combine;
  readonly tables: readonly string[];
  readonly on: boolean;
}

/** Tables that files hold, how they are made, and what is wrong with files that hold none. */
export interface ProfiledFiles {
  readonly tables: readonly TableProfile[];
  readonly steps: readonly ShownStep[];
  readonly combine?: ShownCombine;
  readonly problems: readonly Problem[];
}

const titleOf = ({ file, sheet, sheets }: FileTable) =>
  sheet !== undefined && sheets.length > 1 ? `${file}: ${sheet}` : file;
const LATER = KINDS.filter((kind) => !TABLE_KINDS.includes(kind));

/** The reader's choices of the steps of one table, by their keys without its own. */
const choicesOf = (steps: ReadonlyMap<string, Choice>, table: string) =>
  new Map(
    [...steps].flatMap(([key, choice]) =>
      key.startsWith(`${table} / `) ? [[key.slice(table.length + 3), choice] as const] : []
    )
  );

const shown = (table: string, titles: readonly string[], steps: readonly ProposedStep[]) =>
  steps.map(({ before, after, ...step }): ShownStep => ({
    ...step,
    key: `${table} / ${step.key}`,
    tables: titles,
    ...previews(step.step, before, after)
  }));

/** Whether the first line of a grid names its columns as they are named without any step. */
const isPlain = (grid: TextTable, table: TextTable) =>
  grid.columns.length === table.columns.length &&
  grid.columns.every((column, at) => textAt(column, 0) === table.columns[at]!.name);

async function gridsOf(tables: readonly FileTable[]): Promise<TextTable[]> {
  const grids: TextTable[] = [];
  for (const { sample, sampled, file, csv } of tables) {
    const whole = sampled ? await readGrid(file, csv) : undefined;
    grids.push(whole?.ok ? whole.value : sample);
  }
  return grids;
}

type OnReading = (bytes: number, rows: number) => void;

/** Reads a table that is made by steps, or as it stands where it needs none. */
async function profiled(
  sources: readonly FileTable[],
  preparation: Preparation | undefined,
  onReading: OnReading
): Promise<Checked<TableProfile>> {
  const [{ file, sheet, sheets, csv, facts }] = sources as [FileTable];
  const made = preparation && tableCsv(prepared(preparation, await gridsOf(sources)));
  const read = await profileTable(file, (made ?? csv).stream(), onReading);
  if (!read.ok) return read;
  const one = preparation?.combine === undefined;
  const columns = read.value.columns.map((column) => {
    const label = facts.get(column.name)?.label;
    return label ? { ...column, label } : column;
  });
  const more = {
    columns,
    ...(preparation ? { preparation } : {}),
    ...(sheet === undefined || !one ? {} : { sheet })
  };
  return { ok: true, value: { ...read.value, ...more, sheets: one ? sheets : [] } };
}

/** One table of a file or sheet of its own. */
async function alone(table: FileTable, choices: PrepareChoices, onReading: OnReading) {
  const title = titleOf(table);
  const own = choicesOf(choices.steps, title);
  const first = proposeSteps(table.sample, own, KINDS, table.facts);
  const steps = madeSteps(first.steps);
  const plain = !steps.length && isPlain(table.sample, first.table);
  const source = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
  const preparation = { path: table.file, sources: [{ ...source, steps }], steps: [] };
  const read = await profiled([table], plain ? undefined : preparation, onReading);
  return { read, first, steps: shown(title, [title], first.steps) };
}

/**
 * Reads files that come without a descriptor, in any format, proposes how they become tables, and
 * tells what the columns of those hold.
 * @param onReading told of bytes and rows so far.
 * @returns the tables; or problems alone where no file holds one.
 */
export async function profileFiles(
  given: readonly File[],
  choices: PrepareChoices,
  onReading: (reading: { bytes: number; rows: number }) => void
): Promise<Checked<ProfiledFiles>> {
  const files = await droppedFiles(given);
  if (!files.ok) return files;
  let [bytes, rows] = [0, 0];
  const tell: OnReading = (moreBytes, moreRows) => {
    bytes += moreBytes;
    rows += moreRows;
    onReading({ bytes, rows });
  };
  const found = await fileTables(files.value, choices.sheetOf, () => tell(0, 0));
  const problems = [...found.problems];
  const parts = found.tables.map((table) =>
    proposeSteps(table.sample, choicesOf(choices.steps, titleOf(table)), TABLE_KINDS)
  );
  const names = found.tables.map(({ file, sheet, sheets }) => (sheets.length > 1 ? sheet! : file));
  const proposed = proposeCombine(parts.map(({ table }, at) => ({ name: names[at]!, table })));
  const on = proposed !== undefined && (choices.combine ?? true);
  const combine = proposed && {
    ...{ how: proposed.how, on },
    tables: proposed.places.map((at) => titleOf(found.tables[at]!))
  };
  const isChosen = ({ file, sheet, sheets }: FileTable) =>
    sheets.length < 2 || sheet === (choices.sheetOf.get(file) ?? sheets[0]);
  const tables: TableProfile[] = [];
  const steps: ShownStep[] = [];
  if (proposed && on) {
    const { places, how } = proposed;
    const sources = places.map((at) => found.tables[at]!);
    const whole = combined(
      places.map((at) => parts[at]!.table),
      how
    );
    const later = proposeSteps(whole, choicesOf(choices.steps, '*'), LATER, sources[0]!.facts);
    for (const at of places) {
      const title = titleOf(found.tables[at]!);
      steps.push(...shown(title, [title], parts[at]!.steps));
    }
    steps.push(...shown('*', combine!.tables, later.steps));
    const preparation = {
      path: sources[0]!.file,
      sources: sources.map(({ file, sheet }, at) => ({
        ...{ file, ...(sheet === undefined ? {} : { sheet }) },
        steps: madeSteps(parts[places[at]!]!.steps)
      })),
      ...{ combine: how, steps: madeSteps(later.steps) }
    };
    const read = await profiled(sources, preparation, tell);
    if (read.ok) tables.push(read.value);
    else problems.push(...read.problems);
  } else
    // Of a workbook whose sheets are not one table, the first is read.
    for (const table of found.tables.filter(isChosen)) {
      let one = await alone(table, choices, tell);
      if (table.sampled && one.read.ok && surprises(one.read.value.columns, one.first.table)) {
        const [sample] = await gridsOf([table]);
        one = await alone({ ...table, sample: sample!, sampled: false }, choices, tell);
      }
      steps.push(...one.steps);
      if (one.read.ok) tables.push(one.read.value);
      else problems.push(...one.read.problems);
    }
  if (!tables.length) return { ok: false, problems };
  return { ok: true, value: { tables, steps, ...(combine ? { combine } : {}), problems } };
}
