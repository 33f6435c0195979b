import { own } from '../data/own.ts';
import { keyColumns, sumColumns } from './cells-sql.ts';
import type { CubeAsk } from './cube-ask.ts';
import type { Asked, CubeProblem } from './cube-problem.ts';
import { unitsOf } from './exact.ts';
import type { AnswerRow, Totals } from './read-checks.ts';
import { name } from './told-families.ts';

/** A cell as an engine summed it: families alike in all, and their exact sums. */
export interface ExactCell {
  /** Places in the order of the SQL's columns: axes, bits of measures, whether qualities are spoken of. */
  readonly key: readonly number[];
  /** By name of the sum; in units of their measure, squares and products in units of units. */
  readonly sums: ReadonlyMap<string, bigint>;
}

/** Digits behind the point of each sum, and how many values each key has. */
function shapeOf(ask: CubeAsk) {
  const { axes, waves, measures, mentions } = ask;
  const behind = new Map(sumColumns(ask).map(([as]) => [as, 0]));
  measures.forEach((measure, m) =>
    waves.forEach((_, w) => {
      behind.set(name.sum(m, w), measure.behind);
      behind.set(name.squares(m, w), 2 * measure.behind);
      if (w) behind.set(name.products(m, w), 2 * measure.behind);
    })
  );
  const spans = [
    ...axes.map(({ levels }) => levels.length + 1),
    ...measures.map(() => 2 ** waves.length),
    ...mentions.map(() => 2)
  ];
  return { behind, spans };
}

/** What cannot be true of a cell's sums. */
function impossible(
  { measures, axes, waves, mentions }: CubeAsk,
  { key, sums }: ExactCell
): string | undefined {
  const families = sums.get(name.families)!;
  if (families < 1n) return name.families;
  for (const [m, { low, high, behind }] of measures.entries()) {
    const most = BigInt(Math.round(((high - low) / 2) * 10 ** behind)) * families;
    for (const w of waves.keys()) {
      const [sum, squares] = [sums.get(name.sum(m, w))!, sums.get(name.squares(m, w))!];
      const seen = (key[axes.length + m]! >> w) & 1;
      if (!seen && (sum || squares)) return name.sum(m, w);
      if (sum > most || -sum > most) return name.sum(m, w);
      if (squares * families < sum * sum) return name.squares(m, w);
    }
  }
  for (const q of mentions.keys()) {
    const said = key[axes.length + measures.length + q]!;
    const yes = sums.get(name.mention(q))!;
    if (yes < 0n || yes > (said ? families : 0n)) return name.mention(q);
  }
  return undefined;
}

/** Where cells do not add up to what the records give. */
function otherTotals(ask: CubeAsk, cells: readonly ExactCell[], totals: Totals): CubeProblem[] {
  const { axes, waves, measures, mentions, ratings, points } = ask;
  const all = (of: (cell: ExactCell) => bigint) => cells.reduce((sum, cell) => sum + of(cell), 0n);
  const families = ({ sums }: ExactCell) => sums.get(name.families)!;
  const over = (sum: (wave: number) => bigint) =>
    waves.reduce((total, _, wave) => total + sum(wave), 0n);
  const pairs = [
    [name.families, all(families), totals.families],
    ...measures.flatMap(({ id }, m) => [
      [
        `${id}, n`,
        all((cell) => over((w) => ((cell.key[axes.length + m]! >> w) & 1 ? families(cell) : 0n))),
        totals.scores[m]
      ],
      [id, all(({ sums }) => over((w) => sums.get(name.sum(m, w))!)), totals.sum[m]]
    ]),
    ...mentions.map((id, q) => [
      id,
      all((cell) => (cell.key[axes.length + measures.length + q] ? families(cell) : 0n)),
      totals.mentions[q]
    ]),
    ...ratings.map((id, q) => [
      id,
      all(({ sums }) => points.reduce((sum, _, at) => sum + sums.get(name.rated(q, at))!, 0n)),
      totals.ratings[q]
    ])
  ] as [string, bigint, bigint | undefined][];
  return pairs.flatMap(([where, found, expected]): CubeProblem[] =>
    expected === undefined || found === expected
      ? []
      : [{ rule: 'answer-total', where, found: String(found), expected: String(expected) }]
  );
}

const byKey = ({ key: one }: ExactCell, { key: other }: ExactCell) => {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
};

/** @returns the cells in the order of their keys, whatever the order of the rows. */
export function readCellRows(
  ask: CubeAsk,
  rows: readonly AnswerRow[],
  totals: Totals
): Asked<readonly ExactCell[]> {
  const { behind, spans } = shapeOf(ask);
  const keys = keyColumns(ask);
  const lacking = [...keys, ...behind.keys()].filter(
    (column) => rows[0] && own(rows[0], column) === undefined
  );
  if (rows.length && lacking.length)
    return {
      ok: false,
      problems: lacking.map((expected) => ({ rule: 'answer-column', where: 'cells', expected }))
    };
  const cells: ExactCell[] = [];
  for (const [at, row] of rows.entries()) {
    const problem = (column: string, expected: string): Asked<never> => ({
      ok: false,
      problems: [{ rule: 'answer-value', where: `cells row ${at + 1}, ${column}`, expected }]
    });
    const key = keys.map((column) => Number(own(row, column) || NaN));
    const wrong = key.findIndex(
      (place, of) => !(Number.isInteger(place) && place >= 0 && place < spans[of]!)
    );
    if (wrong >= 0) return problem(keys[wrong]!, `0 … ${spans[wrong]! - 1}`);
    const sums = new Map<string, bigint>();
    for (const [column, digits] of behind) {
      // A sum over nothing is NULL.
      const units = unitsOf(own(row, column) || '0', digits);
      if (units === undefined) return problem(column, `a number of ${digits} decimals`);
      sums.set(column, units);
    }
    const fault = impossible(ask, { key, sums });
    if (fault) return problem(fault, 'the others allow');
    cells.push({ key, sums });
  }
  cells.sort(byKey);
  const twice = cells.findIndex((cell, at) => at > 0 && !byKey(cells[at - 1]!, cell));
  if (twice >= 0)
    return {
      ok: false,
      problems: [{ rule: 'answer-repeated', where: cells[twice]!.key.join(', ') }]
    };
  const problems = otherTotals(ask, cells, totals);
  return problems.length ? { ok: false, problems } : { ok: true, value: cells };
}
