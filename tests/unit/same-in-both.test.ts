import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Key or place of a text, and the text, where English and Welsh do not differ. */
type Same = [place: string, text: string];

/** Texts that hold a word once inputs in braces are away; a letter alone is a sign. */
const hasWord = (text: string) => /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, ''));

/** Texts of a message by variant; a plain one has one, named `""`. */
function variantsOf(message: unknown): Record<string, string> {
  if (typeof message === 'string') return { '': message };
  const [{ match }] = message as [{ match: Record<string, string> }];
  return match;
}

/** A variant of one language is the same where any of the other reads like it: plurals differ in number. */
function sameMessages(english: Record<string, unknown>, welsh: Record<string, unknown>): Same[] {
  return Object.entries(english).flatMap(([key, message]) => {
    const there = new Set(Object.values(variantsOf(welsh[key])));
    return Object.entries(variantsOf(message))
      .filter(([, text]) => hasWord(text) && there.has(text))
      .map(([variant, text]): Same => [variant ? `${key} ${variant}` : key, text]);
  });
}

/** Texts of a dataset that are given in both languages, and do not differ. */
function sameTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { en, cy } = value as Record<string, unknown>;
  if (typeof en === 'string' && en === cy) return hasWord(en) ? [en] : [];
  return Object.values(value).flatMap(sameTexts);
}

const MESSAGES: Readonly<Record<string, readonly Same[]>> = {
  'names of people, programmes and formats': [
    ['change_ancova', 'ANCOVA'],
    ['change_table_icc', 'ICC'],
    ['change_table_p_ancova unit=*', 'p, ANCOVA'],
    ['change_table_p_ancova unit=site', 'p, ANCOVA, CR2'],
    ['cite_bibtex', 'BibTeX: {title}'],
    ['data_csv', 'CSV: {table}'],
    ['data_parquet', 'Parquet: {table}'],
    ['data_readme', 'README'],
    ['explore_interval_wilson', 'Wilson'],
    ['figure_sql', 'SQL'],
    ['files_csv', 'CSV'],
    ['files_xlsx', 'Excel'],
    ['glossary_la_name', 'LA1, LA2, LA3'],
    ['glossary_rafep_name', 'RAFEP']
  ],
  'each language calls itself by its own name': [
    ['language_cy', 'Cymraeg'],
    ['language_en', 'English']
  ],
  'a source is cited by the title that it has, and BibTeX parts its authors so': [
    [
      'cite_source_authors',
      'Foster, Tina and Reed, Hayley and Segrott, Jeremy and Williams, Annie'
    ],
    [
      'cite_source_title',
      'Workshop on Restorative Approach in family service provision: concepts and practice'
    ]
  ],
  'what stands on the keys of a British keyboard, the one that is used in Wales': [
    ['show_key_name_backspace', 'Backspace'],
    ['show_key_name_end', 'End'],
    ['show_key_name_enter', 'Enter'],
    ['show_key_name_escape', 'Esc'],
    ['show_key_name_home', 'Home'],
    ['show_key_name_page_down', 'Page Down'],
    ['show_key_name_page_up', 'Page Up'],
    ['show_key_name_shift_f', 'Shift + F']
  ],
  'Welsh words that are spelt as the English ones': [
    ['design_norm', 'Norm'],
    ['explore_data', 'Data'],
    ['files_column column=facet', 'Panel'],
    ['files_column column=term', 'Term'],
    ['nav_data', 'Data'],
    ['training_people countPlural=one', '{count} person']
  ]
};

const TEXTS = {
  'names of sites, as the source has them': ['LA1', 'LA1', 'LA2', 'LA2', 'LA3', 'LA3'],
  'headings of slides, marked as English where they are shown': [
    'Findings: Attitudes and adoption by agencies',
    'Findings: Practitioner-family interactions',
    'Findings: Practitioners’ confidence'
  ]
};

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test('a word that both languages share is found, in a variant too, and signs are not', () => {
  const of = (one: string, other: string) => [{ match: { 'count=one': one, 'count=*': other } }];
  expect(
    sameMessages(
      { a: 'Close', b: 'n {n}', c: of('{count} page', '{count} pages'), d: 'Open' },
      { a: 'Close', b: 'n {n}', c: of('{count} tudalen', '{count} page'), d: 'Agor' }
    )
  ).toEqual([
    ['a', 'Close'],
    ['c count=one', '{count} page']
  ]);
  expect(
    sameTexts({
      x: [
        { en: 'Cost', cy: 'Cost' },
        { en: '4', cy: '4' }
      ]
    })
  ).toEqual(['Cost']);
});

test('every message differs between English and Welsh, but those that were looked at', () => {
  const found = readdirSync('messages/en').flatMap((file) =>
    sameMessages(json(`messages/en/${file}`), json(`messages/cy/${file}`))
  );
  expect(found.sort()).toEqual(Object.values(MESSAGES).flat().sort());
});

test('every text of the datasets differs, but those that were looked at', () => {
  const found = ['study', 'families'].flatMap((name) =>
    sameTexts(json(`sample-data/${name}/datapackage.json`))
  );
  expect(found.sort()).toEqual(Object.values(TEXTS).flat().sort());
});
