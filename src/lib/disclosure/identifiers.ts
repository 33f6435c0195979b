import { namesKind } from './column-name.ts';
import { addressEvidence, emailEvidence, phoneEvidence } from './contact.ts';
import { isDateInFigures, isExactDate } from './exact-date.ts';
import {
  IDENTIFIER_KINDS,
  maskedExamples,
  type Evidence,
  type Finding,
  type IdentifierKind
} from './finding.ts';
import { freeText } from './free-text.ts';
import { nhsNumbers } from './nhs-number.ts';
import { niNumberEvidence } from './ni-number.ts';
import { isWords, nameShaped } from './person-name.ts';
import { isPostcodeDistrict, postcodeEvidence } from './postcode.ts';
import { uniqueCodes } from './unique-code.ts';

/** What is known of a column beside its values. */
export interface ColumnKnown {
  readonly name: string;
  /** Whether it holds the family id, which is unique by intention. */
  readonly isFamilyId?: boolean;
  /** Families that the table is about, where it has more rows than one a family. */
  readonly families?: number;
}

/** A column of a table as it was read. */
export interface ColumnOfTexts extends ColumnKnown {
  /** One a row; texts of blanks alone count as blank. Numbers as they were written. */
  readonly values: readonly string[];
}

/** Values of a column that are of a kind, and whether they are surely so. */
interface Found {
  readonly values: ReadonlySet<string>;
  readonly sure: boolean;
}
type Counts = ReadonlyMap<string, number>;
type Judge = (counts: Counts, named: boolean, column: ColumnKnown) => Found;

const rowsOf = (counts: Counts, values: Iterable<string>) => {
  let rows = 0;
  for (const value of values) rows += counts.get(value) ?? 0;
  return rows;
};
const chosen = (counts: Counts, test: (value: string) => boolean) =>
  new Set([...counts.keys()].filter(test));
const NONE: Found = { values: new Set(), sure: false };

/** Sure where one value is, where the name of the column says so, or where half of the rows agree. */
const byForm =
  (evidence: (value: string) => Evidence | undefined): Judge =>
  (counts, named) => {
    const values = chosen(counts, (value) => evidence(value) !== undefined);
    const sure =
      named ||
      [...values].some((value) => evidence(value) === 'sure') ||
      2 * rowsOf(counts, values) >= rowsOf(counts, counts.keys());
    return { values, sure };
  };

const JUDGES: Readonly<Record<IdentifierKind, Judge>> = {
  'nhs-number': (counts, named) => {
    const { passing, beyondChance } = nhsNumbers(counts.keys());
    return { values: passing, sure: named || beyondChance };
  },
  'ni-number': byForm(niNumberEvidence),
  email: byForm(emailEvidence),
  // A spreadsheet drops the leading 0.
  phone: (counts, named, column) =>
    byForm((value) => phoneEvidence(named && /^[1-9]/.test(value) ? `0${value}` : value))(
      counts,
      named,
      column
    ),
  postcode: byForm(postcodeEvidence),
  'postcode-district': (counts, _, { name }) =>
    namesKind(name, 'postcode')
      ? { values: chosen(counts, isPostcodeDistrict), sure: false }
      : NONE,
  address: (counts, named, column) =>
    named
      ? { values: chosen(counts, (value) => /\p{L}/u.test(value)), sure: true }
      : byForm(addressEvidence)(counts, named, column),
  'date-of-birth': (counts, named) => {
    if (!named) return NONE;
    const dates = chosen(counts, (value) => isExactDate(value) || isDateInFigures(value));
    return dates.size
      ? { values: dates, sure: true }
      : { values: chosen(counts, (value) => /(?:\d\D*){4}/.test(value)), sure: false };
  },
  'exact-date': (counts, _, { name }) =>
    namesKind(name, 'date-of-birth') ? NONE : { values: chosen(counts, isExactDate), sure: false },
  name: (counts, named) =>
    named
      ? { values: chosen(counts, isWords), sure: true }
      : { values: nameShaped(counts), sure: false },
  'free-text': (counts) => {
    const { texts, wide } = freeText(counts);
    return { values: texts, sure: wide };
  },
  'unique-code': (counts, _, { isFamilyId, families }) =>
    isFamilyId ? NONE : { values: uniqueCodes(counts, families ?? NaN), sure: false }
};

/**
 * Looks for identifiers in a column, by the form of its values, by how many share that form, and by
 * the column's name in English or Welsh. The forms and their sources stand with each kind; what is
 * met by chance is judged over the whole column. Finding nothing does not make a column safe.
 * @returns what was found, in the order of `IDENTIFIER_KINDS`; empty for a column of blanks. A near-unique
 * code is told only where nothing else was found, and no value is given but masked.
 */
export function lintColumn(column: ColumnOfTexts): Finding[] {
  const counts = new Map<string, number>();
  for (const value of column.values) {
    const text = value.trim();
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return lintCounts(column, counts);
}

/** As `lintColumn` does, of a column whose values have been counted: rows by text, without blanks. */
export function lintCounts(column: ColumnKnown, counts: ReadonlyMap<string, number>): Finding[] {
  const of = rowsOf(counts, counts.keys());
  const findings: Finding[] = [];
  for (const kind of IDENTIFIER_KINDS) {
    if (kind === 'unique-code' && findings.length) continue;
    const { values, sure } = JUDGES[kind](counts, namesKind(column.name, kind), column);
    if (values.size)
      findings.push({
        column: column.name,
        kind,
        severity: sure ? 'refuse' : 'flag',
        count: rowsOf(counts, values),
        of,
        examples: maskedExamples(values)
      });
  }
  return findings;
}
