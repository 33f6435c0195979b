import type { Field } from '../package.ts';
import type { Records, Study } from '../study.ts';
import { NO, YES, type ColumnProfile } from './column-profile.ts';
import { columnsOf, type DescribedColumn, type Description } from './description.ts';
import { asGiven, descriptorWords } from './descriptor-words.ts';

/** The table that holds mentions or ratings, and its column of families. */
interface Told {
  readonly table: string;
  readonly id: string;
}

/** What the field of a mention says beyond its name: which of its values mean yes and no. */
export function mentionRule({ levels }: ColumnProfile): Partial<Field> {
  const values = levels?.map(({ value }) => value) ?? [];
  const among = (words: readonly string[]) => values.filter((value) => words.includes(value));
  return {
    type: 'boolean',
    trueValues: among([...YES, '1']),
    falseValues: among([...NO, '0'])
  };
}

/** What the field of a rating says beyond its name: the scale. */
export const ratingRule = ({ scale }: Description): Partial<Field> => ({
  type: 'integer',
  constraints: { minimum: scale.min, maximum: scale.max }
});

/** The qualities that are mentioned or rated; one that is both belongs to those mentioned. */
export function describedQualities(description: Description): Pick<Study, 'areas' | 'qualities'> {
  const mentions = columnsOf(description, 'mention');
  const ratings = columnsOf(description, 'rating').filter(
    ({ name }) => !mentions.some((mention) => mention.name === name)
  );
  const inArea = (area: string) => (column: DescribedColumn) => ({
    ...{ id: column.name, area },
    label: asGiven(column.label || column.name)
  });
  return {
    areas: [
      ...(mentions.length ? [{ id: 'all', label: descriptorWords.mentions() }] : []),
      ...(ratings.length ? [{ id: 'rated', label: descriptorWords.ratings() }] : [])
    ],
    qualities: [...mentions.map(inArea('all')), ...ratings.map(inArea('rated'))]
  };
}

/** Where mentions and ratings stand; each names its qualities where there are both. */
export function qualityRecords(
  description: Description,
  mentions: Told | undefined,
  ratings: Told | undefined
): Pick<Records, 'mentions' | 'ratings'> {
  const { min, max, minMeans, maxMeans } = description.scale;
  const labels = Object.fromEntries(
    [[min, minMeans.trim()] as const, [max, maxMeans.trim()] as const].flatMap(([point, means]) =>
      means ? [[point, asGiven(means)]] : []
    )
  );
  const named = (role: 'mention' | 'rating') =>
    mentions && ratings ? { qualities: columnsOf(description, role).map(({ name }) => name) } : {};
  return {
    ...(mentions && { mentions: { ...mentions, ...named('mention') } }),
    ...(ratings && {
      ratings: {
        ...{ ...ratings, ...named('rating') },
        scale: { ...{ min, max }, ...(minMeans.trim() || maxMeans.trim() ? { labels } : {}) }
      }
    })
  };
}
