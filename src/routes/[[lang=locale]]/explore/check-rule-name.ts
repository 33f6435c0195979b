import type { Rule } from '#lib/data/problem.ts';
import { m } from '#lib/paraglide/messages.js';

const names: Record<Rule, () => string> = {
  'file-missing': m.check_rule_file_missing,
  'file-empty': m.check_rule_file_empty,
  'file-twice': m.check_rule_file_twice,
  'sheet-missing': m.check_rule_sheet_missing,
  'file-unreadable': m.check_rule_file_unreadable,
  'file-locked': m.check_rule_file_locked,
  'file-foreign': m.check_rule_file_foreign,
  'files-too-many': m.check_rule_files_too_many,
  'zip-encrypted': m.check_rule_zip_encrypted,
  'zip-too-large': m.check_rule_zip_too_large,
  'zip-too-dense': m.check_rule_zip_too_dense,
  'not-json': m.check_rule_not_json,
  'line-not-json': m.check_rule_line_not_json,
  'rows-not-flat': m.check_rule_rows_not_flat,
  'descriptor-invalid': m.check_rule_descriptor_invalid,
  'role-unknown': m.check_rule_role_unknown,
  'field-missing': m.check_rule_field_missing,
  'csv-quotes': m.check_rule_csv_quotes,
  'rows-none': m.check_rule_rows_none,
  'columns-too-many': m.check_rule_columns_too_many,
  'cell-too-long': m.check_rule_cell_too_long,
  'decimal-unclear': m.check_rule_decimal_unclear,
  'header-missing': m.check_rule_header_missing,
  'header-duplicate': m.check_rule_header_duplicate,
  'header-unknown': m.check_rule_header_unknown,
  'row-ragged': m.check_rule_row_ragged,
  'value-type': m.check_rule_value_type,
  'value-enum': m.check_rule_value_enum,
  'value-range': m.check_rule_value_range,
  'value-required': m.check_rule_value_required,
  'value-unique': m.check_rule_value_unique,
  'family-two-sites': m.check_rule_family_two_sites,
  'family-unknown': m.check_rule_family_unknown,
  'rows-differ': m.check_rule_rows_differ,
  'row-repeated': m.check_rule_row_repeated,
  'column-identifies': m.check_rule_column_identifies
};

/** What breaks a rule, in a few words of the language of the page. */
export const ruleName = (rule: Rule): string => names[rule]();
