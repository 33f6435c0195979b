import { readFile } from 'node:fs/promises';
import { cubeAsk, type CubeAsk } from '../../src/lib/cube-sql/cube-ask.ts';
import { cubeProblemText } from '../../src/lib/cube-sql/cube-problem.ts';
import { readDescriptor } from '../../src/lib/data/read-descriptor.ts';
import { packProblemText } from '../../src/lib/pack/pack-problem-text.ts';
import type { PackProblem } from '../../src/lib/pack/pack-problem.ts';
import { readPolicy } from '../../src/lib/pack/policy.ts';
import { releasePlan } from '../../src/lib/pack/release-plan.ts';
import { problemLine } from '../pack/pack-source.ts';
import { Refused, WrongUse } from './told.ts';

async function contentOf(option: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new WrongUse(`--${option} names a file that cannot be read: ${file}`);
  }
}

const packLine = (problem: PackProblem) => {
  const { what, remedy } = packProblemText(problem);
  return `${what} ${remedy}`;
};

/**
 * What description and policy ask of the records.
 * @throws WrongUse where a file cannot be read, Refused where one is not as it must be.
 */
export async function askedCube(
  description: string,
  policyFile: string,
  decimals: number
): Promise<CubeAsk> {
  const described = readDescriptor(description, await contentOf('description', description));
  if (!described.ok) throw new Refused(...described.problems.map(problemLine));
  const policy = readPolicy(await contentOf('policy', policyFile));
  if (!policy.ok) throw new Refused(...policy.problems.map(packLine));
  const dataset = described.value;
  const columns = new Map(
    dataset.resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)])
  );
  const plan = releasePlan(policy.value, dataset, columns);
  if (!plan.ok) throw new Refused(...plan.problems.map(packLine));
  const { ask, wrong, refused } = cubeAsk(plan.value, dataset, decimals);
  const lines = [...wrong.map(cubeProblemText), ...refused.map(packLine)];
  if (lines.length) throw new Refused(...lines);
  return ask;
}
