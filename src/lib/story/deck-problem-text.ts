import { number } from '../format.ts';
import { m } from '../paraglide/messages.js';
import type { DeckProblem, DeckRule } from './deck-problem.ts';
import { MOST_SLIDES } from './deck-text.ts';

interface Inputs {
  where: 'deck' | 'slide';
  slide: string;
  property: string;
  value: string;
  most: string;
}
type Sentence = (inputs: Inputs) => string;

const sentences: Record<DeckRule, readonly [what: Sentence, remedy: Sentence]> = {
  'file-unreadable': [m.decks_file_unreadable_what, m.decks_file_unreadable_remedy],
  'not-json': [m.decks_not_json_what, m.decks_not_json_remedy],
  'not-a-deck': [m.decks_not_a_deck_what, m.decks_not_a_deck_remedy],
  'too-large': [m.decks_too_large_what, m.decks_too_large_remedy],
  'link-damaged': [m.decks_link_damaged_what, m.decks_link_damaged_remedy],
  'version-missing': [m.decks_version_missing_what, m.decks_version_missing_remedy],
  'version-newer': [m.decks_version_newer_what, m.decks_version_newer_remedy],
  'too-many-slides': [m.decks_too_many_slides_what, m.decks_too_many_slides_remedy],
  'slide-kind': [m.decks_slide_kind_what, m.decks_slide_kind_remedy],
  'figure-missing': [m.decks_figure_missing_what, m.decks_figure_missing_remedy],
  'not-text': [m.decks_not_text_what, m.decks_not_text_remedy],
  'view-unreadable': [m.decks_view_unreadable_what, m.decks_view_unreadable_remedy],
  'property-unknown': [m.decks_property_unknown_what, m.decks_property_unknown_remedy]
};

/** Says in the language of the page what is wrong with a deck, where, and what can be done about it. */
export function deckProblemText(problem: DeckProblem): { what: string; remedy: string } {
  const { rule, slide, property = '', value } = problem;
  const [what, remedy] = sentences[rule];
  const inputs: Inputs = {
    where: slide === undefined ? 'deck' : 'slide',
    slide: String(slide ?? ''),
    property,
    value: value || m.problem_nothing(),
    most: number(MOST_SLIDES, 'count')
  };
  return { what: what(inputs), remedy: remedy(inputs) };
}
