import type { Cube, GroupSums, Question } from '../cube/cube.ts';
import { squaresOfChange } from '../cube/group-sums.ts';
import { GROUPINGS, groupOf } from '../cube/selection.ts';
import type { Study } from '../data/study.ts';
import { releasedSums, type AskedNumbers, type Levels } from './released-sums.ts';
import type { ReleasedTable } from './read-pack.ts';
import { patternTexts } from './released-table.ts';

/**
 * An audited release as a cube with missing cells: it answers what records do where its sums do, and
 * NaN for all else, be it small, empty or crossed too far. A group stands even where all of it is NaN.
 * @throws Error where the study is no audited release, and where a question names an axis that it lacks.
 */
export function releasedCube(study: Study, tables: readonly ReleasedTable[]): Cube {
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

  const families = (levels: Levels) => numbers(levels, { about: 'families' })?.[0] ?? NaN;

  function groupAt(group: string, levels: Levels): GroupSums {
    const centreOf = (measure: string) => {
      const centre = released!.centres[measure];
      if (centre === undefined) throw new Error(`The release has no measure "${measure}"`);
      return centre;
    };
    return {
      group,
      families: families(levels),
      moments(measure, wave) {
        const centre = centreOf(measure);
        const found = numbers(levels, { about: 'score', of: measure, at: wave });
        const [n = NaN, sum = NaN, sumsq = NaN] = found ?? [];
        return { n, centre, sum, sumsq };
      },
      pairs(measure, wave) {
        const centre = centreOf(measure);
        const found = numbers(levels, { about: 'pair', of: measure, at: wave }) ?? [];
        const [n = NaN, sumPre = NaN, sumPost = NaN, ...squares] = found;
        const [sumsqPre = NaN, sumsqPost = NaN, sumProduct = NaN] = squares;
        const sums = { sumPre, sumPost, sumsqPre, sumsqPost, sumProduct };
        const sumsqChange = squaresOfChange(n, sums);
        return { n, centrePre: centre, centrePost: centre, ...sums, sumsqChange };
      },
      patterns(measure) {
        centreOf(measure);
        const counts = patternTexts(released!.waves.length).map((at) => {
          const found = numbers(levels, { about: 'patterns', of: measure, at }, 0);
          return [at, found ? found[0]! : NaN] as const;
        });
        return new Map(counts.filter(([, n]) => n !== 0));
      },
      mentions(quality) {
        const [n = NaN, k = NaN] = numbers(levels, { about: 'mentions', of: quality }) ?? [];
        return { n, k };
      },
      ratings() {
        throw new Error('A release has no ratings');
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
    families: families(new Map()),
    sums: (question) => groupsOf(question).map(([group, levels]) => groupAt(group, levels)),
    facets: ({ filters }) =>
      new Map(
        [...axes].map(([axis, levels]) => {
          const others = Object.entries(filters).filter(([one]) => one !== axis);
          const of = (level: string) => families(new Map([...others, [axis, [level]]]));
          return [axis, new Map(levels.map((level) => [level, of(level)]))];
        })
      ),
    *prepare() {}
  };
}
