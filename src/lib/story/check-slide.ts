import type { Slide } from './deck.ts';
import type { DeckProblem, DeckRule } from './deck-problem.ts';

type Kind = Slide['kind'];
type Texts<K extends Kind> = Exclude<keyof Extract<Slide, { kind: K }>, 'id' | 'kind'>;

/** Properties of each kind of slide besides id and kind, all of them texts; the first may not be missing. */
const PROPERTIES: { readonly [K in Kind]: readonly Texts<K>[] } = {
  cover: ['title', 'subtitle', 'notes'],
  statement: ['text', 'notes'],
  text: ['title', 'text', 'notes'],
  figure: ['figure', 'view', 'caption', 'notes']
};
/** What a property must be besides a text, and the rule it breaks otherwise. */
const PATTERNS: Readonly<Record<string, { pattern?: RegExp; rule: DeckRule }>> = {
  figure: { pattern: /^[A-Za-z0-9][\w-]{0,63}$/, rule: 'figure-missing' },
  // Empty, or a query of an address: no other address, no anchor, nothing that a browser would escape.
  view: { pattern: /^(?:\?[\w.~=&%@+:,*!$'()-]{1,2000})?$/, rule: 'view-unreadable' }
};
const LONGEST_VALUE = 60;

/** A text short enough to be told. */
export const cut = (text: string) =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
/** A value as JSON, short enough to be told; empty where there is none. */
export const shown = (value: unknown) => cut(JSON.stringify(value) ?? '');

const isKind = (kind: unknown): kind is Kind =>
  typeof kind === 'string' && Object.hasOwn(PROPERTIES, kind);

/**
 * Reads one slide. What is missing or is no text becomes an empty text, and is told where it matters.
 * @param at place of the slide in the file, the first being 1.
 * @returns the slide, its id as the file has it or empty; undefined where its kind or figure is unknown.
 */
export function checkSlide(
  raw: unknown,
  at: number,
  report: (problem: DeckProblem) => void
): Slide | undefined {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const { kind } = given;
  if (!isKind(kind)) {
    report({ rule: 'slide-kind', slide: at, value: shown(kind ?? raw) });
    return undefined;
  }
  const properties: readonly string[] = PROPERTIES[kind];
  const slide: Record<string, string> = { id: typeof given.id === 'string' ? given.id : '', kind };
  properties.forEach((property, place) => {
    const value = Object.hasOwn(given, property) ? given[property] : undefined;
    const { pattern, rule } = PATTERNS[property] ?? { rule: 'not-text' };
    const sound = typeof value === 'string' && (pattern?.test(value) ?? true);
    slide[property] = sound ? value : '';
    if (!sound && (place === 0 || value !== undefined))
      report({ rule, slide: at, property, value: shown(value) });
  });
  for (const property of Object.keys(given))
    if (!['id', 'kind', ...properties].includes(property))
      report({ rule: 'property-unknown', slide: at, property: cut(property) });
  return kind === 'figure' && !slide.figure ? undefined : (slide as unknown as Slide);
}
