import { cellLayout } from '#lib/cube/cell-layout.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import { cubeAsk, type CubeAsk } from '#lib/cube-sql/cube-ask.ts';
import type { DataPackage } from '#lib/data/package.ts';
import { readRecords } from '#lib/data/read-records.ts';
import { readCells } from '#lib/pack/cells-file.ts';
import { patternCells, type PatternCells } from '#lib/pack/pattern-cells.ts';
import { readPolicy } from '#lib/pack/policy.ts';
import { releasePlan, type ReleasePlan } from '#lib/pack/release-plan.ts';

/** The plan of a policy, with the columns that the description names, and what it asks of an engine. */
export function askedOf(
  dataset: DataPackage,
  policy: unknown,
  decimals = 3
): { plan: ReleasePlan; ask: CubeAsk } {
  const read = readPolicy(JSON.stringify(policy));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const columns = new Map(
    dataset.resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)])
  );
  const plan = releasePlan(read.value, dataset, columns);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return { plan: plan.value, ask: cubeAsk(plan.value, dataset, decimals).ask };
}

/** The product's own cells of records in CSV. */
export async function productCells(
  plan: ReleasePlan,
  dataset: DataPackage,
  csv: ReadonlyMap<string, string>
): Promise<PatternCells> {
  const read = await readRecords(
    dataset,
    (path) => path,
    async (path) => new Blob([csv.get(path)!]).stream()
  );
  if (!read.ok || read.value.problems.length) throw new Error(JSON.stringify(read));
  const centres = new Map([...plan.scales].map(([id, [low, high]]) => [id, (low + high) / 2]));
  return patternCells(codedRecords(plan.study, read.value.tables), centres);
}

/** Numbers of each cell by what its families are, in any order of cells and of patterns; to that many decimals. */
export function cellsByKey({ cells, patterns }: PatternCells, decimals = 6): Map<string, string[]> {
  const { width } = cellLayout(cells.summed);
  return new Map(
    Array.from({ length: cells.values.length / width }, (_, at): [string, string[]] => {
      const [pattern, ...codes] = cells.codes.map((one) => one[at]!);
      const { bits, said } = patterns[pattern!]!;
      const values = cells.values.slice(at * width, (at + 1) * width);
      return [
        JSON.stringify([codes, bits, said]),
        Array.from(values, (value) => value.toFixed(decimals).replace(/^-(0\.?0*)$/, '$1'))
      ];
    }).sort(([one], [other]) => (one < other ? -1 : 1))
  );
}

/** A file of cells as a pack is made of it. */
export function cellsOfFile(content: string): PatternCells {
  const read = readCells(content);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.cells;
}
