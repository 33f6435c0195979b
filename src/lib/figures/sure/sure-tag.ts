import { m } from '../../paraglide/messages.js';
import type { CheckState } from '../../statistics/how-sure.ts';
import type { SureText } from './sure-text.ts';

/** How sure a finding is, as the head of its figure says it; plain data, so a page can carry it ready-made. */
export interface SureTag extends Pick<SureText, 'title' | 'word' | 'count' | 'said'> {
  /** Five, in the one order in which they are shown; `said` is name and state. */
  readonly checks: readonly { readonly state: CheckState; readonly said: string }[];
}

/** Tags by the id of their figure; where its measures are told apart, by id and measure with a space between. */
export type SureTags = Readonly<Record<string, SureTag>>;

/** @returns what the head of a figure shows of a gauge. */
export const sureTag = ({ title, word, count, said, checks }: SureText): SureTag => ({
  ...{ title, word, count, said },
  checks: checks.map(({ state, stateText, name }) => ({
    state,
    said: m.sure_check_short({ name, state: stateText })
  }))
});
