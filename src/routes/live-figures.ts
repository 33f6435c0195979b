import type { Component } from 'svelte';
import type { Dataset } from '#lib/data/package.ts';
import type { WhatIfProps } from '#lib/figures/whatif/figure.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Route } from './href.ts';
import { drawable, plain, type Live, type LiveFigure } from './live-figure.ts';

const withRecords = ({ context }: Live) =>
  context.records && { context: { ...context, records: context.records } };
const ofRecords = ({ package: { study } }: Dataset) => study.records !== undefined;
const published = ({ package: { study } }: Dataset) => study.kind === 'published';
/** For figures of published tables. */
const has =
  (...tables: readonly string[]) =>
  (dataset: Dataset) =>
    published(dataset) && tables.every((table) => table in dataset.tables);

const EXPLORE = '/[[lang=locale]]/explore';
const TRAINING = '/[[lang=locale]]/training';
const PRACTICE = '/[[lang=locale]]/practice';
const APPROACH = '/[[lang=locale]]/approach';
const WHAT_IF = '/[[lang=locale]]/method/what-if';

const likert = (
  table: string,
  id: string,
  title: () => string,
  without: readonly string[]
): LiveFigure => ({
  route: TRAINING,
  fits: has(table),
  load: async () =>
    drawable(await import('#lib/figures/likert/Likert.svelte'), ({ context, sorting }) => ({
      ...{ context, table, id, without, sorting },
      title: title()
    }))
});

const described = (
  route: Route,
  kind: string,
  title: () => string,
  summary: readonly (() => string)[]
): LiveFigure => ({
  route,
  fits: has(kind),
  load: async () =>
    drawable(await import('#lib/figures/described/Described.svelte'), ({ context }) => ({
      ...{ context, kind },
      title: title(),
      summary: summary.map((sentence) => sentence())
    }))
});

const whatIf = (load: () => Promise<{ default: Component<WhatIfProps> }>): LiveFigure => ({
  route: WHAT_IF,
  fits: has('families-measured', 'family-scales'),
  load: async () => {
    const [figure, { scopeOf }, { assumptionsOf, rangesOf, withAssumptions }] = await Promise.all([
      load(),
      import('#lib/figures/whatif/scope.ts'),
      import('#lib/figures/whatif/assumptions.ts')
    ]);
    return drawable(figure, ({ context, own, assume }) => {
      const scope = scopeOf(context.dataset, context.view);
      if (!scope) return undefined;
      const ranges = rangesOf(scope);
      const link = (id: string) => withAssumptions(context.link(id), own);
      const assumed = assumptionsOf(ranges, own);
      return { context: { ...context, link }, scope, ranges, assumed, assume };
    });
  }
});

/** Every figure of the site by its id, which is its anchor on its page. */
export const LIVE_FIGURES: Readonly<Record<string, LiveFigure>> = {
  trajectory: plain(
    EXPLORE,
    () => true,
    () => import('#lib/figures/trajectory/Trajectory.svelte')
  ),
  qualities: plain(
    EXPLORE,
    (dataset) =>
      has('practitioner-qualities')(dataset) ||
      dataset.package.study.records?.mentions !== undefined,
    () => import('#lib/figures/qualities/Qualities.svelte')
  ),
  included: {
    route: EXPLORE,
    fits: () => true,
    load: async (dataset) =>
      ofRecords(dataset)
        ? drawable(await import('#lib/figures/included/IncludedRecords.svelte'), withRecords)
        : drawable(await import('#lib/figures/included/Included.svelte'), ({ context }) => ({
            context
          }))
  },
  change: plain(EXPLORE, ofRecords, () => import('#lib/figures/change/Change.svelte')),
  distribution: plain(
    EXPLORE,
    ofRecords,
    () => import('#lib/figures/distribution/Distribution.svelte')
  ),
  families: plain(EXPLORE, ofRecords, () => import('#lib/figures/families/Families.svelte')),
  model: plain(EXPLORE, ofRecords, () => import('#lib/figures/model/Model.svelte')),
  'training-design': {
    route: TRAINING,
    fits: has('training-design'),
    load: async () =>
      drawable(await import('#lib/figures/training/Design.svelte'), ({ context }) => ({
        context,
        between: [
          m.training_between_days(),
          m.training_between_months(),
          m.training_between_months()
        ]
      }))
  },
  confidence: {
    route: TRAINING,
    fits: has('confidence', 'confidence-change', 'confidence-factors'),
    load: async (dataset) => {
      const [figure, { confidenceRows }] = await Promise.all([
        import('#lib/figures/confidence/Confidence.svelte'),
        import('#lib/figures/confidence/rows.ts')
      ]);
      const rows = confidenceRows(dataset);
      return drawable(figure, ({ context }) => ({ context, rows }));
    }
  },
  'likert-practice': likert('statements-practice', 'likert-practice', m.likert_practice_title, [
    'P03'
  ]),
  'likert-agency': likert('statements-agency', 'likert-agency', m.likert_agency_title, [
    'P01',
    'P23'
  ]),
  adoption: {
    route: TRAINING,
    fits: has('adoption'),
    load: async () =>
      drawable(await import('#lib/figures/training/Reports.svelte'), ({ context, asked }) => ({
        context,
        asked
      }))
  },
  recommendations: described(TRAINING, 'recommendations', m.training_recommendations, [
    m.training_recommendations_summary
  ]),
  phases: plain(PRACTICE, has('study-parts'), () => import('#lib/figures/phases/Phases.svelte')),
  'authority-groups': plain(
    PRACTICE,
    has('phase-1-groups', 'phase-1-plans', 'service-categories'),
    () => import('#lib/figures/authority-groups/AuthorityGroups.svelte')
  ),
  authorities: plain(
    PRACTICE,
    has('authorities', 'entry-rules'),
    () => import('#lib/figures/authorities/Authorities.svelte')
  ),
  continuum: {
    route: PRACTICE,
    fits: has('whole-family'),
    load: async (dataset) => {
      const [figure, { continuumTests }] = await Promise.all([
        import('#lib/figures/continuum/Continuum.svelte'),
        import('#lib/figures/continuum/tests.ts')
      ]);
      const tests = continuumTests(dataset);
      return drawable(figure, ({ context }) => ({ context, tests }));
    }
  },
  visits: plain(PRACTICE, has('visits'), () => import('#lib/figures/visits/Visits.svelte')),
  mechanisms: described(APPROACH, 'mechanisms', m.mechanisms_title, [
    m.mechanisms_basis,
    m.mechanisms_untested
  ]),
  questions: plain(
    APPROACH,
    has('restorative-questions'),
    () => import('#lib/figures/questions/Questions.svelte')
  ),
  window: plain(
    APPROACH,
    has('window-quadrants', 'window-accounts'),
    () => import('#lib/figures/window/Window.svelte')
  ),
  'observed-practice': described(APPROACH, 'observed-practice', m.observed_title, [
    m.observed_basis,
    m.observed_caution
  ]),
  themes: {
    route: APPROACH,
    fits: has('themes'),
    load: async () =>
      drawable(await import('#lib/figures/themes/Themes.svelte'), ({ context, asked }) => ({
        context,
        asked
      }))
  },
  'whatif-sd': whatIf(() => import('#lib/figures/whatif/AssumedSd.svelte')),
  'whatif-regression': whatIf(() => import('#lib/figures/whatif/Regression.svelte')),
  'whatif-unseen': whatIf(() => import('#lib/figures/whatif/Unseen.svelte'))
};
