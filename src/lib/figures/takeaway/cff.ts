/**
 * A citation file of a dataset (Citation File Format 1.2.0).
 * @param fields `message`, `title` and others of its schema that are texts, in order; empty ones are left out.
 * @param author a body, not a person.
 */
export function cff(fields: Readonly<Record<string, string>>, author: string): string {
  // A string of JSON is one of YAML too.
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return [
    'cff-version: 1.2.0',
    'type: dataset',
    ...lines,
    'authors:',
    `  - name: ${JSON.stringify(author)}`,
    ''
  ].join('\n');
}
