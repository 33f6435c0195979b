import { m } from '../paraglide/messages.js';
import { own } from './own.ts';
import type { Problem, Rule } from './problem.ts';
import { foreignSentences } from './formats/foreign-text.ts';
import { shownText } from './shown-text.ts';

type Inputs = Record<
  'file' | 'row' | 'column' | 'property' | 'value' | 'expected' | 'count',
  string
>;
type Sentence = (inputs: Inputs) => string;

const sentences: Record<
  Exclude<Rule, 'file-foreign'>,
  readonly [what: Sentence, remedy: Sentence]
> = {
  'file-missing': [m.problem_file_missing_what, m.problem_file_missing_remedy],
  'file-empty': [m.problem_file_empty_what, m.problem_file_empty_remedy],
  'file-twice': [m.problem_file_twice_what, m.problem_file_twice_remedy],
  'sheet-missing': [m.problem_sheet_missing_what, m.problem_sheet_missing_remedy],
  'file-unreadable': [m.problem_file_unreadable_what, m.problem_file_unreadable_remedy],
  'files-too-many': [m.problem_files_too_many_what, m.problem_files_too_many_remedy],
  'file-locked': [m.problem_file_locked_what, m.problem_file_locked_remedy],
  'zip-encrypted': [m.problem_zip_encrypted_what, m.problem_zip_encrypted_remedy],
  'zip-too-large': [m.problem_zip_too_large_what, m.problem_zip_too_large_remedy],
  'zip-too-dense': [m.problem_zip_too_dense_what, m.problem_zip_too_dense_remedy],
  'not-json': [m.problem_not_json_what, m.problem_not_json_remedy],
  'line-not-json': [m.problem_line_not_json_what, m.problem_line_not_json_remedy],
  'rows-not-flat': [m.problem_rows_not_flat_what, m.problem_rows_not_flat_remedy],
  'descriptor-invalid': [m.problem_descriptor_invalid_what, m.problem_descriptor_invalid_remedy],
  'role-unknown': [m.problem_role_unknown_what, m.problem_role_unknown_remedy],
  'field-missing': [m.problem_field_missing_what, m.problem_field_missing_remedy],
  'rows-none': [m.problem_rows_none_what, m.problem_rows_none_remedy],
  'columns-too-many': [m.problem_columns_too_many_what, m.problem_columns_too_many_remedy],
  'cell-too-long': [m.problem_cell_too_long_what, m.problem_cell_too_long_remedy],
  'csv-quotes': [m.problem_csv_quotes_what, m.problem_csv_quotes_remedy],
  'decimal-unclear': [m.problem_decimal_unclear_what, m.problem_decimal_unclear_remedy],
  'header-missing': [m.problem_header_missing_what, m.problem_header_missing_remedy],
  'header-duplicate': [m.problem_header_duplicate_what, m.problem_header_duplicate_remedy],
  'header-unknown': [m.problem_header_unknown_what, m.problem_header_unknown_remedy],
  'row-ragged': [m.problem_row_ragged_what, m.problem_row_ragged_remedy],
  'value-type': [m.problem_value_type_what, m.problem_value_type_remedy],
  'value-enum': [m.problem_value_enum_what, m.problem_value_enum_remedy],
  'value-range': [m.problem_value_range_what, m.problem_value_range_remedy],
  'value-required': [m.problem_value_required_what, m.problem_value_required_remedy],
  'value-unique': [m.problem_value_unique_what, m.problem_value_unique_remedy],
  'family-two-sites': [m.problem_family_two_sites_what, m.problem_family_two_sites_remedy],
  'family-unknown': [m.problem_family_unknown_what, m.problem_family_unknown_remedy],
  'rows-differ': [m.problem_rows_differ_what, m.problem_rows_differ_remedy],
  'row-repeated': [m.problem_row_repeated_what, m.problem_row_repeated_remedy],
  'column-identifies': [m.check_identifies_what, m.check_identifies_remedy]
};

/** Words for a type that is expected and for a kind of identifier; anything else is shown as it is. */
const expectations: Readonly<Record<string, () => string>> = {
  string: m.problem_expects_string,
  integer: m.problem_expects_integer,
  number: m.problem_expects_number,
  boolean: m.problem_expects_boolean,
  array: m.problem_expects_array,
  object: m.problem_expects_object,
  unique: m.problem_expects_unique,
  'nhs-number': m.check_kind_nhs_number,
  'ni-number': m.check_kind_ni_number,
  email: m.check_kind_email,
  phone: m.check_kind_phone,
  postcode: m.check_kind_postcode,
  address: m.check_kind_address,
  'date-of-birth': m.check_kind_date_of_birth
};
const TYPE_RULES: readonly Rule[] = ['value-type', 'descriptor-invalid', 'column-identifies'];

/** Says in the language of the page what is wrong, where, and what can be done about it. */
export function problemText(problem: Problem): { what: string; remedy: string } {
  const { rule, file, row, column = '', property, value, expected = '', more } = problem;
  const [what, remedy] = rule === 'file-foreign' ? foreignSentences(expected) : sentences[rule];
  const inputs: Inputs = {
    file: shownText(file),
    row: String(row ?? ''),
    column: shownText(column),
    property: shownText(property || '$'),
    value: value === undefined ? m.problem_nothing() : shownText(value),
    expected: (TYPE_RULES.includes(rule) && own(expectations, expected)?.()) || expected,
    count: String(more ?? 0)
  };
  const said = what(inputs);
  return {
    what: more ? `${said} ${m.problem_more(inputs)}` : said,
    remedy: remedy(inputs)
  };
}
