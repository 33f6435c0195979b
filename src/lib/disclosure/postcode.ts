import type { Evidence } from './finding.ts';

const DISTRICT = '[A-Z]{1,2}\\d[A-Z\\d]?';
/** The second half holds none of C, I, K, M, O and V. */
const SECOND_HALF = '\\d[ABD-HJLNP-UW-Z]{2}';
const FULL = new RegExp(
  `(?<![\\p{L}\\d])(?:${DISTRICT}|GIR)( ?)${SECOND_HALF}(?![\\p{L}\\d])`,
  'iu'
);
const DISTRICT_ALONE = new RegExp(`^${DISTRICT}$`, 'i');

/**
 * Whether a text is or holds a full postcode of the United Kingdom, by its form (BS 7666): `sure`
 * with a space between the halves, `possible` without one, as codes may look so too.
 */
export function postcodeEvidence(value: string): Evidence | undefined {
  const found = FULL.exec(value);
  return found ? (found[1] ? 'sure' : 'possible') : undefined;
}

/**
 * Whether a text is the first half of a postcode. Codes of sites often look so; it says nothing
 * where the name of the column does not speak of postcodes.
 */
export const isPostcodeDistrict = (value: string): boolean => DISTRICT_ALONE.test(value);
