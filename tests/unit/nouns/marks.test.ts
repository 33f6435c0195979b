import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { englishMarks } from '../../../src/lib/data/nouns/english-marks.ts';
import { welshMarks } from '../../../src/lib/data/nouns/welsh-marks.ts';
import { incompleteMessages } from '../../../tools/messages-complete.ts';
import { unknownMarks, withNouns } from '../../../tools/marked-nouns.ts';

test('every mark is the form that the rules give of the published study’s nouns', () => {
  for (const marks of [englishMarks({}), welshMarks({})]) {
    expect(Object.keys(marks).length).toBeGreaterThan(20);
    for (const [mark, form] of Object.entries(marks)) expect(form).toBe(mark.split(':')[0]);
  }
});

test('every mark is used, and compiled messages hold none', () => {
  for (const [language, marks] of [
    ['en', englishMarks({})],
    ['cy', welshMarks({})]
  ] as const) {
    const texts = readdirSync(`messages/${language}`)
      .map((file) => readFileSync(`messages/${language}/${file}`, 'utf8'))
      .join()
      .toLowerCase();
    const unused = Object.keys(marks).filter((mark) => !texts.includes(`[${mark.toLowerCase()}]`));
    expect(unused).toEqual([]);
  }
  const folder = 'src/lib/paraglide/messages';
  const left = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .filter((file) => {
      const code = readFileSync(`${folder}/${file}`, 'utf8');
      return withNouns(code, `${folder}/${file}`, '') !== code;
    });
  expect(left, 'compile the messages by `npm run messages`').toEqual([]);
});

test('an unknown mark fails the build', () => {
  expect(unknownMarks('of [families] and [familys]', 'en')).toEqual(['familys']);
  const code = 'const en_one = () => {\n\treturn (`[familys]`)\n};';
  expect(() => withNouns(code, 'messages/one.js', './word.ts')).toThrow('[familys]');
  expect(incompleteMessages('tests/unit/nouns/marked', ['en', 'cy'])).toEqual([
    'tests/unit/nouns/marked/cy/one.json: a has the unknown mark [families]'
  ]);
});

test('marks become calls in files of one message and in files of one language', () => {
  const one =
    'const en_a = () => {\n\treturn (`of [families]`)\n};\nconst cy_a = () => {\n\treturn (`o [deuluoedd]`)\n};';
  expect(withNouns(one, 'messages/a.js', './word.ts')).toBe(
    "import { en as en_word, cy as cy_word } from './word.ts';\n" +
      one
        .replace('[families]', '${en_word("families")}')
        .replace('[deuluoedd]', '${cy_word("deuluoedd")}')
  );
  const all = 'export const a = () => {\n\treturn (`o [deuluoedd]`)\n};';
  expect(withNouns(all, '/messages/cy.js', './word.ts')).toContain('${cy_word("deuluoedd")}');
  expect(withNouns('const en_a = () => `none`;', 'messages/a.js', './word.ts')).toBe(
    'const en_a = () => `none`;'
  );
});
