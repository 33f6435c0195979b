import { answerText, type Answer, type AnswerColumn } from '#lib/data/answer.ts';

/** A value drawn, with the group it belongs to. */
export interface Point {
  /** A number where the chart has a scale across, else the place of the row. */
  readonly x: number;
  /** As the answer says it. */
  readonly label: string;
  readonly y: number;
}

/** What is drawn of an answer: bars or marks by name, lines or points over a scale. */
export interface QuickChart {
  readonly kind: 'bars' | 'marks' | 'lines' | 'points';
  readonly groups: readonly { readonly id: string; readonly points: readonly Point[] }[];
  /** Rows that are not drawn: without a number, or beyond what can be read. */
  readonly left: number;
}

/** Columns of an answer by name: across, up, and of groups where there are several. */
export interface Axes {
  readonly x: string;
  readonly y: string;
  readonly by?: string;
}

/** More rows of names, groups or points than these cannot be read. */
const NAMES = 40;
const GROUPS = 6;
const POINTS = 2000;

const SCALES: readonly AnswerColumn['type'][] = ['integer', 'number', 'date', 'time'];
/** Whether a column can be drawn up the chart. */
export const isNumeric = ({ type }: AnswerColumn): boolean =>
  type === 'integer' || type === 'number';
const isScale = ({ type }: AnswerColumn): boolean => SCALES.includes(type);

/**
 * The columns to draw first: the last number up, and of the leading columns, which say what a row
 * is, a scale across and a name as group. Undefined where an answer holds no number or nothing else.
 */
export function suggestedAxes({ columns }: Answer): Axes | undefined {
  const y = columns.findLast(isNumeric);
  const [first, second] = columns.filter((column) => column !== y);
  if (!y || !first) return undefined;
  if (!second || (isScale(first) && isScale(second))) return { x: first.name, y: y.name };
  if (isScale(second)) return { x: second.name, y: y.name, by: first.name };
  return { x: first.name, y: y.name, by: second.name };
}

/**
 * What can be drawn of an answer: over numbers and dates lines, or points where a group has two
 * values in one place; by names bars from nought, or marks where a value is below it.
 */
export function quickChart({ rows, columns }: Answer, axes: Axes): QuickChart {
  const named = (name?: string) => columns.find((column) => column.name === name);
  const [x, y, by] = [named(axes.x), named(axes.y), named(axes.by)];
  if (!x || !y) return { kind: 'marks', groups: [], left: rows };
  const scaled = isScale(x);
  const groups = new Map<string, Point[]>();
  const names = new Map<string, number>();
  let drawn = 0;
  for (let row = 0; row < rows && drawn < POINTS; row++) {
    const value = y.values[row];
    const at = x.values[row];
    if (value === null || !Number.isFinite(Number(value)) || (scaled && at === null)) continue;
    const label = answerText(at, x.type);
    const group = by ? answerText(by.values[row], by.type) : '';
    if (!groups.has(group) && groups.size === GROUPS) continue;
    if (!scaled && !names.has(label)) {
      if (names.size === NAMES) continue;
      names.set(label, names.size);
    }
    const points = groups.get(group) ?? [];
    points.push({ x: scaled ? Number(at) : names.get(label)!, label, y: Number(value) });
    groups.set(group, points);
    drawn += 1;
  }
  const all = [...groups].map(([id, points]) => ({
    id,
    points: scaled ? points.toSorted((one, other) => one.x - other.x) : points
  }));
  const twice = all.some(({ points }) => points.some(({ x }, at) => x === points[at + 1]?.x));
  const below = all.some(({ points }) => points.some(({ y }) => y < 0));
  const kind = scaled ? (twice ? 'points' : 'lines') : below ? 'marks' : 'bars';
  return { kind, groups: all, left: rows - drawn };
}
