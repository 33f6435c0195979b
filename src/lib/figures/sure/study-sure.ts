import type { Dataset } from '../../data/package.ts';
import type { HowSure } from '../../statistics/how-sure.ts';
import { continuumTests } from '../continuum/tests.ts';
import {
  answersSure,
  meansSure,
  mentionsSure,
  ratingsSure,
  trainingSure
} from './published-sure.ts';

/** How sure each finding of the published study is, by the id of its question. */
export interface StudySure {
  readonly practice: HowSure;
  readonly noticed: HowSure;
  readonly dynamics: HowSure;
  readonly training: HowSure;
  readonly needed: HowSure;
}

/** @returns how sure each finding is, of a study whose tables are all at hand. */
export const studySure = (study: Dataset): StudySure => ({
  practice: ratingsSure(study, continuumTests(study).length),
  noticed: mentionsSure(study),
  dynamics: meansSure(study, 'conflict'),
  training: trainingSure(study),
  needed: answersSure(study)
});
