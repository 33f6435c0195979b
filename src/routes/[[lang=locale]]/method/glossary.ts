import type { Language } from '#lib/data/localised.ts';
import { m } from '#lib/paraglide/messages.js';

/** A text in the language that it is asked for. */
export type Message = (inputs?: object, options?: { locale?: Language }) => string;

/** A word and what it means, at the address `term-<id>` of its page. */
export interface Term<Text> {
  readonly id: string;
  readonly name: Text;
  readonly text: Text;
}

/** Terms under one heading, whose address is `glossary-<id>`. */
export interface TermGroup<Text> {
  readonly id: string;
  readonly title: Text;
  readonly terms: readonly Term<Text>[];
}

/** All terms, each group in an order in which later terms build on earlier ones. */
export const GLOSSARY: readonly TermGroup<Message>[] = [
  {
    id: 'field',
    title: m.glossary_field,
    terms: [
      { id: 'ra', name: m.glossary_ra_name, text: m.glossary_ra_text },
      {
        id: 'families-first',
        name: m.glossary_families_first_name,
        text: m.glossary_families_first_text
      },
      { id: 'taf', name: m.glossary_taf_name, text: m.glossary_taf_text },
      {
        id: 'practitioner',
        name: m.glossary_practitioner_name,
        text: m.glossary_practitioner_text
      },
      { id: 'fgc', name: m.glossary_fgc_name, text: m.glossary_fgc_text },
      {
        id: 'whole-family',
        name: m.glossary_whole_family_name,
        text: m.glossary_whole_family_text
      },
      {
        id: 'strengths-based',
        name: m.glossary_strengths_based_name,
        text: m.glossary_strengths_based_text
      },
      {
        id: 'relationship-based',
        name: m.glossary_relationship_based_name,
        text: m.glossary_relationship_based_text
      },
      { id: 'continuum', name: m.glossary_continuum_name, text: m.glossary_continuum_text },
      { id: 'window', name: m.glossary_window_name, text: m.glossary_window_text },
      { id: 'questions', name: m.glossary_questions_name, text: m.glossary_questions_text },
      {
        id: 'family-story',
        name: m.glossary_family_story_name,
        text: m.glossary_family_story_text
      },
      { id: 'rafep', name: m.glossary_rafep_name, text: m.glossary_rafep_text },
      { id: 'forum', name: m.glossary_forum_name, text: m.glossary_forum_text },
      { id: 'la', name: m.glossary_la_name, text: m.glossary_la_text }
    ]
  },
  {
    id: 'measures',
    title: m.glossary_measures,
    terms: [
      { id: 'conflict', name: m.glossary_conflict_name, text: m.glossary_conflict_text },
      { id: 'cohesion', name: m.glossary_cohesion_name, text: m.glossary_cohesion_text },
      {
        id: 'independence',
        name: m.glossary_independence_name,
        text: m.glossary_independence_text
      },
      {
        id: 'expressiveness',
        name: m.glossary_expressiveness_name,
        text: m.glossary_expressiveness_text
      },
      { id: 't-score', name: m.glossary_t_score_name, text: m.glossary_t_score_text },
      { id: 't1-t4', name: m.glossary_t1_t4_name, text: m.glossary_t1_t4_text },
      { id: 'time-point', name: m.glossary_time_point_name, text: m.glossary_time_point_text },
      { id: 'mention', name: m.glossary_mention_name, text: m.glossary_mention_text },
      { id: 'rating', name: m.glossary_rating_name, text: m.glossary_rating_text },
      { id: 'likert', name: m.glossary_likert_name, text: m.glossary_likert_text }
    ]
  },
  {
    id: 'statistics',
    title: m.glossary_statistics,
    terms: [
      { id: 'n', name: m.glossary_n_name, text: m.glossary_n_text },
      { id: 'mean', name: m.glossary_mean_name, text: m.glossary_mean_text },
      { id: 'median', name: m.glossary_median_name, text: m.glossary_median_text },
      { id: 'sd', name: m.glossary_sd_name, text: m.glossary_sd_text },
      { id: 'se', name: m.glossary_se_name, text: m.glossary_se_text },
      { id: 'interval', name: m.glossary_interval_name, text: m.glossary_interval_text },
      { id: 'wilson', name: m.glossary_wilson_name, text: m.glossary_wilson_text },
      { id: 'p', name: m.glossary_p_name, text: m.glossary_p_text },
      { id: 'fisher', name: m.glossary_fisher_name, text: m.glossary_fisher_text },
      { id: 'correction', name: m.glossary_correction_name, text: m.glossary_correction_text },
      { id: 'weighted', name: m.glossary_weighted_name, text: m.glossary_weighted_text },
      { id: 'difference', name: m.glossary_difference_name, text: m.glossary_difference_text },
      { id: 'did', name: m.glossary_did_name, text: m.glossary_did_text },
      { id: 'regression', name: m.glossary_regression_name, text: m.glossary_regression_text },
      { id: 'completers', name: m.glossary_completers_name, text: m.glossary_completers_text },
      { id: 'attrition', name: m.glossary_attrition_name, text: m.glossary_attrition_text },
      { id: 'correlation', name: m.glossary_correlation_name, text: m.glossary_correlation_text },
      { id: 'hedges', name: m.glossary_hedges_name, text: m.glossary_hedges_text },
      { id: 'derived', name: m.glossary_derived_name, text: m.glossary_derived_text },
      { id: 'made-up', name: m.glossary_made_up_name, text: m.glossary_made_up_text }
    ]
  }
];
