import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IDENTIFIER_KINDS, masked } from '#lib/disclosure/finding.ts';
import { lintColumn, type ColumnOfTexts } from '#lib/disclosure/identifiers.ts';
import { referenceRows } from '../statistics/reference.ts';

const lint = (name: string, values: string[], more: Partial<ColumnOfTexts> = {}) =>
  lintColumn({ name, values, ...more });
const told = (name: string, values: string[], more: Partial<ColumnOfTexts> = {}) =>
  lint(name, values, more).map(
    ({ kind, severity, count, of }) => `${kind}: ${severity} ${count}/${of}`
  );
const repeated = (values: string[], times: number) => Array<string[]>(times).fill(values).flat();

test('a finding tells where and how many, and masks its examples', () => {
  expect(lint('ref', ['QQ123456C', '', ' QQ123456C ', 'AB 12 34 56 A', 'none'])).toEqual([
    {
      column: 'ref',
      kind: 'ni-number',
      severity: 'refuse',
      count: 3,
      of: 4,
      examples: [
        { first: 'Q', length: 9 },
        { first: 'A', length: 13 }
      ]
    }
  ]);
});

test('codes of sites and bands of ages are no postcodes and no dates', () => {
  expect(told('la', repeated(['LA1', 'LA2', 'LA3'], 25))).toEqual([]);
  expect(told('child_age_band', repeated(['0-4', '5-10', '5–10', '11-15', '16+'], 5))).toEqual([]);
  expect(told('postcode', repeated(['LA1', 'LA2', 'LA3'], 25))).toEqual([
    'postcode-district: flag 75/75'
  ]);
  expect(told('Côd post', ['CF10', 'SA1'])).toEqual(['postcode-district: flag 2/2']);
  expect(told('la', ['LA1', 'LA1 1XX'])).toEqual(['postcode: refuse 1/2']);
});

test('the made-up families hold no identifier, and their id is one by intention', () => {
  const rows = referenceRows('madeup_families');
  const columns = Object.keys(rows[0]!).map((name) => ({
    name,
    values: rows.map((row) => row[name]!),
    isFamilyId: name === 'family_id'
  }));
  expect(columns.flatMap(lintColumn)).toEqual([]);
  expect(told('family_id', columns[0]!.values)).toEqual(['unique-code: flag 75/75']);
  const scores = referenceRows('madeup_scores_long');
  for (const name of Object.keys(scores[0]!))
    expect(
      lint(
        name,
        scores.map((row) => row[name]!),
        { isFamilyId: name === 'family_id' }
      )
    ).toEqual([]);
});

test('ten-digit numbers are judged together and with the name of their column', () => {
  const valid = ['9434765919', '6541003238', '4505577104'];
  expect(told('x', valid)).toContain('nhs-number: refuse 3/3');
  expect(told('x', [valid[0]!, '1234567890', '9434765918'])).toContain('nhs-number: flag 1/3');
  expect(told('rhif_GIG', [valid[0]!])).toContain('nhs-number: refuse 1/1');
  expect(told('x', ['9999999999', '0000000000'])).toEqual([]);
  expect(told('family_id', valid, { isFamilyId: true })).toContain('nhs-number: refuse 3/3');
});

test('dates of birth are told from other dates by the name of their column', () => {
  for (const name of ['dob', 'childDOB', 'date_of_birth', 'Dyddiad geni', 'DYDDIAD-GENI'])
    expect(told(name, ['1987-03-14', '14/03/1987'])).toEqual(['date-of-birth: refuse 2/2']);
  expect(told('dob', ['19870314'])).toEqual(['date-of-birth: refuse 1/1']);
  expect(told('born', ['1987', '1990'])).toEqual(['date-of-birth: flag 2/2']);
  expect(told('dob', ['the 14th of March 1987', '?'])).toEqual(['date-of-birth: flag 1/2']);
  expect(told('birth_order', ['1', '2'])).toEqual([]);
  expect(told('visit', ['14 March 2014', '', '3 Mai 2014'])).toEqual(['exact-date: flag 2/2']);
});

test('names are told by the column, in English and Welsh, or where most values look so and differ', () => {
  const names = ['Siân Jones', 'Rhys ap Huw', 'Ann-Marie O’Neill', 'Jane Smith', 'Dewi Rees'];
  for (const name of ['name', 'childName', 'SURNAME', 'enw', 'enw_cyntaf', 'Cyfenw', 'ei gyfenw'])
    expect(told(name, ['anna'])).toEqual(['name: refuse 1/1']);
  expect(told('worker', names)).toEqual(['name: flag 5/5']);
  expect(told('site_name', ['anna'])).toEqual([]);
  expect(told('enw_awdurdod', ['anna'])).toEqual([]);
  expect(told('name', ['F001', 'F002'])).toEqual([]);
  expect(
    told('need', repeated(['Housing Debt', 'Behaviour', 'Mental Health', 'Other', 'School'], 9))
  ).toEqual([]);
});

test('addresses and telephone numbers are told by form or by the column', () => {
  expect(told('cyfeiriad', ['Tŷ Gwyn, Bangor'])).toEqual(['address: refuse 1/1']);
  expect(told('x', ['12 High Street', '7 Heol y Bont'])).toEqual(['address: refuse 2/2']);
  expect(told('cyfeiriad e-bost', ['a.b@example.org'])).toEqual(['email: refuse 1/1']);
  expect(told('note', ['a.b@example.org', 'LA3:4'])).toEqual(['email: refuse 1/2']);
  expect(told('mobile', ['7700900123'])).toContain('phone: refuse 1/1');
  expect(told('x', ['07700900123', 'a', 'b'])).toEqual(['phone: flag 1/3']);
});

test('own words are told from labels that recur', () => {
  const said = 'She listened to all of us and never took a side in anything';
  const label = 'I have been able to use what I learned here every day';
  expect(told('said', [said, 'good'])).toEqual(['free-text: flag 1/2']);
  expect(told('answer', repeated([label], 20))).toEqual([]);
  const vocabulary = Array.from(
    { length: 48 },
    (_, at) => `w${'abcdefgh'[at % 8]}${'klmnop'[at % 6]}${'uvwxyz'[at >> 3]}`
  );
  const texts = Array.from({ length: 6 }, (_, at) =>
    vocabulary.slice(8 * at, 8 * at + 8).join(' ')
  );
  expect(told('said', texts)).toEqual(['free-text: refuse 6/6']);
});

test('codes that hardly any two families share are flagged, scores are not', () => {
  const codes = Array.from({ length: 20 }, (_, at) => `C-${at + 100}`);
  expect(told('case', codes)).toEqual(['unique-code: flag 20/20']);
  expect(told('case', repeated(codes, 3), { families: 20 })).toEqual(['unique-code: flag 60/60']);
  expect(told('case', repeated(codes, 3))).toEqual([]);
  expect(
    told(
      'score',
      codes.map((_, at) => String(at + 40))
    )
  ).toEqual([]);
  expect(
    told(
      'score',
      codes.map((_, at) => (at + 40.25).toFixed(2))
    )
  ).toEqual([]);
});

test('a column of blanks, and no column, say nothing', () => {
  expect(lint('name', ['', '  '])).toEqual([]);
  expect(lint('dob', [])).toEqual([]);
});

const anything = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^[A-Za-z0-9@. /-]{0,30}$/),
    fc.constantFrom('9434765919', 'CF10 3AT', 'Siân Jones', '1987-03-14', '07700 900123')
  ),
  { maxLength: 30 }
);

test('any texts are judged, soundly counted, the same each time, and never by a value itself', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('name', 'dob', 'postcode', 'phone', 'nhs'));
  fc.assert(
    fc.property(name, anything, (column, values) => {
      const findings = lint(column, values);
      expect(lint(column, values)).toEqual(findings);
      const order = findings.map(({ kind }) => IDENTIFIER_KINDS.indexOf(kind));
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      for (const { count, of, examples } of findings) {
        expect(of).toBe(values.filter((value) => value.trim()).length);
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(of);
        expect(examples.length).toBeGreaterThan(0);
        expect(examples.length).toBeLessThanOrEqual(3);
      }
    })
  );
});

test('a mask tells the first character of four or more, and how many there are', () => {
  expect(masked('Siân')).toEqual({ first: 'S', length: 4 });
  expect(masked('Ann')).toEqual({ first: '', length: 3 });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const characters = [...value];
      expect(masked(value)).toEqual({
        first: characters.length > 3 ? characters[0] : '',
        length: characters.length
      });
      const alike = characters.map((character, at) => (at ? 'x' : character)).join('');
      expect(masked(alike)).toEqual(masked(value));
    })
  );
});
