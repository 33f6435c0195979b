import { own } from '../own.ts';
import { isScale } from '../rating-scale.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { DescribedColumn, DescribedTable, Role } from './description.ts';
import {
  namesArm,
  namesCharacteristic,
  namesFamily,
  namesSite,
  namesWave,
  nameWords
} from './name-words.ts';
import type { TableProfile } from './table-profile.ts';
import { guessTimeColumns, MOST_TIMES, type TimeColumn } from './time-columns.ts';

/** Values that a characteristic has at most, where nobody has said that the column is one. */
const FEW = 12;
/** Columns of yes and no from which on they are taken for mentions. */
const MENTIONS = 4;
/** Columns of whole numbers up to the same from which on they are taken for ratings, and their fewest values. */
const RATINGS = 3;
const FEWEST_POINTS = 3;
const MOST_ARMS = 4;
/** The time point of scores that were taken once. */
export const ONCE = 'once';

const isNumber = ({ kind }: ColumnProfile) => kind === 'number';
const isTruth = ({ kind, levels }: ColumnProfile) =>
  kind === 'truth' ||
  (kind === 'number' && levels?.every(({ value }) => value === '0' || value === '1'));
/** The scale that a column of ratings has: from 1, or 0 where that occurs, to its greatest. */
export const scaleOf = (columns: readonly ColumnProfile[]): { min: number; max: number } => {
  const among = (of: (column: ColumnProfile) => number | undefined) =>
    columns.map((column) => of(column) ?? NaN);
  return {
    min: Math.min(1, ...among(({ minimum }) => minimum)),
    max: Math.max(...among(({ maximum }) => maximum))
  };
};
/** Columns that are alike as ratings of one scale are: the most that end at the same number. */
function ratedColumns(columns: readonly ColumnProfile[]): ReadonlySet<string> {
  const rated = columns.filter(
    (column) =>
      column.whole &&
      column.distinct >= FEWEST_POINTS &&
      column.minimum! >= 0 &&
      isScale(scaleOf([column])) &&
      ![namesCharacteristic, namesSite, namesArm].some((names) => names(column.name))
  );
  const alike = rated.map(({ maximum }) => rated.filter((other) => other.maximum === maximum));
  const most = alike.reduce((one, other) => (other.length > one.length ? other : one), []);
  return new Set(most.length < RATINGS ? [] : most.map(({ name }) => name));
}
/** Whether a name is one that REDCap gives to a checkbox or to how far a form is. */
const isCheckbox = (name: string) => /___\w+$|_complete$/.test(name);
/** A name of a column as a label. */
export const titled = (name: string): string => {
  const text = name.replace(/[_.\s]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The column that tells families apart: named so, else the first that has many values. */
function familyColumn({ columns, rows }: TableProfile): ColumnProfile | undefined {
  const many = (column: ColumnProfile) => column.distinct > 1 && column.kind !== 'date';
  const named = columns.filter((column) => namesFamily(column.name) && many(column));
  const most = [...named].sort((one, other) => other.distinct - one.distinct)[0];
  const alone = columns.find(
    (column, at) =>
      at === 0 &&
      (column.whole || column.kind === 'text') &&
      column.distinct > Math.min(MOST_TIMES, rows / 2)
  );
  return most ?? alone;
}

function waveColumn(
  { columns, rows }: TableProfile,
  family: ColumnProfile | undefined
): ColumnProfile | undefined {
  if (!family || family.many || family.distinct >= rows - family.missing) return undefined;
  return columns.find(
    (column) =>
      column !== family &&
      column.distinct > 1 &&
      column.distinct <= MOST_TIMES &&
      namesWave(column.name)
  );
}

/** What tells numbers that are scores: a column of time points, names of columns, or nothing. */
type Times = 'rows' | 'names' | 'none';

interface Facts {
  readonly times: Times;
  /** Columns that say the same of a family in each of its rows. */
  readonly constant: ReadonlySet<string>;
  readonly mentions: boolean;
  readonly ratings: ReadonlySet<string>;
}

/** Role of a column that is neither family nor time point nor a score whose name tells the time. */
function roleOf(
  { name, kind, distinct, levels, whole, ...column }: ColumnProfile,
  { times, constant, mentions, ratings }: Facts,
  taken: ReadonlySet<Role>
): Role {
  if (kind === 'empty' || kind === 'date' || isCheckbox(name)) return 'unused';
  const number = kind === 'number';
  // Numbers with decimals are measured, however few there are of them.
  const measured = number && !whole && times === 'none' && !namesCharacteristic(name);
  const truth = isTruth({ name, kind, distinct, levels, whole, ...column });
  if (levels && kind !== 'truth') {
    const grouping = constant.has(name) || kind === 'text';
    if (grouping && !taken.has('site') && namesSite(name)) return 'site';
    const arms = distinct > 1 && distinct <= MOST_ARMS;
    if (grouping && arms && !taken.has('arm') && namesArm(name)) return 'arm';
  }
  if (constant.has(name)) {
    if (mentions && truth && !namesCharacteristic(name)) return 'mention';
    if (ratings.has(name)) return 'rating';
    if (distinct > 1 && distinct <= FEW && !measured) return 'characteristic';
  } else if (number && times === 'rows') return 'score';
  return measured || (number && times === 'none' && distinct > FEW && !namesCharacteristic(name))
    ? 'score'
    : 'unused';
}

/**
 * Guesses what the columns of a file are, from their names, their values, and what goes with what.
 * @returns the guess, to be corrected.
 */
export function guessRoles(profile: TableProfile): DescribedTable {
  const { columns, rows, file, sheet } = profile;
  const family = familyColumn(profile);
  const wave = waveColumn(profile, family);
  const others = columns.filter((column) => column !== family && column !== wave);
  const told = wave ? [] : guessTimeColumns(others.filter(isNumber).map(({ name }) => name));
  const tells = new Map<string, TimeColumn>(told.map((one) => [one.column, one]));
  const rest = others.filter(({ name }) => !tells.has(name));
  const few = rest.filter(({ distinct }) => distinct <= Math.max(FEW, rows / 2));
  const truths = rest.filter((one) => isTruth(one) && !namesCharacteristic(one.name));
  const constant = new Set(
    wave ? (own(profile.constant, family?.name ?? '') ?? []) : few.map(({ name }) => name)
  );
  const facts: Facts = {
    times: wave ? 'rows' : told.length ? 'names' : 'none',
    constant,
    mentions: truths.length >= MENTIONS,
    ratings: ratedColumns(rest.filter(({ name }) => constant.has(name)))
  };
  const taken = new Set<Role>();
  const described = columns.map((column): DescribedColumn => {
    const { name } = column;
    const plain = { name, label: column.label ?? titled(name), measure: '', wave: '' };
    const score = tells.get(name);
    if (column === family) return { ...plain, role: 'family' };
    if (column === wave) return { ...plain, role: 'wave' };
    if (score) return { ...plain, role: 'score', measure: score.measure, wave: score.wave };
    const role = roleOf(column, facts, taken);
    taken.add(role);
    return role === 'score' && !wave
      ? { ...plain, role, measure: nameWords(name).join(' '), wave: ONCE }
      : { ...plain, role };
  });
  return { file, ...(sheet === undefined ? {} : { sheet }), columns: described };
}
