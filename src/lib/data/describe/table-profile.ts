import { scanCsv, type CsvCells } from '../csv-scan.ts';
import type { Preparation } from '../prepare/preparation.ts';
import type { Checked } from '../problem.ts';
import { ColumnTally, type ColumnProfile } from './column-profile.ts';
import { namesFamily } from './name-words.ts';

/** A table of a file that nobody has described: its columns, its first rows, and what depends on what in it. */
export interface TableProfile {
  readonly file: string;
  /** The sheet that was read and all there are, where the file is a workbook. */
  readonly sheet?: string;
  readonly sheets: readonly string[];
  /** How the table is made of files, where they do not hold it as it is. */
  readonly preparation?: Preparation;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** The first rows, as many cells each as there are columns. */
  readonly preview: readonly (readonly string[])[];
  /** Columns that say the same of a family in each of its rows, by the column that may tell families apart. */
  readonly constant: Readonly<Record<string, readonly string[]>>;
  /** Where each value of one column goes with one value of another: which, by the two columns. */
  readonly determines: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
  >;
}

/** Profile of a column of the table at a place; undefined where there is none. */
export const columnProfile = (
  profiles: readonly TableProfile[],
  table: number,
  name: string | undefined
): ColumnProfile | undefined => profiles[table]?.columns.find((column) => column.name === name);

/** Rows that are shown. */
export const PREVIEW = 20;
/** Values that an arm may have. */
const ARMS = 4;
/** Columns among which sites and arms are looked for; pairs of more would take minutes. */
const PAIRED = 100;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** @returns what goes with each value, by code; undefined where one goes with several. Absent values go with any. */
function dependence(
  of: Int32Array,
  on: Int32Array,
  absent: ReadonlySet<number>
): Map<number, number> | undefined {
  const found = new Map<number, number>();
  for (let row = 0; row < of.length; row++) {
    const [from, to] = [of[row]!, on[row]!];
    if (absent.has(to)) continue;
    const before = found.get(from);
    if (before === undefined) found.set(from, to);
    else if (before !== to) return undefined;
  }
  return found;
}

/**
 * Reads a CSV file of any size once and tells what its columns hold.
 * @param file name of the file, for problems. @param onBytes told of how many more bytes were read.
 * @returns the profile; or that the file is empty, or its quotation marks do not pair up. Rows with
 * more or fewer cells than the first are passed over.
 */
export async function profileTable(
  file: string,
  stream: ReadableStream<Uint8Array>,
  onBytes: (bytes: number, rows: number) => void = () => {}
): Promise<Checked<Omit<TableProfile, 'sheets'>>> {
  let names: string[] = [];
  let tallies: ColumnTally[] = [];
  const preview: string[][] = [];
  let [rows, told] = [0, 0];
  const textsOf = ({ bytes, starts, ends, count }: CsvCells) =>
    Array.from({ length: count }, (_, at) => decoder.decode(bytes.subarray(starts[at], ends[at])));
  const fault = await scanCsv(
    stream,
    (row) => {
      if (!names.length) {
        names = textsOf(row);
        tallies = names.map((name, at) => new ColumnTally(name, at === 0 || namesFamily(name)));
        return;
      }
      if (row.count !== names.length) return;
      if (row.count === 1 && row.starts[0] === row.ends[0]) return;
      if (rows < PREVIEW) preview.push(textsOf(row));
      tallies.forEach((tally, at) => tally.add(row.bytes, row.starts[at]!, row.ends[at]!));
      rows += 1;
    },
    (bytes) => {
      onBytes(bytes, rows - told);
      told = rows;
    }
  );
  if (fault) return { ok: false, problems: [{ ...fault, file }] };
  if (!rows) return { ok: false, problems: [{ rule: 'file-empty', file }] };
  const columns = tallies.map((tally) => tally.profile());
  const few = columns.flatMap(({ levels }, at) => (levels ? [at] : []));
  const paired = few.slice(0, PAIRED);
  const constant = new Map<string, string[]>();
  const determines = new Map<string, Record<string, Record<string, string>>>();
  const depends = (from: number, to: number) => {
    const [of, on] = [tallies[from]!.codes(), tallies[to]!.codes()];
    const absent = columns[to]!.absent.map((text) => tallies[to]!.codeOf(text));
    return of && on && dependence(of, on, new Set(absent));
  };
  columns.forEach(({ name, distinct, levels }, from) => {
    if (distinct > 1 && (from === 0 || namesFamily(name)))
      constant.set(
        name,
        few.filter((to) => to !== from && depends(from, to)).map((to) => names[to]!)
      );
    if (!levels || !paired.includes(from)) return;
    const found = paired.flatMap((to) => {
      const values = to !== from && columns[to]!.distinct <= ARMS ? depends(from, to) : undefined;
      if (!values) return [];
      const text = [...values].map(([one, other]) => [
        tallies[from]!.text(one),
        tallies[to]!.text(other)
      ]);
      return [[names[to]!, Object.fromEntries(text) as Record<string, string>] as const];
    });
    if (found.length) determines.set(name, Object.fromEntries(found));
  });
  const depending = {
    constant: Object.fromEntries(constant),
    determines: Object.fromEntries(determines)
  };
  return { ok: true, value: { file, rows, columns, preview, ...depending } };
}
