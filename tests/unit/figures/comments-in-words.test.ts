import { expect, test } from 'vitest';
import { COMMON_NOUNS } from '../../../src/lib/data/nouns/common-nouns.ts';
import { speaking } from '../../../src/lib/data/nouns/word.ts';
import { wordsOf } from '../../../src/lib/data/nouns/words-of.ts';
import { commentsInWords } from '../../../src/lib/figures/comments-in-words.ts';

const CODE = [
  '-- Families measured; a family may have blank rows, and each family’s practitioner.',
  'SELECT count(*) AS families FROM "families";',
  '# One row a family',
  'families <- read("families.csv") # of all families',
  '    """Score of a family on one measure."""',
  "family = 1 - 2 -3 # 'whole-family' working"
].join('\n');

test('comments speak of patients, code and names stay', () => {
  const words = wordsOf({
    ...{ unit: COMMON_NOUNS.unit.patient, practitioner: COMMON_NOUNS.practitioner.clinician }
  });
  expect(speaking(words, () => commentsInWords(CODE)).split('\n')).toEqual([
    '-- Patients measured; a patient may have blank rows, and each patient’s clinician.',
    'SELECT count(*) AS families FROM "families";',
    '# One row a patient',
    'families <- read("families.csv") # of all patients',
    '    """Score of a patient on one measure."""',
    "family = 1 - 2 -3 # 'whole-family' working"
  ]);
  expect(commentsInWords(CODE)).toBe(CODE);
});
