import { cellsContent } from '#lib/cube-sql/cells-content.ts';
import { answerFiles } from '../../tools/cube/answer-files.ts';
import { cellsFrom, patientAnswers } from '../../tools/cube/engine-answers.ts';
import { readFrom } from '../../tools/cube/opened-source.ts';
import type { Bounds } from '../../tools/cube/source.ts';
import type { Lake } from '../unit/cube-sql/random-lake.ts';
import { askedOf } from '../unit/cube-sql/product-cells.ts';

export const boundsIn = (spill: string, seconds = 120): Bounds => ({
  ...{ memory: '500MB', seconds, spill },
  signal: new AbortController().signal
});

type Records = Pick<Lake, 'dataset' | 'policy'>;

/** The file of cells that the command would write of a source. @throws Refused */
export async function contentFrom(
  from: string,
  { dataset, policy }: Records,
  bounds: Bounds,
  tell?: (line: string) => void
): Promise<string> {
  const { ask } = askedOf(dataset, policy);
  const answers = await patientAnswers(readFrom(from), ask, bounds, tell);
  return [...cellsContent(ask, cellsFrom(ask, answers))].join('');
}

/** The same of answers that others saved. @throws Refused */
export async function contentOfAnswers(
  file: string,
  { dataset, policy }: Records,
  bounds: Bounds
): Promise<string> {
  const { ask } = askedOf(dataset, policy);
  return [...cellsContent(ask, cellsFrom(ask, await answerFiles(file, bounds)))].join('');
}
