/**
 * What a column may hold that points at a person, in the order it is reported:
 * - `nhs-number`, `ni-number`: numbers that the state gives to one person;
 * - `email`, `phone`, `postcode`, `address`: ways to reach a person; a `postcode-district` is the first half;
 * - `date-of-birth`, and `exact-date` for any other day, month and year;
 * - `name` of a person;
 * - `free-text`: people's own words, which may name anybody;
 * - `unique-code`: a code that hardly any two families share, other than the family id.
 */
export const IDENTIFIER_KINDS = [
  'nhs-number',
  'ni-number',
  'email',
  'phone',
  'postcode',
  'postcode-district',
  'address',
  'date-of-birth',
  'exact-date',
  'name',
  'free-text',
  'unique-code'
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** How sure one value is of its kind: `possible` where its form is met by chance too. */
export type Evidence = 'sure' | 'possible';

/** An example that may be shown: the first character and how long the value is, in characters. */
export interface Masked {
  /** Empty where the value has fewer than four characters, of which one would tell too much. */
  readonly first: string;
  readonly length: number;
}

/** An identifier that a column seems to hold. */
export interface Finding {
  readonly column: string;
  readonly kind: IdentifierKind;
  /** `refuse`: must not be published; `flag`: a person has to look. */
  readonly severity: 'refuse' | 'flag';
  /** Rows that hold it, from 1. */
  readonly count: number;
  /** Rows that are not blank. */
  readonly of: number;
  /** Up to three, in the order of the rows, no two alike. */
  readonly examples: readonly Masked[];
}

const EXAMPLES = 3;
const SHORT = 4;

/** Hides a value but for its first character, if it has four or more, and its length. */
export function masked(value: string): Masked {
  const characters = [...value];
  return {
    first: characters.length < SHORT ? '' : characters[0]!,
    length: characters.length
  };
}

/** Up to three different masks of the values, in their order. */
export function maskedExamples(values: Iterable<string>): Masked[] {
  const masks = new Map<string, Masked>();
  for (const value of values) {
    const mask = masked(value);
    masks.set(`${mask.length} ${mask.first}`, mask);
    if (masks.size === EXAMPLES) break;
  }
  return [...masks.values()];
}
