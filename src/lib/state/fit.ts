import type { Question } from '../cube/cube.ts';
import { GROUPINGS, type By, type Selection } from '../cube/selection.ts';
import { armColumn } from '../data/arms.ts';
import type { Study } from '../data/study.ts';
import { thresholdOf } from '../disclosure/threshold.ts';
import { DEFAULT_VIEW, type Ignored, type View } from './view.ts';

/** A view that the data can show, with what was left out of the one that was asked for. */
export interface Fitted {
  readonly view: View;
  readonly ignored: readonly Ignored[];
}

/** Groups that can be told apart when drawn in full, since there are as many styles. */
export const MOST_IN_FOCUS = 6;

/** Panels that a figure is split into at most. */
export const MOST_PANELS = 12;

/** Ids of the groupings, beside that which is compared by, whose levels may have a panel each. */
export const splitsOf = (study: Study, by: string): string[] =>
  [...GROUPINGS.map((id) => ({ ...study[id], id })), ...study.dimensions]
    .filter(({ id, levels }) => id !== by && levels.length > 1 && levels.length <= MOST_PANELS)
    .map(({ id }) => id);

/** Variants of the model of records, each of which the address asks for by name. */
export const MODEL_VARIANTS = ['ml', 'linear', 'cr2'] as const;

/** Measures that are shown before the reader has chosen any. */
export const MOST_MEASURES = 8;

/** Ids of the characteristics that the study's families can be grouped by. */
export const withLevels = (study: Study): string[] =>
  study.dimensions.filter(({ levels }) => levels.length).map(({ id }) => id);

/** Fits a view to a study: levels, groupings and options that the data lack are left out and listed. */
export function fitView(view: View, study: Study, data: string): Fitted {
  const ignored: Ignored[] = [];
  const refuse = (parameter: string, value: string, why: Ignored['why'] = 'not-in-data') =>
    ignored.push({ parameter, value, why });
  const keep = (parameter: string, asked: readonly string[], has: readonly string[]) => {
    asked.filter((value) => !has.includes(value)).forEach((value) => refuse(parameter, value));
    return has.filter((value) => asked.includes(value));
  };
  const ids = (levels: readonly { id: string }[]) => levels.map((level) => level.id);
  if (view.data !== data && view.data !== DEFAULT_VIEW.data) refuse('data', view.data);
  const known = [...GROUPINGS, ...withLevels(study)].some((grouping) => grouping === view.by);
  if (!known) refuse('by', view.by);
  // Families of one place are told apart by their arm.
  const placeless = study.site.levels.length === 1 && armColumn(study) !== undefined;
  const by = known && !(view.by === 'site' && placeless) ? view.by : placeless ? 'arm' : 'site';
  const [facet = ''] = view.facet ? keep('facet', [view.facet], splitsOf(study, by)) : [];
  const kept = (name: 'site' | 'arm' | 'phase' | 'wave') =>
    keep(name, view[name], ids(study[name].levels));
  const f = new Map<string, readonly string[]>();
  for (const [name, asked] of Object.entries(view.f)) {
    const dimension = study.dimensions.find((candidate) => candidate.id === name);
    const levels = keep(`f.${name}`, asked, ids(dimension?.levels ?? []));
    if (levels.length) f.set(name, levels);
  }
  const options = ['exact', ...study.assumedSd.map((sd) => `sd${sd}`)];
  if (view.who !== 'all' && study.kind === 'published') refuse('who', view.who);
  const interval = view.interval.filter((option) => options.includes(option));
  view.interval
    .filter((option) => !options.includes(option))
    .forEach((option) => {
      refuse('interval', option);
    });
  const own = thresholdOf(study);
  const raised = study.kind !== 'published' && view.threshold > own;
  if (view.threshold && !raised && view.threshold !== own)
    refuse(
      'threshold',
      String(view.threshold),
      study.kind === 'published' ? 'not-in-data' : 'below-threshold'
    );
  const measures = ids(study.measures);
  const [detail = ''] = view.detail ? keep('detail', [view.detail], measures) : [];
  const [at = ''] = view.at ? keep('at', [view.at], ids(study.wave.levels).slice(1)) : [];
  const grouping = GROUPINGS.find((one) => one === by);
  const { levels } = grouping ? study[grouping] : study.dimensions.find(({ id }) => id === by)!;
  const focus = keep('focus', view.focus, ids(levels));
  for (const level of focus.splice(MOST_IN_FOCUS)) refuse('focus', level, 'too-many');
  return {
    view: {
      ...view,
      site: kept('site'),
      arm: kept('arm'),
      phase: kept('phase'),
      wave: kept('wave'),
      data,
      f: Object.fromEntries(f),
      interval,
      by,
      facet,
      threshold: raised ? view.threshold : 0,
      focus,
      detail,
      at,
      who: study.kind === 'published' ? 'all' : view.who,
      measure: keep('measure', view.measure, measures),
      model: keep('model', view.model, study.records ? MODEL_VARIANTS : [])
    },
    ignored
  };
}

/** What a fitted view asks of the data: the sites that pass every filter, waves and measures, in the study's order. */
export function selectionOf(view: View, study: Study): Selection {
  const passes = (chosen: readonly string[], value: string) =>
    chosen.length === 0 || chosen.includes(value);
  return {
    by: view.by as By,
    sites: study.site.levels
      .filter(
        (site) =>
          passes(view.site, site.id) &&
          (site.arm === undefined || passes(view.arm, site.arm)) &&
          passes(view.phase, site.phase)
      )
      .map((site) => site.id),
    waves: study.wave.levels.map(({ id }) => id).filter((id) => passes(view.wave, id)),
    measures: study.measures
      .map(({ id }) => id)
      .filter((id, at) => (view.measure.length ? view.measure.includes(id) : at < MOST_MEASURES))
  };
}

/** What a fitted view asks of records: a filter per axis that is not wide open. */
export function questionOf(view: View, study: Study): Question {
  const { sites } = selectionOf(view, study);
  return {
    by: view.by,
    filters: {
      ...view.f,
      ...(sites.length < study.site.levels.length ? { site: sites } : {}),
      ...(view.arm.length && armColumn(study) !== undefined ? { arm: view.arm } : {})
    }
  };
}

/** Measure of the figures that show one at a time: the one chosen for them where it is in view, else the first. */
export function detailOf(view: View, study: Study): string {
  const { measures } = selectionOf(view, study);
  return measures.find((id) => id === view.detail) ?? measures[0] ?? '';
}

/** SD that the view assumes, where it asks for one. */
export function assumedSd(view: View): number | undefined {
  const option = view.interval.find((name) => name.startsWith('sd'));
  return option === undefined ? undefined : Number(option.slice(2));
}
