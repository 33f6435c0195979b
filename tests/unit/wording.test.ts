import { readFileSync, readdirSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { forbiddenWords, textsOf, type Forbidden } from './wording.ts';

/** Places where a forbidden word stands for a reason. Reviewed: a new one needs its reason here. */
const ALLOWED: Record<string, { words: Forbidden[]; because: string }> = {
  'messages/change.json/change_clustering': {
    words: ['effect'],
    because: 'a design effect is what sites cost in precision, not a result'
  },
  'messages/change.json/change_table_design_effect': {
    words: ['effect'],
    because: 'a design effect is what sites cost in precision, not a result'
  },
  'messages/method.json/method_icc_limits': {
    words: ['effect'],
    because: 'a design effect is what sites cost in precision, not a result'
  },
  'messages/method.json/method_icc_name': {
    words: ['effect'],
    because: 'a design effect is what sites cost in precision, not a result'
  },
  'messages/claims.json/claim_mean_change': {
    words: ['mean change'],
    because: 'says when a difference is, and is not, a mean change'
  },
  'messages/claims.json/claim_interval_effect': {
    words: ['effect'],
    because: 'says when an interval for an effect may be given'
  },
  'messages/claims.json/claim_p_value': {
    words: ['effect'],
    because: 'says when a p-value for an effect may be given'
  },
  'messages/claims.json/claim_significant': {
    words: ['significant'],
    because: 'says when a difference may be called significant'
  },
  'messages/claims.json/claim_cause': {
    words: ['caused'],
    because: 'says when a cause may be named'
  },
  'sample-data/study/restorative-questions.csv/theme_cy': {
    words: ['effect'],
    because: 'a theme of the restorative questions, not a result'
  }
};

const files = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`);
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Texts of the message files; a message is one place in both languages. */
const messages = files('messages', /\.json$/).flatMap((file) =>
  Object.entries(json(file) as object).flatMap(([key, message]) =>
    textsOf(message, '').map(([, text]): [string, string] => [
      `${file.replace(/\/(en|cy)\//, '/')}/${key}`,
      text
    ])
  )
);
/** Texts of the descriptors; a text in both languages is one place. */
const descriptors = files('sample-data', /datapackage\.json$/).flatMap((file) =>
  textsOf(json(file), file).map(([place, text]): [string, string] => [
    place.replace(/\/(en|cy)$/, ''),
    text
  ])
);
/** Cells of the tables; a column is one place. */
const cells = files('sample-data', /\.csv$/).flatMap((file) =>
  csvParse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')).flatMap((row) => textsOf(row, file))
);

function placesOf(texts: [string, string][]): Record<string, Forbidden[]> {
  const places: Record<string, Set<Forbidden>> = {};
  for (const [place, text] of texts)
    for (const word of forbiddenWords(text)) (places[place] ??= new Set()).add(word);
  return Object.fromEntries(Object.entries(places).map(([place, found]) => [place, [...found]]));
}

test('no text says more than the data can, save where it is reviewed', () => {
  expect(messages.length).toBeGreaterThan(200);
  expect(descriptors.length).toBeGreaterThan(50);
  expect(cells.length).toBeGreaterThan(50);
  expect(placesOf([...messages, ...descriptors, ...cells])).toEqual(
    Object.fromEntries(Object.entries(ALLOWED).map(([place, { words }]) => [place, words]))
  );
});

test.each<[Forbidden, string]>([
  ['caused', 'The approach caused the fall.'],
  ['caused', 'The fall has a causal explanation.'],
  ['caused', 'Y Dull Adferol a achosodd y gostyngiad.'],
  ['caused', "Mae'r gostyngiad wedi'i achosi gan y Dull Adferol."],
  ['caused', 'Cafodd y gostyngiad ei hachosi gan y dull.'],
  ['effect', 'The effect of RA on conflict.'],
  ['effect', 'RA’s effect was large.'],
  ['effect', 'Effaith y Dull Adferol ar wrthdaro.'],
  ['effect', 'Roedd effaith DA yn fawr.'],
  ['effect', "Gwelwyd ei heffaith yn yr awdurdod a'i heffeithiau wedyn."],
  ['proved', 'This proved that conflict fell.'],
  ['proved', 'It has proven its worth.'],
  ['proved', 'Mae hyn wedi profi bod gwrthdaro wedi gostwng.'],
  ['proved', 'Profwyd bod y dull yn gweithio.'],
  ['proved', 'Gellir ei brofi.'],
  ['proved', 'Ni chafodd ei phrofi.'],
  ['impact', 'RA had an impact on families.'],
  ['impact', 'Cafodd y Dull Adferol ardrawiad ar deuluoedd.'],
  ['significant', 'Conflict fell significantly.'],
  ['significant', 'The fall was significant in Fisher’s test (n 10).'],
  ['significant', 'The fall was significant after correction, n 10.'],
  ['significant', 'Roedd y gostyngiad yn arwyddocaol yn ôl prawf Fisher (n 10).'],
  ['significant', "Mae'n arwyddocaol yn ôl y prawf, ar ôl cywiriad."],
  ['significant', "Nid oes arwyddocâd i'r gostyngiad."],
  ['mean change', 'The mean change was 20.7 points.'],
  ['mean change', 'The change in the mean was 20.7 points.'],
  ['mean change', 'Y newid cymedrig oedd 20.7 pwynt.'],
  ['mean change', 'Y newid yn y cymedr oedd 20.7 pwynt.'],
  ['cohort', 'A cohort of 81 practitioners.'],
  ['cohort', 'Carfan o 81 o ymarferwyr.'],
  ['cohort', 'Dilynwyd y garfan am chwe mis.']
])('“%s” is found in: %s', (word, text) => {
  expect(forbiddenWords(text)).toEqual([word]);
});

test.each([
  'Three qualities were significant in Fisher’s test after Benjamini-Hochberg adjustment (n 11).',
  'Roedd tair rhinwedd yn arwyddocaol ym mhrawf Fisher ar ôl addasiad Benjamini-Hochberg (n 11).',
  'Published mean conflict fell because other families were seen, and relationships improved.',
  'The effect size is Hedges g.',
  'Mae maint yr effaith yn ôl Hedges, a phrofiad y teulu, yn y tabl oherwydd y profion.'
])('nothing is found in: %s', (text) => {
  expect(forbiddenWords(text)).toEqual([]);
});

test('a text is found where it stands', () => {
  expect(textsOf({ notes: [{ id: 'P1', text: { en: 'a', cy: 'b' } }, 'c'] }, 'file')).toEqual([
    ['file/notes/P1/id', 'P1'],
    ['file/notes/P1/text/en', 'a'],
    ['file/notes/P1/text/cy', 'b'],
    ['file/notes/1', 'c']
  ]);
  expect(
    placesOf([
      ['here', 'A cohort.'],
      ['here', 'It proved a cohort.'],
      ['there', 'Sound.']
    ])
  ).toEqual({
    here: ['cohort', 'proved']
  });
});
