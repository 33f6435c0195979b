import { groupOf } from '../../cube/selection.ts';
import { categoriesOf } from '../../data/categories.ts';
import { isNumber } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { cell, labelOf, list, number, signed, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { DEFAULT_VIEW } from '../../state/view.ts';
import { confidenceRows } from '../confidence/rows.ts';
import { continuumRows } from '../continuum/rows.ts';
import { groupsWithStyle } from '../groups.ts';
import { likertRows } from '../likert/rows.ts';
import { publishedMentions } from '../qualities/mentions.ts';
import { trajectoryRows } from '../trajectory/rows.ts';
import type { MiniBars, MiniLines, MiniSplits, MiniSticks, MiniUnits } from './mini.ts';

/** Sites with their style and arm, in the dataset's order. */
function sitesOf({ package: { study } }: Dataset) {
  return groupsWithStyle(study, 'site').map((site) => {
    const arm = groupOf(study, 'arm', site.id);
    return { ...site, reference: arm === study.arm.reference, arm: labelOf(study.arm.levels, arm) };
  });
}

/** Means of one measure over time, as the trajectory has them. */
export function miniMeans(dataset: Dataset, measure: string): MiniLines {
  const { wave, measures } = dataset.package.study;
  const rows = trajectoryRows(dataset, { ...DEFAULT_VIEW, measure: [measure] });
  const means = rows.map(({ mean }) => mean).filter(isNumber);
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const last = wave.levels.at(-1)?.months ?? 1;
  const groups = sitesOf(dataset).map(({ id, label, arm, style }) => {
    const own = rows.filter(({ group, mean }) => group === id && isNumber(mean));
    const [first, end] = [own[0]?.mean, own.at(-1)?.mean].map((mean) => Number(mean));
    return {
      said: m.mini_means_group({
        group: `${label}, ${arm}`,
        from: own[0]?.printed ?? '',
        to: own.at(-1)?.printed ?? ''
      }),
      row: {
        ...{ id, name: label, arm, style },
        value: signed(end! - first!, 'score'),
        points: own.map(({ wave: at, mean }): [number, number] => [
          (wave.levels.find((level) => level.id === at)?.months ?? 0) / last,
          (Number(mean) - low) / (high - low)
        ])
      }
    };
  });
  const ends = [wave.levels[0], wave.levels.at(-1)].map((level) =>
    level ? words(level.label) : ''
  );
  return {
    kind: 'lines',
    label: m.mini_means({
      measure: labelOf(measures, measure),
      first: ends[0]!,
      last: ends[1]!,
      groups: list(groups.map(({ said }) => said))
    }),
    rows: groups.map(({ row }) => row),
    ends: [ends[0]!, ends[1]!]
  };
}

/** Shares of families that named each quality, without and with the approach. */
export function miniShares(dataset: Dataset): MiniSticks {
  const { qualities, reference, other } = publishedMentions(dataset, DEFAULT_VIEW);
  const share = ({ k, n }: { k: number; n: number }) => k / n;
  const pairs = qualities.map(({ id }) => [share(reference(id)), share(other(id))] as const);
  const first = qualities[0]?.id ?? '';
  const arms = groupsWithStyle(dataset.package.study, 'arm');
  const isReference = (id: string) => id === dataset.package.study.arm.reference;
  return {
    kind: 'sticks',
    label: m.mini_shares({
      total: pairs.length,
      higher: pairs.filter(([without, having]) => having > without).length
    }),
    pairs,
    key: arms
      .toSorted((a, b) => Number(isReference(a.id)) - Number(isReference(b.id)))
      .map(({ id, label, style }) => ({
        name: m.mini_of_n({ group: label, n: (isReference(id) ? reference : other)(first).n }),
        style
      }))
  };
}

/** Families of each site by how they were rated, the highest rating filled. */
export function miniRatings(dataset: Dataset): MiniUnits {
  const categories = categoriesOf(dataset, 'whole-family', 'category').map(({ id }) => id);
  const highest = categories.at(-1);
  const rated = continuumRows(dataset, DEFAULT_VIEW);
  const groups = sitesOf(dataset)
    .toSorted((a, b) => Number(a.reference) - Number(b.reference))
    .map(({ id, label, arm, style }) => {
      const own = rated.filter(({ site }) => site === id).toReversed();
      const { k, n } = own.find(({ category }) => category === highest) ?? { k: 0, n: 0 };
      return {
        said: m.mini_ratings_group({ group: `${label}, ${arm}`, k, n }),
        row: {
          ...{ id, name: label, arm, colour: style.colour, value: m.mini_of({ k, n }) },
          marks: own.flatMap((row) => {
            const mark =
              row.category === highest ? 'full' : row.category === categories[0] ? 'empty' : 'half';
            return Array.from({ length: row.k }, () => mark as 'full' | 'half' | 'empty');
          })
        }
      };
    });
  return {
    kind: 'units',
    label: m.mini_ratings({ groups: list(groups.map(({ said }) => said)) }),
    rows: groups.map(({ row }) => row),
    note: m.mini_ratings_note()
  };
}

const shortName = (dataset: Dataset, table: string, column: string, id: string) =>
  m.mini_name({ id, label: labelOf(categoriesOf(dataset, table, column), id) });

/** Change in each aspect of confidence over the first step. */
export function miniSteps(dataset: Dataset): MiniBars {
  const aspects = confidenceRows(dataset).map(({ aspect, steps }) => ({ aspect, step: steps[0] }));
  const changes = aspects.map(({ step }) => Number(step?.change));
  const greatest = Math.max(...changes);
  const rows = aspects.map(({ aspect }, at) => ({
    id: aspect,
    name: shortName(dataset, 'confidence', 'aspect', aspect),
    value: signed(changes[at]!, 'score'),
    share: changes[at]! / greatest
  }));
  return {
    kind: 'bars',
    label: m.mini_steps({
      items: list(rows.map(({ name, value }) => m.mini_item({ name, value })))
    }),
    rows,
    note: m.mini_steps_note({ n: cell(aspects[0]?.step?.n ?? 0, 'count') })
  };
}

/** How many statements about their agency are shown: those with most against. */
const STATEMENTS = 3;

/** Answers about their agency, of the statements that most disagreed with. */
export function miniAnswers(dataset: Dataset): MiniSplits {
  const rows = likertRows(dataset, 'statements-agency', 'source', () => 0)
    .toSorted((a, b) => a.against - b.against)
    .slice(-STATEMENTS)
    .map(({ statement, against, favour }) => ({
      id: statement,
      name: shortName(dataset, 'statements-agency', 'statement', statement),
      against,
      favour
    }));
  const said = rows.map(({ name, against, favour }) =>
    m.mini_pair({ name, against: number(against, 'count'), favour: number(favour, 'count') })
  );
  return {
    kind: 'splits',
    label: m.mini_answers({ items: list(said) }),
    rows,
    ends: [m.mini_disagree(), m.mini_agree()]
  };
}
