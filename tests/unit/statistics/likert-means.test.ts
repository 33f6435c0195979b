import { expect, test } from 'vitest';
import { mean, momentsOf, sd } from '../../../src/lib/statistics/moments.ts';
import { studyRows } from '../data/study-files.ts';
import { closeTo, reference } from './reference.ts';

// R: mean_1to6=mean(x), sd_1to6=sd(x), where x<-rep(1:6,c)
test('means and SDs of the statements as numbers from 1 to 6 are R’s', () => {
  const { rows } = reference<{ rows: { mean_1to6: number; sd_1to6: number }[] }>('likert');
  const tables = [...studyRows('statements-practice'), ...studyRows('statements-agency')];
  expect.assertions(2 * 12);
  tables.forEach(([statement, ...counts], row) => {
    const scores = counts.slice(0, 6).flatMap((count, at) => Array(Number(count)).fill(at + 1));
    const moments = momentsOf(scores);
    closeTo(mean(moments), rows[row]!.mean_1to6, 1e-10, `${statement}.mean`);
    closeTo(sd(moments), rows[row]!.sd_1to6, 1e-10, `${statement}.sd`);
  });
});
