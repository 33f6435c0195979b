import { own } from '../../data/own.ts';
import type { Study } from '../../data/study.ts';
import { detailOf } from '../../state/fit.ts';
import { DEFAULT_VIEW, type View } from '../../state/view.ts';
import type { Setting } from '../figure-kind.ts';
import { FIGURE_KINDS } from '../figures.ts';
import { modelGrouping, modelVariants } from '../model/grouping.ts';

/** The settings of a view that have a part in a figure; `by` is empty where it has one grouping only. */
export interface UsedView extends View {
  /** Whether numbers of few families are hidden. */
  readonly hides: boolean;
}

/**
 * What a kind of figure uses of a fitted view: settings that do not alter its numbers are at their
 * defaults, so that no file names a choice that its numbers do not follow.
 */
export function usedView(kind: string, view: View, study: Study): UsedView {
  const uses = (setting: Setting) => own(FIGURE_KINDS, kind)?.settings?.includes(setting) ?? false;
  const kept = <Name extends keyof View>(setting: Setting, name: Name): View[Name] =>
    uses(setting) ? view[name] : DEFAULT_VIEW[name];
  const show = kept('change', 'show');
  const chosen = view.measure.length > 0 || view.detail !== '';
  const asOf = (option: string): Setting => (option === 'exact' ? 'exact' : 'sd');
  return {
    ...view,
    by: uses('arms') ? modelGrouping(study, view) : uses('by') ? view.by : '',
    facet: kept('facet', 'facet'),
    site: kept('sites', 'site'),
    arm: kept('sites', 'arm'),
    phase: kept('sites', 'phase'),
    wave: kept('wave', 'wave'),
    f: kept('f', 'f'),
    measure: uses('detail') && chosen ? [detailOf(view, study)] : kept('measures', 'measure'),
    at: kept('at', 'at'),
    show,
    // Families seen both times are asked for differences, an SD is assumed for means.
    who: show === 'change' ? view.who : 'all',
    interval: view.interval.filter(
      (option) => uses(asOf(option)) && (option === 'exact' || show === 'score')
    ),
    model: uses('model') ? modelVariants(study, view) : [],
    threshold: kept('threshold', 'threshold'),
    hides: uses('threshold')
  };
}
