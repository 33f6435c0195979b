import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressEvidence, emailEvidence, phoneEvidence } from '#lib/disclosure/contact.ts';
import { isExactDate } from '#lib/disclosure/exact-date.ts';
import { nhsNumbers, passesNhsCheck } from '#lib/disclosure/nhs-number.ts';
import { niNumberEvidence } from '#lib/disclosure/ni-number.ts';
import { isPostcodeDistrict, postcodeEvidence } from '#lib/disclosure/postcode.ts';
import { reference } from '../statistics/reference.ts';

type Vectors = [value: string, is: boolean][];
const vectors =
  reference<
    Record<
      | 'nhs_number_mod11'
      | 'postcode_like'
      | 'dob_like'
      | 'email_like'
      | 'phone_like'
      | 'ni_number_like',
      Vectors
    >
  >('linter_vectors');
const met = (cases: Vectors, is: (value: string) => boolean) => {
  expect(cases.length).toBeGreaterThan(1);
  expect(cases.map(([value]) => [value, is(value)])).toEqual(cases);
};

test('every value of the reference is told as there', () => {
  met(vectors.nhs_number_mod11, passesNhsCheck);
  met(vectors.postcode_like, (value) => postcodeEvidence(value) !== undefined);
  met(vectors.dob_like, isExactDate);
  met(vectors.email_like, (value) => emailEvidence(value) !== undefined);
  met(vectors.phone_like, (value) => phoneEvidence(value) !== undefined);
  met(vectors.ni_number_like, (value) => niNumberEvidence(value) !== undefined);
});

test('of ten numbers that differ in the last digit, at most one passes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
      const passing = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(
        passesNhsCheck
      );
      expect(passing.length).toBeLessThanOrEqual(1);
    })
  );
});

test('a wrong digit and two neighbours swapped are always noticed', () => {
  const number = '9434765919';
  for (let at = 0; at < 10; at++)
    for (let digit = 0; digit < 10; digit++)
      expect(passesNhsCheck(number.slice(0, at) + digit + number.slice(at + 1))).toBe(
        String(digit) === number[at]
      );
  expect(passesNhsCheck('4934765919')).toBe(false);
});

test('random ten-digit numbers pass by chance, and are taken so', () => {
  const some = fc.array(fc.stringMatching(/^[1-9]\d{9}$/), { minLength: 2000, maxLength: 2000 });
  fc.assert(
    fc.property(some, (numbers) => {
      const { passing, beyondChance } = nhsNumbers(new Set(numbers));
      expect(passing.size).toBeGreaterThan(120);
      expect(passing.size).toBeLessThan(245);
      expect(beyondChance).toBe(false);
    }),
    { numRuns: 5, seed: 1 }
  );
});

test('one of ten thousand that passes is chance', () => {
  const failing = Array.from({ length: 1e5 }, (_, at) => String(4e9 + at)).filter(
    (number) => !passesNhsCheck(number)
  );
  expect(nhsNumbers([...failing.slice(0, 1e4), '9434765919'])).toEqual({
    passing: new Set(['9434765919']),
    beyondChance: false
  });
});

test('two numbers that pass may be chance, three of three are not; a repeated digit never counts', () => {
  const valid = ['9434765919', '654 100 3238', '450-557-7104'];
  expect(nhsNumbers(valid.slice(0, 2)).beyondChance).toBe(false);
  expect(nhsNumbers(valid)).toEqual({ passing: new Set(valid), beyondChance: true });
  expect(nhsNumbers(['0000000000', '999 999 9999', '1111111111'])).toEqual({
    passing: new Set(),
    beyondChance: false
  });
  expect(nhsNumbers([])).toEqual({ passing: new Set(), beyondChance: false });
});

test.each([
  '2015-07-01T10:00:00Z',
  '1987/3/4',
  '3/14/1987',
  '14.03.87',
  '14-Mar-1987',
  '1af Mai 2014',
  '14 Mawrth 1987',
  'March 14, 1987'
])('%s is an exact date', (value) => expect(isExactDate(value)).toBe(true));

test.each(
  '5–10,5 - 10,16+,5-Oct,1987-03,March 1987,3.141,12.1299,46.21,10/11,2019-2020,31-60,1/2,32/13/1987,14/03-1987'.split(
    ','
  )
)('%s is no exact date', (value) => expect(isExactDate(value)).toBe(false));

test('forms are sure where nothing else is written so', () => {
  expect(postcodeEvidence('CF10 3AT')).toBe('sure');
  expect(postcodeEvidence('flat 2, cf10 3at, Caerdydd')).toBe('sure');
  expect(postcodeEvidence('CF103AT')).toBe('possible');
  expect(postcodeEvidence('XCF103AT')).toBeUndefined();
  expect(isPostcodeDistrict('LA3')).toBe(true);
  expect(isPostcodeDistrict('LA3 4')).toBe(false);
  expect(phoneEvidence('(029) 2018 0123')).toBe('sure');
  expect(phoneEvidence('02920180123')).toBe('possible');
  expect(phoneEvidence('0.12345678901')).toBeUndefined();
  expect(phoneEvidence('04123456789')).toBeUndefined();
  expect(emailEvidence('write to <a@b.cymru>, please')).toBe('sure');
  expect(emailEvidence('@handle')).toBeUndefined();
  expect(niNumberEvidence('qq 12 34 56 c')).toBe('sure');
  expect(niNumberEvidence('QQ123456E')).toBeUndefined();
  expect(addressEvidence('12 High Street')).toBe('possible');
  expect(addressEvidence('7a Heol y Bont')).toBe('possible');
  expect(addressEvidence('2 children')).toBeUndefined();
});

test('no form fails on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const form of [postcodeEvidence, phoneEvidence, emailEvidence, niNumberEvidence])
        expect(['sure', 'possible', undefined]).toContain(form(text));
      expect(typeof isExactDate(text)).toBe('boolean');
      expect(typeof passesNhsCheck(text)).toBe('boolean');
    })
  );
});
