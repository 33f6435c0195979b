import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'sample-data/study';

/** Files of the published study by name, as text; a copy that a test may break. */
export const studyFiles = (): Map<string, string> =>
  new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));

/** Rows of a table of the study without its header, split at commas; for tables without quotation marks. */
export const studyRows = (table: string): string[][] =>
  (studyFiles().get(`${table}.csv`) ?? '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
