import { GROUPINGS } from '../../cube/selection.ts';
import { localised, type Language, type Localised } from '../../data/localised.ts';
import { REASONS } from '../../data/missing.ts';
import { own } from '../../data/own.ts';
import type { DataPackage } from '../../data/package.ts';
import { reasonText } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { View } from '../../state/view.ts';
import { groupingOf } from '../groups.ts';

/** @returns what a column of a figure's CSV holds, in words; its id where it has no words. */
export function columnText(column: string, locale: Language): string {
  const [, point] = /^rating_(-?\d+)$/.exec(column) ?? [];
  return point === undefined
    ? m.files_column({ column }, { locale })
    : m.files_column_rating({ point }, { locale });
}

/** @returns a status of a figure's CSV in words: its parts, and numbers that stand in it as `name=value`. */
export function statusText(status: string, locale: Language): string {
  const word = (code: string) => {
    const reason = REASONS.find((one) => one === code);
    return reason ? reasonText(reason, locale) : m.files_status({ status: code }, { locale });
  };
  return status
    .split(/[;+]/)
    .map((part) => {
      const [name = '', value] = part.split('=');
      return value === undefined ? word(name) : `${word(name)}: ${value}`;
    })
    .join('; ');
}

/**
 * What a code of a column stands for, in both languages: a level, measure or quality of the study,
 * or a category of one of its tables.
 * @returns undefined where the text is no code, such as something that was said.
 */
export function codeText(
  { study, resources }: DataPackage,
  { by, facet }: Pick<View, 'by' | 'facet'>,
  column: string,
  code: string
): Localised | undefined {
  const lists: Record<string, readonly { id: string; label: Localised }[]> = {
    measure: study.measures,
    quality: study.qualities,
    area: study.areas,
    group: [
      ...groupingOf(study, by).levels,
      {
        id: 'difference',
        label: localised((locale) => m.files_between_arms({}, { locale }))
      }
    ],
    facet: facet ? groupingOf(study, facet).levels : [],
    wave: study.wave.levels,
    ...Object.fromEntries(GROUPINGS.map((grouping) => [grouping, study[grouping].levels]))
  };
  return (
    own(lists, column)?.find(({ id }) => id === code)?.label ??
    resources
      .flatMap(({ schema }) => schema.fields)
      .find(({ name, labels }) => name === column && own(labels, code))?.labels?.[code]
  );
}
