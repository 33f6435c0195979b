import type { Evidence } from './finding.ts';

const BETWEEN = /[\s<>,;:()[\]"]+/;
const EMAIL = /^[^@]+@[^@.]+(?:\.[^@.]+)*\.\p{L}{2,}\.?$/u;

/** Whether a text is or holds an e-mail address, by its form: a name, @ and a domain. */
export const emailEvidence = (value: string): Evidence | undefined =>
  value.includes('@') && value.split(BETWEEN).some((word) => EMAIL.test(word)) ? 'sure' : undefined;

const PHONE = /^(?:(?:\+|00)44(?:\(0\))?[1-35789]\d{8,9}|0(?:[1-35789]\d{9}|1\d{8}))$/;
const GROUPED = /^(?:\+|00)|[\s()]/;

/**
 * Whether a text is a telephone number of the United Kingdom (Ofcom's numbering plan): 0 or +44,
 * then nine or ten digits, the first neither 0, 4 nor 6. `sure` with a country's code or in groups,
 * `possible` in plain digits, as codes may look so too.
 */
export function phoneEvidence(value: string): Evidence | undefined {
  const digits = value.replace(/[\s-]/g, '').replace(/^\((\d+)\)/, '$1');
  if (!PHONE.test(digits)) return undefined;
  return GROUPED.test(value) ? 'sure' : 'possible';
}

const STREET = 'street|road|avenue|close|lane|drive|terrace|crescent|gardens|court|grove|way|place';
const STRYD = 'stryd|heol|ffordd|rhodfa|lôn|lon|clos|maes|bryn|rhes|teras|parc|cilgant';
const ADDRESS = new RegExp(
  `(?<![\\p{L}\\d])\\d{1,4}[a-z]?,? (?:(?:${STRYD}) \\p{L}|[\\p{L}'’. -]{2,40} (?:${STREET})(?!\\p{L}))`,
  'iu'
);

/** Whether a text is or holds a house number and a street, in English or Welsh. */
export const addressEvidence = (value: string): Evidence | undefined =>
  ADDRESS.test(value) ? 'possible' : undefined;
