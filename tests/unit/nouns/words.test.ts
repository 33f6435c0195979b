import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMON_NOUNS } from '../../../src/lib/data/nouns/common-nouns.ts';
import type { Nouns } from '../../../src/lib/data/nouns/nouns.ts';
import { speaking } from '../../../src/lib/data/nouns/word.ts';
import { wordsOf } from '../../../src/lib/data/nouns/words-of.ts';
import { m } from '../../../src/lib/paraglide/messages.js';
import { reachedFrom } from '../import-graph.ts';

const { unit, site, practitioner } = COMMON_NOUNS;
const CLINICS: Nouns = {
  ...{ unit: unit.patient, site: site.clinic, practitioner: practitioner.clinician }
};
const SCHOOLS: Nouns = {
  ...{ unit: unit.pupil, site: site.school, practitioner: practitioner.teacher }
};
const said = (nouns: Nouns | undefined, say: (options: { locale: 'en' | 'cy' }) => string) =>
  (['en', 'cy'] as const).map((locale) => speaking(wordsOf(nouns), () => say({ locale })));

const CLAIM = {
  ...{ kind: 'records', went: 'fell-rose' as const, measure: 'Pain', sitesShown: '3' },
  ...{ fell: 'A', fellCount: '1', rose: 'B, C', roseCount: '2', level: '', levelCount: '0' }
};

test('a trial of patients in clinics reads so', () => {
  expect(said(CLINICS, (options) => m.included_title({}, options))).toEqual([
    'Patients measured at each time point',
    'Cleifion a fesurwyd ar bob pwynt amser'
  ]);
  expect(said(CLINICS, (options) => m.claim_describe(CLAIM, options))).toEqual([
    'Pain: of these 3 clinics, the mean fell in 1 (A) and rose in 2 (B, C).',
    "Pain: o'r 3 o glinigau hyn, gostyngodd y cymedr mewn 1 (A) a chododd mewn 2 (B, C)."
  ]);
  expect(said(CLINICS, (options) => m.model_answers_site({}, options))).toEqual([
    'It shows how scores differ between times in the first clinic, between clinics at the first time, and how differently they moved in the other clinics. It uses every score, including patients not measured each time.',
    "Mae'n dangos sut mae sgorau'n wahanol rhwng adegau yn y clinig cyntaf, rhwng clinigau ar yr adeg gyntaf, a pha mor wahanol y symudasant yn y clinigau eraill. Mae'n defnyddio pob sgôr, gan gynnwys cleifion na fesurwyd bob tro."
  ]);
  expect(said(CLINICS, (options) => m.families_what({ fewest: '10' }, options))).toEqual([
    'One faint line a patient, without a name, if every group has at least 10 patients. The same tool (8 MB).',
    'Un llinell wan i bob claf, heb enw, os oes gan bob grŵp o leiaf 10 o gleifion. Yr un offeryn (8 MB).'
  ]);
  expect(said(CLINICS, (options) => m.qualities_title({}, options))).toEqual([
    'What patients said about their clinician',
    'Beth ddywedodd cleifion am eu clinigydd'
  ]);
  expect(said(CLINICS, (options) => m.change_units_none({}, options))).toEqual([
    'No p-value is given, because it was not decided at random which clinics used the approach. The intervals take patients as independent, and are about patients measured in these clinics only.',
    "Ni roddir gwerth p, gan nad ar hap y penderfynwyd pa glinigau a ddefnyddiodd y dull. Mae'r cyfyngau'n cymryd bod cleifion yn annibynnol, ac yn ymwneud â chleifion a fesurwyd yn y clinigau hyn yn unig."
  ]);
  expect(said(CLINICS, (options) => m.problem_row_repeated_remedy({}, options))).toEqual([
    'Remove one of the two lines. If they are two patients, give each their own id.',
    "Dilëwch un o'r ddwy linell. Os dau glaf ydynt, rhowch ei god adnabod ei hun i bob un."
  ]);
});

test('pupils in schools, a feminine noun that begins with a vowel', () => {
  expect(said(SCHOOLS, (options) => m.check_rule_family_two_sites({}, options))).toEqual([
    'A pupil is in two schools',
    'Mae disgybl mewn dwy ysgol'
  ]);
  expect(said(SCHOOLS, (options) => m.model_answers_site({}, options))[1]).toContain(
    'yn yr ysgol gyntaf, rhwng ysgolion'
  );
  expect(said(SCHOOLS, (options) => m.reason_entry_rules_differ({}, options))).toEqual([
    'The schools took pupils by different rules.',
    'Roedd yr ysgolion yn derbyn disgyblion yn ôl rheolau gwahanol.'
  ]);
  expect(said(SCHOOLS, (options) => m.qualities_title({}, options))).toEqual([
    'What pupils said about their teacher',
    'Beth ddywedodd disgyblion am eu hathro'
  ]);
  expect(said(SCHOOLS, (options) => m.problem_family_two_sites_remedy({}, options))).toEqual([
    'Keep the line with the right school and remove the other; or, if these are two pupils, give each their own id.',
    "Cadwch y llinell â'r ysgol gywir a dilëwch y llall; neu, os dau ddisgybl yw'r rhain, rhowch ei god adnabod ei hun i bob un."
  ]);
  expect(
    said(SCHOOLS, (options) => m.change_score_asks({ other: 'New', reference: 'Old' }, options))
  ).toEqual([
    'Change score: did pupils in “New” change more or less than pupils in “Old”?',
    "Sgôr newid: a newidiodd disgyblion yn “New” yn fwy neu'n llai na disgyblion yn “Old”?"
  ]);
});

test('numbers change nouns', () => {
  const left = (nouns: Nouns) =>
    [0, 1, 2, 3, 6].map(
      (count) =>
        said(nouns, (options) => m.open_left_families({ count, shown: String(count) }, options))[1]
    );
  expect(left(CLINICS)).toEqual([
    ...['Gadawyd 0 claf allan yn gyfan.', 'Gadawyd 1 claf allan yn gyfan.'],
    ...['Gadawyd 2 glaf allan yn gyfan.', 'Gadawyd 3 chlaf allan yn gyfan.'],
    'Gadawyd 6 chlaf allan yn gyfan.'
  ]);
  expect(left(SCHOOLS)).toEqual([
    ...['Gadawyd 0 disgybl allan yn gyfan.', 'Gadawyd 1 disgybl allan yn gyfan.'],
    ...['Gadawyd 2 ddisgybl allan yn gyfan.', 'Gadawyd 3 disgybl allan yn gyfan.'],
    'Gadawyd 6 disgybl allan yn gyfan.'
  ]);
  const girls: Nouns = {
    unit: {
      en: { one: 'girl', many: 'girls' },
      cy: { one: 'merch', many: 'merched', feminine: true }
    }
  };
  expect(left(girls).map((text) => text!.split(' ').slice(1, 3).join(' '))).toEqual([
    ...['0 merch', '1 ferch', '2 ferch', '3 merch', '6 merch']
  ]);
});

test('without nouns, and with those of one role, all other words are the published study’s', () => {
  const title = (options: { locale: 'en' | 'cy' }) => m.included_title({}, options);
  for (const nouns of [undefined, {}, { practitioner: practitioner.teacher }])
    expect(said(nouns, title)).toEqual([
      'Families measured at each time point',
      'Teuluoedd a fesurwyd ar bob pwynt amser'
    ]);
  expect(said(undefined, (options) => m.claim_describe(CLAIM, options))[1]).toBe(
    "Pain: o'r 3 awdurdod hyn, gostyngodd y cymedr mewn 1 (A) a chododd mewn 2 (B, C)."
  );
  expect(said({}, (options) => m.claim_describe(CLAIM, options))[1]).toContain(
    "o'r 3 awdurdod hyn"
  );
});

test('a noun in one language alone is neutral in the other', () => {
  const english: Nouns = { unit: { en: { one: 'household', many: 'households' } }, site: {} };
  expect(said(english, (options) => m.included_title({}, options))).toEqual([
    'Households measured at each time point',
    'Achosion a fesurwyd ar bob pwynt amser'
  ]);
  const welsh: Nouns = { unit: { cy: { one: 'aelwyd', many: 'aelwydydd', feminine: true } } };
  expect(said(welsh, (options) => m.included_title({}, options))).toEqual([
    'Cases measured at each time point',
    'Aelwydydd a fesurwyd ar bob pwynt amser'
  ]);
});

/** Messages that mean the published study, another dataset of the site, or files of that shape, whatever is open. */
const FIXED = [
  // The page itself and the choice of the made-up families.
  ...['explore_data_families', 'explore_loading', 'explore_load_failed'],
  // Files to save, whose rows are families.
  ...['describe_template_long', 'describe_template_wide', 'describe_example_long'],
  ...['describe_example_wide', 'describe_example_ratings'],
  // The area where people live.
  ...['disclosure_postcode', 'disclosure_postcode_district'],
  // Figures that are drawn of the published study alone.
  ...['confidence', 'continuum', 'authorities', 'authority_groups', 'mechanisms', 'themes'].map(
    (kind) => `figure_kind_${kind}`
  ),
  ...['figure_kind_adoption', 'likert_agency_title']
];
const WORD = /famil|authorit|practitioner|teulu|deulu|awdurdod|ymarferw|ymarferydd/i;

test('no message that the explorer can show speaks of families, authorities or practitioners', () => {
  const said = new Set(
    [...reachedFrom(['src/routes/[[lang=locale]]/explore/+page.svelte'])].flatMap(
      (file) => readFileSync(file, 'utf8').match(/(?<=\bm\.)[a-z]\w*/g) ?? []
    )
  );
  const words = wordsOf(CLINICS)!;
  let looked = 0;
  for (const language of ['en', 'cy'] as const)
    for (const file of readdirSync(`messages/${language}`)) {
      const messages: Record<string, unknown> = JSON.parse(
        readFileSync(`messages/${language}/${file}`, 'utf8')
      );
      for (const key of Object.keys(messages).filter((key) => said.has(key))) {
        const message = messages[key];
        const texts =
          typeof message === 'string'
            ? [message]
            : Object.values((message as { match: Record<string, string> }[])[0]!.match);
        for (const text of texts) {
          looked += 1;
          const shown = text
            .replace(/\[([^\]]*)\]/g, (_, mark: string) => words[language][mark]!)
            .replace(/\{\w+\}/g, '');
          if (!FIXED.includes(key)) expect(shown, `${language}: ${key}`).not.toMatch(WORD);
        }
      }
    }
  expect(looked).toBeGreaterThan(2000);
  expect(FIXED.filter((key) => !said.has(key))).toEqual([]);
});
