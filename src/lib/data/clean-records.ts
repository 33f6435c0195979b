import type { LeftOut } from './left-out.ts';
import type { ProblemList } from './problem-list.ts';
import type { Scanned } from './scan-table.ts';
import { isRating } from './study-columns.ts';
import type { Study } from './study.ts';
import { tableUsage, type TableUsage } from './usage.ts';
import { ABSENT, sameRow, textColumn, withoutRows, type TypedTable } from './typed-table.ts';

/** Families by the code of their id. */
const [UNKNOWN, USED, LEFT_OUT] = [0, 1, 2];
const NONE = -1;
/** Marks of rows that are not used. */
const [UNREADABLE, REPEATED, WITH_FAMILY] = [1, 2, 3];

/** Rows of a table being marked. */
interface Marking {
  readonly scanned: Scanned;
  readonly id: string;
  /** Code of each row's family. */
  readonly ids: Int32Array;
  /** 0 where the row is used. */
  readonly marks: Uint8Array;
  readonly list: ProblemList;
}

function marking(scanned: Scanned, id: string, list: ProblemList): Marking {
  const { table } = scanned;
  const ids = textColumn(table, id).values;
  const rows: Marking = { scanned, id, ids, marks: new Uint8Array(table.rows), list };
  markBlank(rows, id);
  return rows;
}

/** Marks rows without a value that every row needs, and tells of those that are not told of yet. */
function markBlank({ scanned, marks, list }: Marking, column: string): void {
  const { table, file, lines, unsound } = scanned;
  const told = new Set(unsound.get(column));
  textColumn(table, column).values.forEach((code, row) => {
    if (code !== ABSENT) return;
    marks[row] = UNREADABLE;
    if (!told.has(row)) list.add({ rule: 'value-required', file, row: lines[row]!, column });
  });
}

const idText = ({ scanned, id, ids }: Marking, row: number) =>
  textColumn(scanned.table, id).texts.text(ids[row]!);

function markFamilies(rows: Marking, site: string, families: Uint8Array): void {
  const { scanned, id: column, ids, marks, list } = rows;
  const { table, file, lines, unsound } = scanned;
  const sites = textColumn(table, site).values;
  const first = new Int32Array(families.length).fill(NONE);
  for (const row of unsound.get(site) ?? []) if (!marks[row]) families[ids[row]!] = LEFT_OUT;
  for (let row = 0; row < table.rows; row++) {
    if (marks[row]) continue;
    const family = ids[row]!;
    const before = first[family]!;
    if (before === NONE) {
      first[family] = row;
      families[family] ||= USED;
      continue;
    }
    const same = sameRow(table, before, row);
    const told = { file, row: lines[row]!, value: idText(rows, row), expected: `${lines[before]}` };
    if (same) {
      marks[row] = REPEATED;
      list.add({ rule: 'row-repeated', column, ...told });
    } else {
      const moved = sites[before] !== sites[row];
      families[family] = LEFT_OUT;
      list.add({ rule: moved ? 'family-two-sites' : 'rows-differ', column, ...told });
    }
  }
  for (let row = 0; row < table.rows; row++)
    if (!marks[row] && families[ids[row]!] === LEFT_OUT) marks[row] = WITH_FAMILY;
}

/**
 * Marks rows that tell of families in another table.
 * @param wave column whose levels tell the rows of a family apart; undefined where it has one row.
 */
function markTold(
  rows: Marking,
  wave: { readonly column: string; readonly count: number } | undefined,
  families: Uint8Array,
  familyFile: string
): void {
  const { scanned, id: column, ids, marks, list } = rows;
  const { table, file, lines } = scanned;
  const waves = wave && textColumn(table, wave.column);
  const span = wave?.count ?? 1;
  const first = new Int32Array(families.length * span).fill(NONE);
  const differing = new Set<number>();
  const keyOf = (row: number) => ids[row]! * span + (waves?.values[row] ?? 0);
  for (let row = 0; row < table.rows; row++) {
    const family = ids[row]!;
    if (family === ABSENT) continue;
    const at = { file, row: lines[row]! };
    if (families[family] === LEFT_OUT) marks[row] = WITH_FAMILY;
    else if (families[family] === UNKNOWN) {
      marks[row] = UNREADABLE;
      const value = idText(rows, row);
      list.add({ rule: 'family-unknown', ...at, column, value, expected: familyFile });
    }
    if (marks[row]) continue;
    const key = keyOf(row);
    const before = first[key]!;
    if (before === NONE) {
      first[key] = row;
      continue;
    }
    const level = waves ? [waves.texts.text(waves.values[row]!)] : [];
    const told = {
      ...at,
      column: [column, ...(wave ? [wave.column] : [])].join(', '),
      value: [idText(rows, row), ...level].join(', '),
      expected: `${lines[before]}`
    };
    const same = sameRow(table, before, row);
    list.add({ rule: same ? 'row-repeated' : 'rows-differ', ...told });
    if (same) marks[row] = REPEATED;
    else differing.add(key);
  }
  if (!differing.size) return;
  for (let row = 0; row < table.rows; row++)
    if ((!marks[row] || marks[row] === REPEATED) && differing.has(keyOf(row)))
      marks[row] = UNREADABLE;
}

const countOf = (marks: Uint8Array, mark: number) =>
  marks.reduce((count, one) => count + (one === mark ? 1 : 0), 0);

/** Values taken as absent in the rows that are used, in columns that are chosen. */
function unsoundIn({ scanned, marks }: Marking, chosen: (column: string) => boolean): number {
  let count = 0;
  for (const [column, rows] of scanned.unsound)
    if (chosen(column)) for (const row of rows) if (!marks[row]) count += 1;
  return count;
}

/**
 * Leaves out of records what cannot be trusted: families that are told in two ways or have no site
 * of the study, and rows that tell of a family that is not known, of no wave, or of the same family
 * and wave in two ways. What is left out is listed and counted.
 * @param tables that were read, by name; ids of families are codes of one dictionary.
 * @returns the tables without these rows; families among them have distinct ids, as have pairs of
 * family and wave among the scores.
 */
export function cleanRecords(
  study: Study,
  tables: ReadonlyMap<string, Scanned>,
  list: ProblemList
): { tables: Map<string, TypedTable>; leftOut: LeftOut; usage: TableUsage[] } {
  if (!study.records) throw new Error('The dataset holds no records');
  const { families: member, scores, mentions, ratings: rated, wide } = study.records;
  const scannedOf = (name: string): Scanned => {
    const found = tables.get(name);
    if (!found) throw new Error(`The dataset has no table "${name}"`);
    return found;
  };
  const members = marking(scannedOf(member.table), member.id, list);
  const families = new Uint8Array(textColumn(members.scanned.table, member.id).texts.size);
  markFamilies(members, member.site, families);

  const marked = new Map([[member.table, members]]);
  /** Marks the rows of a table that holds more than the families. @returns how many are left out. */
  function mark(table: string, id: string, wave?: string): number {
    if (marked.has(table)) return 0;
    const rows = marking(scannedOf(table), id, list);
    if (wave !== undefined) markBlank(rows, wave);
    const waves =
      wave === undefined ? undefined : { column: wave, count: study.wave.levels.length };
    markTold(rows, waves, families, members.scanned.file);
    marked.set(table, rows);
    return rows.scanned.ragged + countOf(rows.marks, UNREADABLE);
  }
  const told = wide ?? scores;
  const scoreRows = mark(told.table, told.id, wide ? undefined : scores.wave);
  const mentionRows = mentions ? mark(mentions.table, mentions.id) : 0;
  const ratingRows = rated ? mark(rated.table, rated.id) : 0;

  const scoreColumns = new Set(
    wide ? wide.columns.map(({ column }) => column) : study.measures.map(({ id }) => id)
  );
  const isScore = (table: string) => (column: string) =>
    table === told.table && scoreColumns.has(column);
  let [scoresAbsent, ratings, values] = [0, 0, 0];
  for (const [name, rows] of marked) {
    const isRated = (column: string) => isRating(study, name, column);
    scoresAbsent += unsoundIn(rows, isScore(name));
    ratings += unsoundIn(rows, isRated);
    values += unsoundIn(rows, (column) => !isScore(name)(column) && !isRated(column));
  }
  const kept = new Map(
    [...tables].map(([name, { table }]) => {
      const rows = marked.get(name);
      return [name, rows ? withoutRows(table, rows.marks) : table];
    })
  );
  return {
    tables: kept,
    usage: [...tables].map(([name, scanned]) =>
      tableUsage(scanned.file, scanned, kept.get(name)!, marked.get(name)?.marks, REPEATED)
    ),
    leftOut: {
      families:
        countOf(families, LEFT_OUT) + countOf(members.marks, UNREADABLE) + members.scanned.ragged,
      scoreRows,
      scores: scoresAbsent,
      values,
      mentionRows,
      ratings,
      ratingRows
    }
  };
}
