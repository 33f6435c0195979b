import { m } from '#lib/paraglide/messages.js';
import type { Route } from '../href.ts';

/** Where a kind of figure, as a dataset's notes and sources name it, is shown. */
export interface Place {
  readonly name: () => string;
  readonly route: Route;
  /** Query, where the page must show something else than by default, and anchor. */
  readonly at: string;
}

const EXPLORE = '/[[lang=locale]]/explore';
const TRAINING = '/[[lang=locale]]/training';
const PRACTICE = '/[[lang=locale]]/practice';
const APPROACH = '/[[lang=locale]]/approach';

/** Every kind of figure that a note, a source or a conclusion names, and the place that shows it first. */
export const FIGURE_PLACES: Readonly<Record<string, Place>> = {
  trajectory: { name: m.figure_kind_trajectory, route: EXPLORE, at: '#trajectory' },
  change: {
    name: m.figure_kind_change,
    route: EXPLORE,
    at: '?v=1&measure=conflict&show=change#trajectory'
  },
  independence: {
    name: m.figure_kind_independence,
    route: EXPLORE,
    at: '?v=1&measure=independence#trajectory'
  },
  qualities: { name: m.figure_kind_qualities, route: EXPLORE, at: '#qualities' },
  ratings: { name: m.figure_kind_ratings, route: EXPLORE, at: '#ratings' },
  included: { name: m.figure_kind_included, route: EXPLORE, at: '#included' },
  'training-design': {
    name: m.figure_kind_training_design,
    route: TRAINING,
    at: '#training-design'
  },
  confidence: { name: m.figure_kind_confidence, route: TRAINING, at: '#confidence' },
  likert: { name: m.figure_kind_likert, route: TRAINING, at: '#likert-practice' },
  adoption: { name: m.figure_kind_adoption, route: TRAINING, at: '#adoption' },
  recommendations: {
    name: m.figure_kind_recommendations,
    route: TRAINING,
    at: '#recommendations'
  },
  phases: { name: m.figure_kind_phases, route: PRACTICE, at: '#phases' },
  'authority-groups': {
    name: m.figure_kind_authority_groups,
    route: PRACTICE,
    at: '#authority-groups'
  },
  authorities: { name: m.figure_kind_authorities, route: PRACTICE, at: '#authorities' },
  continuum: { name: m.figure_kind_continuum, route: PRACTICE, at: '#continuum' },
  visits: { name: m.figure_kind_visits, route: PRACTICE, at: '#visits' },
  'observed-practice': {
    name: m.figure_kind_observed_practice,
    route: APPROACH,
    at: '#observed-practice'
  },
  questions: { name: m.figure_kind_questions, route: APPROACH, at: '#questions' },
  window: { name: m.figure_kind_window, route: APPROACH, at: '#window' },
  mechanisms: { name: m.figure_kind_mechanisms, route: APPROACH, at: '#mechanisms' },
  themes: { name: m.figure_kind_themes, route: APPROACH, at: '#themes' }
};
