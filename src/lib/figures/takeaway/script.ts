const PARTS = import.meta.glob<string>('./scripts/*', {
  query: '?raw',
  import: 'default',
  eager: true
});

export type ScriptLanguage = 'R' | 'py';

/** Parts of the script that computes the numbers of each kind of figure, from printed figures or from records. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  'trajectory published': ['trajectory-published'],
  'trajectory records': ['t', 'records', 'trajectory-records'],
  'change records': ['t', 'records', 'change'],
  'qualities published': ['shares', 'qualities-published', 'qualities'],
  'qualities records': ['t', 'records', 'shares', 'qualities-records', 'qualities'],
  'likert published': ['shares', 'likert'],
  'confidence published': ['t', 'confidence'],
  'continuum published': ['continuum']
};
const partsOf = (kind: string, records: boolean) =>
  COMPUTED[`${kind} ${records ? 'records' : 'published'}`];

/** Whether the script of a kind of figure computes its numbers, or only tells them. */
export const computes = (kind: string, records: boolean): boolean =>
  partsOf(kind, records) !== undefined;

/**
 * A script in base R or in Python with its standard library, which reads `view.csv`, `data.csv` and the tables
 * beside it and prints each number drawn beside the one computed anew; where a figure tells
 * what its source prints and nothing is computed, it prints the numbers.
 * @param about lines at its head.
 */
export function script(
  language: ScriptLanguage,
  kind: string,
  records: boolean,
  about: readonly string[]
): string {
  const head = about.map((line) => `# ${line.replaceAll(/\s+/g, ' ')}`).join('\n');
  const parts = ['common', ...(partsOf(kind, records) ?? ['restated'])]
    .map((part) => PARTS[`./scripts/${part}.${language}`])
    .filter((part) => part !== undefined);
  return `${head}\n\n${parts.map((part) => part.trim()).join('\n\n\n')}\n`;
}
