import type { Component } from 'svelte';
import type { Dataset } from '#lib/data/package.ts';
import type { WhatIfProps } from '#lib/figures/whatif/figure.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Route } from '../href.ts';
import { drawable, plain, type Live, type LiveFigure } from './live-figure.ts';

type Published = typeof import('./published-figures.ts');
type OfRecords = typeof import('./record-figures.ts');
type WhatIf = typeof import('./what-if-figures.ts');
const publishedFigure = async <Name extends keyof Published>(name: Name) => ({
  default: (await import('./published-figures.ts'))[name]
});
const recordFigure = async <Name extends keyof OfRecords>(name: Name) => ({
  default: (await import('./record-figures.ts'))[name]
});
const whatIfFigure = async <Name extends keyof WhatIf>(name: Name) => ({
  default: (await import('./what-if-figures.ts'))[name]
});

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
    drawable(await publishedFigure('Likert'), ({ context, sorting }) => ({
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
    drawable(await publishedFigure('Described'), ({ context }) => ({
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
    () => publishedFigure('Trajectory')
  ),
  qualities: plain(
    EXPLORE,
    (dataset) =>
      has('practitioner-qualities')(dataset) ||
      dataset.package.study.records?.mentions !== undefined,
    () => publishedFigure('Qualities')
  ),
  ratings: {
    route: EXPLORE,
    fits: (dataset) => dataset.package.study.records?.ratings !== undefined,
    load: async () => drawable(await recordFigure('Ratings'), withRecords)
  },
  included: {
    route: EXPLORE,
    fits: () => true,
    load: async (dataset) =>
      ofRecords(dataset)
        ? drawable(await recordFigure('IncludedRecords'), withRecords)
        : drawable(await publishedFigure('Included'), ({ context }) => ({
            context
          }))
  },
  change: plain(EXPLORE, ofRecords, () => recordFigure('Change')),
  distribution: plain(EXPLORE, ofRecords, () => recordFigure('Distribution')),
  families: plain(EXPLORE, ofRecords, () => recordFigure('Families')),
  model: plain(EXPLORE, ofRecords, () => recordFigure('Model')),
  'training-design': {
    route: TRAINING,
    fits: has('training-design'),
    load: async () =>
      drawable(await publishedFigure('Design'), ({ context }) => ({
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
        publishedFigure('Confidence'),
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
      drawable(await publishedFigure('Reports'), ({ context, asked }) => ({
        context,
        asked
      }))
  },
  recommendations: described(TRAINING, 'recommendations', m.training_recommendations, [
    m.training_recommendations_summary
  ]),
  phases: plain(PRACTICE, has('study-parts'), () => publishedFigure('Phases')),
  'authority-groups': plain(
    PRACTICE,
    has('phase-1-groups', 'phase-1-plans', 'service-categories'),
    () => publishedFigure('AuthorityGroups')
  ),
  authorities: plain(PRACTICE, has('authorities', 'entry-rules'), () =>
    publishedFigure('Authorities')
  ),
  continuum: {
    route: PRACTICE,
    fits: has('whole-family'),
    load: async (dataset) => {
      const [figure, { continuumTests }] = await Promise.all([
        publishedFigure('Continuum'),
        import('#lib/figures/continuum/tests.ts')
      ]);
      const tests = continuumTests(dataset);
      return drawable(figure, ({ context }) => ({ context, tests }));
    }
  },
  visits: plain(PRACTICE, has('visits'), () => publishedFigure('Visits')),
  mechanisms: described(APPROACH, 'mechanisms', m.mechanisms_title, [
    m.mechanisms_basis,
    m.mechanisms_untested
  ]),
  questions: plain(APPROACH, has('restorative-questions'), () => publishedFigure('Questions')),
  window: plain(APPROACH, has('window-quadrants', 'window-accounts'), () =>
    publishedFigure('Window')
  ),
  'observed-practice': described(APPROACH, 'observed-practice', m.observed_title, [
    m.observed_basis,
    m.observed_caution
  ]),
  themes: {
    route: APPROACH,
    fits: has('themes'),
    load: async () =>
      drawable(await publishedFigure('Themes'), ({ context, asked }) => ({
        context,
        asked
      }))
  },
  'whatif-sd': whatIf(() => whatIfFigure('AssumedSd')),
  'whatif-regression': whatIf(() => whatIfFigure('Regression')),
  'whatif-unseen': whatIf(() => whatIfFigure('Unseen'))
};
