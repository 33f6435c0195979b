import type { Question } from '../cube/cube.ts';
import { GROUPINGS, groupOf } from '../cube/selection.ts';
import { missing, type Missing } from '../data/missing.ts';
import type { Study } from '../data/study.ts';
import type { Moments } from '../statistics/moments.ts';
import type { PairMoments } from '../statistics/pairs.ts';
import { releasedSums, type AskedNumbers, type Levels } from './released-sums.ts';
import type { ReleasedTable } from './read-pack.ts';
import { patternTexts } from './released-table.ts';

/** Sums over the families of one group, each as far as the release gives it. */
export interface ReleasedGroup {
  readonly group: string;
  readonly families: number | Missing;
  moments(measure: string, wave: string): Moments | Missing;
  pairs(measure: string, wave: string): PairMoments | Missing;
  patterns(measure: string): ReadonlyMap<string, number> | Missing;
  mentions(quality: string): { readonly k: number; readonly n: number } | Missing;
}

/**
 * An audited release as a cube with missing cells: it answers what records do, where its sums do, and
 * tells all else as suppressed, be it small, empty or crossed too far.
 */
export interface ReleasedCube {
  readonly families: number | Missing;
  /** One answer for each group that some level asked for can be in, in the order of the grouping. */
  sums(question: Question): ReleasedGroup[];
  /** Families by axis and level, each axis under the filters on all other axes. */
  facets(question: Question): ReadonlyMap<string, ReadonlyMap<string, number | Missing>>;
}

const SUPPRESSED = missing('suppressed');

/**
 * @throws Error where the study is no audited release, and where a question names an axis that it lacks.
 */
export function releasedCube(study: Study, tables: readonly ReleasedTable[]): ReleasedCube {
  const { released, threshold = 0 } = study;
  if (!released) throw new Error('The dataset is no audited release');
  const axes = new Map(
    [{ id: 'site', levels: study.site.levels }, ...study.dimensions].map(({ id, levels }) => [
      id,
      levels.map((level) => level.id)
    ])
  );
  const levelsOf = (axis: string) => {
    const levels = axes.get(axis);
    if (!levels) throw new Error(`The release has no axis "${axis}"`);
    return levels;
  };
  const resolved = releasedSums(released, tables, levelsOf);
  /** What was released is large enough; a difference of it that is not stays untold. */
  const numbers = (levels: Levels, asked: AskedNumbers, least = threshold) => {
    const found = resolved(levels, asked);
    return found && found[0]! >= least ? found : undefined;
  };

  function groupAt(group: string, levels: Levels): ReleasedGroup {
    const of = (measure: string) => {
      const centre = released!.centres[measure];
      if (centre === undefined) throw new Error(`The release has no measure "${measure}"`);
      return centre;
    };
    return {
      group,
      families: numbers(levels, { about: 'families' })?.[0] ?? SUPPRESSED,
      moments(measure, wave) {
        const centre = of(measure);
        const found = numbers(levels, { about: 'score', of: measure, at: wave });
        if (!found) return SUPPRESSED;
        const [n, sum, sumsq] = found as [number, number, number];
        return { n, centre, sum, sumsq };
      },
      pairs(measure, wave) {
        const centre = of(measure);
        const found = numbers(levels, { about: 'pair', of: measure, at: wave });
        if (!found) return SUPPRESSED;
        const [n, sumPre, sumPost, sumsqPre, sumsqPost, sumProduct] = found as [
          number,
          ...[number, number, number, number, number]
        ];
        const sumsqChange = sumsqPre - 2 * sumProduct + sumsqPost;
        const centres = { centrePre: centre, centrePost: centre };
        return { n, ...centres, sumPre, sumPost, sumsqPre, sumsqPost, sumProduct, sumsqChange };
      },
      patterns(measure) {
        of(measure);
        const counts = new Map<string, number>();
        for (const at of patternTexts(released!.waves.length)) {
          const found = numbers(levels, { about: 'patterns', of: measure, at }, 0);
          if (!found) return SUPPRESSED;
          if (found[0]) counts.set(at, found[0]);
        }
        return counts;
      },
      mentions(quality) {
        const found = numbers(levels, { about: 'mentions', of: quality });
        return found ? { n: found[0]!, k: found[1]! } : SUPPRESSED;
      }
    };
  }

  function groupsOf({ by, filters }: Question): [group: string, levels: Levels][] {
    const wanted = new Map(Object.entries(filters));
    for (const axis of wanted.keys()) levelsOf(axis);
    const grouping = GROUPINGS.find((one) => one === by);
    const axis = grouping ? 'site' : by;
    const chosen = wanted.get(axis) ?? levelsOf(axis);
    const groups = grouping ? study[grouping].levels.map(({ id }) => id) : levelsOf(axis);
    return groups.flatMap((group): [string, Levels][] => {
      const own = chosen.filter((level) =>
        grouping ? groupOf(study, grouping, level) === group : level === group
      );
      return own.length ? [[group, new Map([...wanted, [axis, own]])]] : [];
    });
  }

  return {
    families: numbers(new Map(), { about: 'families' })?.[0] ?? SUPPRESSED,
    sums: (question) => groupsOf(question).map(([group, levels]) => groupAt(group, levels)),
    facets: ({ filters }) =>
      new Map(
        [...axes].map(([axis, levels]) => {
          const others = Object.entries(filters).filter(([one]) => one !== axis);
          const counts = levels.map((level) => {
            const one: Levels = new Map([...others, [axis, [level]]]);
            return [level, numbers(one, { about: 'families' })?.[0] ?? SUPPRESSED] as const;
          });
          return [axis, new Map(counts)];
        })
      )
  };
}
