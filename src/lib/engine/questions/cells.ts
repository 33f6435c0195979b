import { cellLayout, type Summed } from '../../cube/cell-layout.ts';
import { axesOf, newCodes, type Axis, type Cells } from '../../cube/cells.ts';
import type { Study } from '../../data/study.ts';
import type { NumberColumns } from '../columns.ts';
import { id, text } from '../sql.ts';

const asText = (column: string) => `CAST(${column} AS VARCHAR)`;
const counted = (aggregate: string) => `CAST(${aggregate} AS UINTEGER)`;
const total = (term: string, filter = '') => `coalesce(sum(${term})${filter}, 0)`;
const lines = (sql: readonly string[]) => sql.join(',\n    ');

/** What is summed; without columns of an answer the centres of measures without a norm are not known. */
const summedOf = ({ wave, measures, qualities }: Study, columns?: NumberColumns): Summed => ({
  waves: wave.levels.map((level) => level.id),
  measures: measures.map((measure, at) => ({
    id: measure.id,
    centre: measure.norm?.mean ?? columns?.get(`centre_${at}`)?.[0] ?? 0
  })),
  qualities: qualities.map((quality) => quality.id)
});

function codeOf({ levels }: Axis, column: string): string {
  const cases = levels.map((level, code) => ` WHEN ${text(level)} THEN ${code}`).join('');
  return `CASE ${asText(column)}${cases} ELSE ${levels.length} END`;
}

/** The numbers of a cell, in the order of `cellLayout`, as SQL over one row a family. */
function valuesOf(summed: Summed): string[] {
  const layout = cellLayout(summed);
  const values = Array<string>(layout.width);
  const set = (start: number, sql: readonly string[]) =>
    sql.forEach((one, at) => (values[start + at] = one));
  set(0, [counted('count(*)')]);
  summed.qualities.forEach((_, quality) =>
    set(layout.mentions(quality), [
      counted(`count(mention_${quality})`),
      counted(`count(*) FILTER (mention_${quality})`)
    ])
  );
  summed.measures.forEach((_, measure) => {
    const pattern = `pattern_${measure}`;
    for (let waves = 1; waves < 1 << summed.waves.length; waves++)
      set(layout.pattern(measure, waves), [counted(`count(*) FILTER (${pattern} = ${waves})`)]);
    summed.waves.forEach((_, wave) => {
      const [pre, post] = [`score_${measure}_0`, `score_${measure}_${wave}`];
      set(layout.scores(measure, wave), [total(post), total(`${post} * ${post}`)]);
      if (wave === 0) return;
      const both = ` FILTER (${pre} IS NOT NULL AND ${post} IS NOT NULL)`;
      set(layout.pairs(measure, wave), [
        total(pre, both),
        total(post, both),
        total(`${pre} * ${pre}`, both),
        total(`${post} * ${post}`, both),
        total(`${pre} * ${post}`, both)
      ]);
    });
  });
  return values;
}

/**
 * Asks for the cells of a study's records, a row each. Ids must differ, and so must pairs of id and
 * wave. Rows as objects would be very many: ask for columns, and give them to `cellsOf`.
 * @throws Error where the study has no records.
 */
export function cells(study: Study): string {
  if (!study.records) throw new Error('The study has no records');
  const { families, scores, mentions } = study.records;
  const { waves, measures, qualities } = summedOf(study);
  const axes = axesOf(study);
  const member = (column: string) => `member.${id(column)}`;
  const centres = study.measures.map(({ id: measure, norm }) =>
    norm
      ? `CAST(${text(String(norm.mean))} AS DOUBLE)`
      : `(SELECT coalesce((min(${id(measure)}) + max(${id(measure)})) / 2, 0) FROM ${id(scores.table)})`
  );
  const pivoted = measures.flatMap((measure, m) =>
    waves.map(
      (wave, w) =>
        `any_value(CAST(${id(measure.id)} AS DOUBLE) - ${centres[m]})` +
        ` FILTER (${asText(id(scores.wave))} = ${text(wave)}) AS score_${m}_${w}`
    )
  );
  const codes = axes.map(
    (axis, at) =>
      `${codeOf(axis, member(axis.id === 'site' ? families.site : axis.id))} AS code_${at}`
  );
  const patterns = measures.map((_, m) => {
    const bits = waves.map((_, w) => `if(pivoted.score_${m}_${w} IS NULL, 0, ${1 << w})`);
    return `${bits.join(' + ')} AS pattern_${m}`;
  });
  const said = qualities.map(
    (quality, at) =>
      `${mentions ? `mention.${id(quality)}` : 'CAST(NULL AS BOOLEAN)'} AS mention_${at}`
  );
  return `\
-- Families summed by equal site and characteristics: their number, mentions, patterns and scores.
WITH pivoted AS (
  SELECT
    ${lines([`${id(scores.id)} AS family`, ...pivoted])}
  FROM ${id(scores.table)}
  GROUP BY family
), coded AS (
  SELECT
    ${lines([...codes, ...said, ...patterns, 'pivoted.* EXCLUDE (family)'])}
  FROM ${id(families.table)} AS member
  LEFT JOIN pivoted ON pivoted.family = ${member(families.id)}${
    mentions
      ? `\n  LEFT JOIN ${id(mentions.table)} AS mention ON mention.${id(mentions.id)} = ${member(families.id)}`
      : ''
  }
  WHERE ${member(families.id)} IS NOT NULL
)
SELECT
    ${lines([
      ...axes.map((_, at) => `CAST(code_${at} AS USMALLINT) AS code_${at}`),
      ...centres.map((centre, at) => `${centre} AS centre_${at}`),
      ...valuesOf(summedOf(study)).map((value, at) => `${value} AS value_${at}`)
    ])}
FROM coded
GROUP BY ${axes.map((_, at) => `code_${at}`).join(', ')}`;
}

/** The cells that an answer to `cells` of the study holds. */
export function cellsOf(study: Study, columns: NumberColumns): Cells {
  const axes = axesOf(study);
  const summed = summedOf(study, columns);
  const { width } = cellLayout(summed);
  const columnOf = (name: string) => {
    const found = columns.get(name);
    if (!found) throw new Error(`The answer has no column "${name}"`);
    return found;
  };
  const codes = axes.map((axis, at) => {
    const answered = columnOf(`code_${at}`);
    const ofAxis = newCodes(axis, answered.length);
    ofAxis.set(answered);
    return ofAxis;
  });
  const values = new Float64Array((codes[0]?.length ?? 0) * width);
  for (let place = 0; place < width; place++) {
    const answered = columnOf(`value_${place}`);
    for (let cell = 0; cell < answered.length; cell++)
      values[cell * width + place] = answered[cell]!;
  }
  return { axes, codes, summed, values };
}
