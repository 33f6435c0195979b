import { isNumber } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';
import type { HowSure } from '../../statistics/how-sure.ts';
import { meansSure } from './published-sure.ts';
import { studySure } from './study-sure.ts';
import { sureTag, type SureTags } from './sure-tag.ts';
import { sureText } from './sure-text.ts';

/**
 * How sure the figures are that answer a question, in the language of the page.
 * @param study the published study, with all its tables.
 */
export function figureSure(study: Dataset): SureTags {
  const { practice, noticed, training, needed } = studySure(study);
  const published = new Set(
    tableRows(study, 'family-scales')
      .filter((row) => isNumber(row.cell('mean')))
      .map((row) => row.id('measure'))
  );
  const means = [...published].map((measure): [string, HowSure] => [
    `trajectory ${measure}`,
    meansSure(study, measure)
  ]);
  const found: [string, HowSure][] = [
    ...means,
    ['qualities', noticed],
    ['continuum', practice],
    ['confidence', training],
    ['likert-practice', needed],
    ['likert-agency', needed]
  ];
  return Object.fromEntries(found.map(([id, sure]) => [id, sureTag(sureText(sure))]));
}
