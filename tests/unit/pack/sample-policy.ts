import { readFileSync } from 'node:fs';
import type { DataPackage } from '#lib/data/package.ts';

/** A policy for the made-up families in which every column is named. */
export function samplePolicy(
  more: Readonly<Record<string, unknown>> = {}
): Record<string, unknown> {
  const { resources } = JSON.parse(
    readFileSync('sample-data/families/datapackage.json', 'utf8')
  ) as DataPackage;
  const role = (table: string, column: string) => {
    if (column === 'family_id') return 'direct';
    return table === 'families' || column === 'wave' ? 'quasi' : 'measure';
  };
  return {
    policy: 1,
    columns: Object.fromEntries(
      resources.map(({ name, schema }) => [
        name,
        Object.fromEntries(schema.fields.map((field) => [field.name, role(name, field.name)]))
      ])
    ),
    attrition: 'public',
    shortfall: 'cut',
    signer: { name: 'A. Signer', date: '2026-12-01' },
    ...more
  };
}
