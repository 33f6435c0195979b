import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lake } from '../unit/cube-sql/random-lake.ts';

/** Runs the command as its script does. */
export function cube(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/cube.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env }
  });
  return { status, stdout, stderr };
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'engines-'));

/** Writes what describes random records, and gives the options that name it. */
export function describedIn(folder: string, { dataset, policy }: Pick<Lake, 'dataset' | 'policy'>) {
  const files = {
    description: join(folder, 'datapackage.json'),
    policy: join(folder, 'policy.json')
  };
  writeFileSync(files.description, JSON.stringify(dataset));
  writeFileSync(files.policy, JSON.stringify(policy));
  return ['--description', files.description, '--policy', files.policy, '--decimals', '3'];
}
