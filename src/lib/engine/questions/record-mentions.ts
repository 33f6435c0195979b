import type { Question } from '../../cube/cube.ts';
import type { Study } from '../../data/study.ts';
import { recordQualities } from './record-qualities.ts';

/** How many interviewed families of one group mentioned a quality. */
export interface RecordMentionsRow {
  readonly quality: string;
  readonly group: string;
  readonly k: number;
  readonly n: number;
  readonly share: number;
}

/**
 * Asks for mentions in records: a row for each quality and group with families interviewed.
 * @throws Error where the study has no records of mentions.
 */
export const recordMentions = (
  study: Pick<Study, 'records' | 'qualities'>,
  question: Question
): string =>
  recordQualities(study, question, {
    role: 'mentions',
    about: `Families that mention each quality of their practitioner, k of n interviewed, by ${question.by}.`,
    rows: 'mentioned',
    value: 'mention',
    numbers: [
      'count(*) FILTER (mentioned.mention) AS k',
      'count(*) AS n',
      'count(*) FILTER (mentioned.mention) / count(*) AS share'
    ]
  });
