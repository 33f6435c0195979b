import { m } from '#lib/paraglide/messages.js';
import type { Message } from './glossary.ts';

/** Something that was measured or gathered: who gave it, when, and how it was put on a scale. */
export interface Gathered<Text> {
  readonly id: string;
  readonly what: Text;
  readonly who: Text;
  readonly when: Text;
  readonly how: Text;
}

/** All that the studies measured and gathered, in the order of the slides. */
export const GATHERED: readonly Gathered<Message>[] = [
  {
    id: 'confidence',
    what: m.design_confidence_what,
    who: m.design_confidence_who,
    when: m.design_confidence_when,
    how: m.design_confidence_how
  },
  {
    id: 'statements',
    what: m.design_statements_what,
    who: m.design_statements_who,
    when: m.design_statements_when,
    how: m.design_statements_how
  },
  {
    id: 'groups',
    what: m.design_groups_what,
    who: m.design_groups_who,
    when: m.design_groups_when,
    how: m.design_groups_how
  },
  {
    id: 'visits',
    what: m.design_visits_what,
    who: m.design_visits_who,
    when: m.design_visits_when,
    how: m.design_visits_how
  },
  {
    id: 'interviews',
    what: m.design_interviews_what,
    who: m.design_interviews_who,
    when: m.design_interviews_when,
    how: m.design_interviews_how
  },
  {
    id: 'continuum',
    what: m.design_continuum_what,
    who: m.design_continuum_who,
    when: m.design_continuum_when,
    how: m.design_continuum_how
  },
  {
    id: 'scales',
    what: m.design_scales_what,
    who: m.design_scales_who,
    when: m.design_scales_when,
    how: m.design_scales_how
  }
];
