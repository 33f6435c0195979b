import { m } from '../paraglide/messages.js';
import type { PackProblem, PackRule } from './pack-problem.ts';

type Inputs = Record<'where' | 'value' | 'expected' | 'of', string>;
type Sentence = (inputs: Inputs) => string;

const sentences: Record<PackRule, readonly [what: Sentence, remedy: Sentence]> = {
  'policy-not-json': [m.pack_policy_not_json_what, m.pack_policy_not_json_remedy],
  'policy-property': [m.pack_policy_property_what, m.pack_policy_property_remedy],
  'policy-column-unnamed': [m.pack_policy_column_unnamed_what, m.pack_policy_column_unnamed_remedy],
  'policy-column-unknown': [m.pack_policy_column_unknown_what, m.pack_policy_column_unknown_remedy],
  'policy-role': [m.pack_policy_role_what, m.pack_policy_role_remedy],
  'policy-table': [m.pack_policy_table_what, m.pack_policy_table_remedy],
  'policy-scale': [m.pack_policy_scale_what, m.pack_policy_scale_remedy],
  'policy-unsigned': [m.pack_policy_unsigned_what, m.pack_policy_unsigned_remedy],
  'no-records': [m.pack_no_records_what, m.pack_no_records_remedy],
  'cells-unreadable': [m.pack_cells_unreadable_what, m.pack_cells_unreadable_remedy],
  'column-identifies': [m.pack_column_identifies_what, m.pack_column_identifies_remedy],
  'column-warning': [m.pack_column_warning_what, m.pack_column_warning_remedy],
  'score-outside': [m.pack_score_outside_what, m.pack_score_outside_remedy],
  'too-few-families': [m.pack_too_few_families_what, m.pack_too_few_families_remedy],
  'too-many-atoms': [m.pack_too_many_atoms_what, m.pack_too_many_atoms_remedy],
  'too-many-waves': [m.pack_too_many_waves_what, m.pack_too_many_waves_remedy],
  'too-much-fixed': [m.pack_too_much_fixed_what, m.pack_too_much_fixed_remedy],
  'too-narrow': [m.pack_too_narrow_what, m.pack_too_narrow_remedy],
  'total-hidden': [m.pack_total_hidden_what, m.pack_total_hidden_remedy],
  'versions-follow': [m.pack_versions_follow_what, m.pack_versions_follow_remedy],
  'ledger-unreadable': [m.pack_ledger_unreadable_what, m.pack_ledger_unreadable_remedy],
  'ledger-other-study': [m.pack_ledger_other_study_what, m.pack_ledger_other_study_remedy],
  'ledger-version': [m.pack_ledger_version_what, m.pack_ledger_version_remedy],
  'ledger-lacks': [m.pack_ledger_lacks_what, m.pack_ledger_lacks_remedy],
  'ledger-without-ids': [m.pack_ledger_without_ids_what, m.pack_ledger_without_ids_remedy]
};

/** Says in the language of the page why a pack is refused, where, and what would help. */
export function packProblemText(problem: PackProblem): { what: string; remedy: string } {
  const { rule, where, value = '', expected = '', of = '' } = problem;
  const [what, remedy] = sentences[rule];
  const inputs = { where, value: value || m.problem_nothing(), expected, of };
  return { what: what(inputs), remedy: remedy(inputs) };
}
