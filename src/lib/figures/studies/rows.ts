import { publishedCells } from '../../cube/published.ts';
import { allocationOf, comparedArms } from '../../data/arms.ts';
import { isNumber, missing, type Cell } from '../../data/missing.ts';
import { isMadeUp } from '../../data/study.ts';
import { thresholdOf } from '../../disclosure/threshold.ts';
import { labelOf } from '../../format.ts';
import { DEFAULT_VIEW } from '../../state/view.ts';
import { claims, type ComparisonFacts, type FactId } from '../../statistics/claims.ts';
import { hedgesG } from '../../statistics/hedges-g.ts';
import { howSure, sureFactsOf } from '../../statistics/how-sure.ts';
import { changeMoments } from '../../statistics/pairs.ts';
import { analysed } from '../change/analysed.ts';
import { armsInView, armsRows } from '../change/arms.ts';
import { cellsOver } from '../change/cells.ts';
import { comparisonFacts } from '../change/facts.ts';
import { studyFacts } from '../claims/study-claims.ts';
import { noDifference, type ComparedStudy, type Difference, type StudyRow } from './study-row.ts';

type About = Pick<StudyRow, 'n' | 'sure' | 'points' | 'g' | 'barredBy'>;

const nothing = (reason: 'not-asked' | 'no-families' | 'not-published'): About => ({
  n: { other: missing(reason), reference: missing(reason) },
  points: noDifference(reason),
  g: noDifference(reason),
  barredBy: []
});

/** Made-up families are judged as real ones would be, since their badge says already that they are not. */
const barsOf = (facts: ComparisonFacts): readonly FactId[] => {
  const real = claims({ ...facts, kind: 'records' });
  const claim = real.find(({ id }) => id === 'interval-effect');
  return claim?.may ? [] : (claim?.because ?? []);
};

/** Printed means have neither SD nor pairs: their difference stands alone. */
function ofPublished({ dataset }: ComparedStudy, measure: string): About {
  const { study } = dataset.package;
  const waves = study.wave.levels.map(({ id }) => id);
  const [first = '', last = ''] = [waves[0], waves.at(-1)];
  const sites = study.site.levels.map(({ id }) => id);
  const cells = publishedCells(dataset, {
    ...{ by: 'arm', sites, waves: [first, last], measures: [measure] }
  });
  const ids = comparedArms(study);
  const at = (group: string, wave: string) =>
    cells.find((one) => one.group === group && one.wave === wave);
  const changed = (arm: string): Cell => {
    const [before, after] = [at(arm, first)?.mean, at(arm, last)?.mean];
    if (before === undefined || after === undefined) return missing('not-published');
    if (!isNumber(after)) return after;
    return isNumber(before) ? after - before : before;
  };
  const [other, reference] = [changed(ids.other), changed(ids.reference)];
  if (!isNumber(other)) return nothing('not-published');
  if (!isNumber(reference)) return nothing('not-published');
  const facts = studyFacts(dataset, measure);
  const n = (arm: string) => at(arm, last)?.n ?? missing('not-published');
  return {
    n: { other: n(ids.other), reference: n(ids.reference) },
    sure: howSure(sureFactsOf(facts)),
    points: { ...noDifference('no-sd'), value: other - reference },
    g: noDifference('no-sd'),
    barredBy: barsOf(facts)
  };
}

function ofSums({ dataset, cube }: ComparedStudy, measure: string): About {
  const { study } = dataset.package;
  const view = { ...DEFAULT_VIEW, by: 'arm', measure: [measure] };
  const arms = cube && armsInView(study, cube, view);
  const row = arms && armsRows(study, arms, view).at(-1);
  if (!arms || !row) return nothing('no-families');
  const allocation = allocationOf(study);
  const pairs = (arm: 'other' | 'reference') => arms.sums[arm].pairs(measure, row.wave);
  const [other, reference] = [pairs('other'), pairs('reference')];
  const strata = arms.within.map((site) => ({
    ...(site.other && { arm1: site.other.pairs(measure, row.wave) }),
    ...(site.reference && { arm0: site.reference.pairs(measure, row.wave) })
  }));
  const { estimate } = cellsOver([other.n, reference.n], thresholdOf(study));
  const error = (low: Cell, se: number): Cell => (isNumber(low) ? se : low);
  const { score } = analysed(allocation, other, reference, strata);
  const { g, se, normal } = hedgesG(changeMoments(other), changeMoments(reference));
  const ofG = estimate(g, normal);
  const units = missing('sites-are-units');
  const inSds: Difference =
    allocation === 'site'
      ? { value: ofG.value, low: units, high: units, se: units }
      : { ...ofG, se: error(ofG.low, se) };
  const facts = comparisonFacts(study, arms, row);
  return {
    n: row.n,
    ...(facts && { sure: howSure(sureFactsOf(facts)) }),
    points: { ...row.score, se: error(row.score.low, score.se) },
    g: inSds,
    barredBy: facts ? barsOf(facts) : []
  };
}

/** @returns a row for each study, in their order, at its last time point. */
export function studyRows(studies: readonly ComparedStudy[], measure: string): StudyRow[] {
  return studies.map((one): StudyRow => {
    const { study } = one.dataset.package;
    const { reference, other } = comparedArms(study);
    const arm = (id: string) => labelOf(study.arm.levels, id);
    const found = study.measures.find(({ id }) => id === measure);
    const about = !found
      ? nothing('not-asked')
      : one.cube
        ? ofSums(one, measure)
        : ofPublished(one, measure);
    return {
      study: one,
      ...(found && { measure: found }),
      allocation: allocationOf(study),
      assignment: study.design.assignment,
      madeUp: isMadeUp(study),
      arms: { reference: arm(reference), other: arm(other) },
      ...about
    };
  });
}
