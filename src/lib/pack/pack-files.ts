import { strToU8 } from 'fflate';
import type { DataPackage } from '../data/package.ts';
import type { AuditFound } from './audit.ts';
import { gzipped } from './gzipped.ts';
import { MANIFEST, manifestOf } from './manifest.ts';
import type { PackAtoms } from './pack-atoms.ts';
import { AUDITED, packDescriptor } from './pack-descriptor.ts';
import { packCsv } from './pack-rows.ts';
import type { ReleasePlan } from './release-plan.ts';
import { tableName } from './released-table.ts';

const json = (value: unknown) => new Uint8Array(strToU8(`${JSON.stringify(value)}\n`));

/** What was released of each table and what was not, and by which rules; nothing of the why of one number. */
function logOf({ policy, tables }: ReleasePlan, texts: readonly string[]) {
  const counted = texts.map((text, at) => {
    const cells = text.split(/[\n,]/);
    const suppressed = cells.filter((cell) => cell === 'suppressed').length;
    return { table: tableName(tables[at]!), rows: text.split('\n').length - 2, suppressed };
  });
  return {
    rules: {
      threshold: policy.threshold,
      ways: policy.ways,
      budget: policy.budget,
      width: policy.width,
      attrition: policy.attrition
    },
    tested: [
      'No number of fewer families than the threshold, none of no families included, follows from the released numbers by adding and subtracting, at the full depth of the records and together with earlier versions.',
      'No score of a family follows for another family that takes off its own.',
      'Of each score at each time point, the released sums fix at most the budgeted share of the unknowns.',
      'Knowing the scale, each family’s score can still lie within the stated share of it.'
    ],
    notTested: [
      'What whole numbers alone allow',
      'Sums and sums of squares taken jointly',
      'What the pattern of suppression tells',
      'What is known of families from elsewhere beside one family’s own answers'
    ],
    tables: counted
  };
}

/**
 * The files of a pack by path: descriptor, policy, log, one gzipped table for each set of axes, and
 * the manifest. The same input gives the same bytes.
 */
export async function packFiles(
  plan: ReleasePlan,
  dataset: DataPackage,
  atoms: PackAtoms,
  found: Pick<AuditFound, 'tables' | 'released'>
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const { name, version } = dataset;
  const texts = plan.tables.map((_, at) => packCsv(atoms, found, at, plan.policy.rounding));
  const files = new Map<string, Uint8Array<ArrayBuffer>>([
    ['datapackage.json', json(packDescriptor(plan, dataset, atoms))],
    ['policy.json', json(plan.policy)],
    ['log.json', json(logOf(plan, texts))]
  ]);
  texts.forEach((text, at) =>
    files.set(`${tableName(plan.tables[at]!)}.csv.gz`, gzipped(strToU8(text)))
  );
  files.set(MANIFEST, json(await manifestOf({ kind: AUDITED, name, version }, files)));
  return files;
}
