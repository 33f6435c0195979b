import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIALECTS } from '#lib/cube-sql/dialect.ts';
import type { DataPackage } from '#lib/data/package.ts';
import { samplePolicy } from '../unit/pack/sample-policy.ts';
import { inDatabase } from './native-duckdb.ts';

const SAMPLE = 'sample-data/families';

/** Writes the made-up families as a lake, `lake`, and a policy for them, `policy.json`. @returns their description. */
export async function writtenSample(folder: string): Promise<DataPackage> {
  const { text } = DIALECTS.duckdb;
  const at = (...path: string[]) => join(folder, ...path);
  mkdirSync(at('lake'));
  const dataset: DataPackage = JSON.parse(readFileSync(join(SAMPLE, 'datapackage.json'), 'utf8'));
  writeFileSync(at('lake', 'datapackage.json'), JSON.stringify(dataset));
  writeFileSync(at('policy.json'), JSON.stringify(samplePolicy()));
  // Families and scores are parted by site, the mentions are one file.
  const read = (name: string) => `read_csv(${text(join(SAMPLE, `${name}.csv`))})`;
  await inDatabase(':memory:', [
    `COPY (SELECT * FROM ${read('families')}) TO ${text(at('lake', 'families'))} (FORMAT parquet, PARTITION_BY (site))`,
    `COPY (SELECT s.*, f.site FROM ${read('scores')} s JOIN ${read('families')} f USING (family_id)) TO ${text(at('lake', 'scores'))} (FORMAT parquet, PARTITION_BY (site))`,
    `COPY (SELECT * FROM ${read('mentions')}) TO ${text(at('lake', 'mentions'))} (FORMAT parquet, PER_THREAD_OUTPUT)`
  ]);
  return dataset;
}
