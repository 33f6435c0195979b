import { expect, test } from 'vitest';
import {
  afterNumber,
  aspirate,
  nasal,
  soft,
  startsWithVowel,
  twoOf,
  welshForms,
  withArticle,
  withH
} from '../../../src/lib/data/nouns/welsh.ts';

const each = (change: (word: string) => string, words: Record<string, string>) =>
  expect(Object.fromEntries(Object.keys(words).map((word) => [word, change(word)]))).toEqual(words);

test('words soften as after o: nine letters change, double letters by their own rule', () => {
  each(soft, {
    ...{ plentyn: 'blentyn', teulu: 'deulu', claf: 'glaf', bachgen: 'fachgen' },
    ...{
      disgybl: 'ddisgybl',
      gwasanaeth: 'wasanaeth',
      merch: 'ferch',
      llys: 'lys',
      rhiant: 'riant'
    },
    ...{ chwaer: 'chwaer', ffrind: 'ffrind', theatr: 'theatr', ysgol: 'ysgol', safle: 'safle' },
    ...{ Teulu: 'Deulu', Gwasanaeth: 'Wasanaeth', Llys: 'Lys' }
  });
});

test('words mutate nasally as after yn', () => {
  each(nasal, {
    ...{ plentyn: 'mhlentyn', teulu: 'nheulu', claf: 'nghlaf', bachgen: 'machgen' },
    ...{ disgybl: 'nisgybl', gwasanaeth: 'ngwasanaeth', merch: 'merch', llys: 'llys' }
  });
});

test('words aspirate as after a', () => {
  each(aspirate, {
    ...{ plentyn: 'phlentyn', teulu: 'theulu', claf: 'chlaf', chwaer: 'chwaer' },
    ...{ disgybl: 'disgybl', gwasanaeth: 'gwasanaeth' }
  });
});

test('the article and h go by the first sound', () => {
  each(withArticle, {
    ...{ teulu: 'y teulu', ysgol: 'yr ysgol', achos: 'yr achos', haul: 'yr haul' },
    ...{ gwers: 'y gwers', wers: 'y wers', wythnos: 'yr wythnos', iaith: 'yr iaith' }
  });
  each(withH, { athro: 'hathro', clinigydd: 'clinigydd', ymarferydd: 'hymarferydd' });
  expect(startsWithVowel('hathro')).toBe(false);
});

const NUMBERS = [0, 1, 2, 3, 4, 6, 10];
const counted = (noun: Parameters<typeof welshForms>[0]) =>
  NUMBERS.map((number) => `${number} ${afterNumber(welshForms(noun), number)}`);

test('nouns follow numbers by gender', () => {
  expect(counted({ one: 'claf', many: 'cleifion' })).toEqual([
    ...['0 claf', '1 claf', '2 glaf', '3 chlaf', '4 claf', '6 chlaf', '10 claf']
  ]);
  expect(counted({ one: 'teulu', many: 'teuluoedd' })).toEqual([
    ...['0 teulu', '1 teulu', '2 deulu', '3 theulu', '4 teulu', '6 theulu', '10 teulu']
  ]);
  expect(counted({ one: 'merch', many: 'merched', feminine: true })).toEqual([
    ...['0 merch', '1 ferch', '2 ferch', '3 merch', '4 merch', '6 merch', '10 merch']
  ]);
  expect(counted({ one: 'canolfan', many: 'canolfannau', feminine: true })).toEqual([
    ...['0 canolfan', '1 ganolfan', '2 ganolfan', '3 canolfan', '4 canolfan', '6 chanolfan'],
    '10 canolfan'
  ]);
  expect(twoOf(welshForms({ one: 'claf', many: 'cleifion' }))).toBe('dau glaf');
  expect(twoOf(welshForms({ one: 'canolfan', many: 'canolfannau', feminine: true }))).toBe(
    'dwy ganolfan'
  );
});

test('a feminine noun keeps ll and rh after the article, and a form that is given counts', () => {
  const llong = welshForms({ one: 'llong', many: 'llongau', feminine: true });
  expect([llong.definite, llong.softOne]).toEqual(['llong', 'long']);
  const game = welshForms({ one: 'gêm', many: 'gemau', feminine: true, softOne: 'gêm' });
  expect([game.definite, game.softOne, game.softMany]).toEqual(['gêm', 'gêm', 'emau']);
});
