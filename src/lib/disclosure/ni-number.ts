import type { Evidence } from './finding.ts';

const NI_NUMBER = /(?<![\p{L}\d])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/iu;

/**
 * Whether a text is or holds a National Insurance number, by its form (HMRC, NIM39110): two letters,
 * six digits and a letter from A to D. Prefixes that are never given out count too, as in examples.
 */
export const niNumberEvidence = (value: string): Evidence | undefined =>
  NI_NUMBER.test(value) ? 'sure' : undefined;
