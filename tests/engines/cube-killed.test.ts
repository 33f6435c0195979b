import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInstalled } from '../../tools/engines/install.ts';
import { Random } from '../../tools/sample/random.ts';
import { cube, temporaryFolder } from './command.ts';
import { writtenSample } from './sample-lake.ts';

describe.skipIf(!isInstalled())('a run of the command', () => {
  let folder: string;
  const at = (...path: string[]) => join(folder, ...path);

  beforeAll(async () => {
    folder = temporaryFolder();
    await writtenSample(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ofLake = () => ['--from', `parquet:${at('lake')}`, '--policy', at('policy.json')];

  test('a run that is killed at any moment has finished or left nothing', async () => {
    const random = new Random(11);
    const out = (turn: number) => at('kills', String(turn));
    mkdirSync(at('kills'));
    const whole = cube([...ofLake(), '--out', out(99)]);
    expect(whole.status).toBe(0);
    const began = performance.now();
    cube([...ofLake(), '--out', out(98)]);
    const takes = performance.now() - began;
    const run = async (turn: number) => {
      const child = spawn(process.execPath, ['tools/cube.ts', ...ofLake(), '--out', out(turn)], {
        stdio: 'ignore'
      });
      const ended = new Promise((done) => child.on('exit', done));
      await new Promise((go) => setTimeout(go, random.uniform() * 1.2 * takes));
      child.kill(turn % 2 ? 'SIGKILL' : 'SIGTERM');
      await ended;
    };
    for (let turn = 0; turn < 10; turn++) {
      await run(turn);
      if (existsSync(out(turn)))
        expect(readFileSync(join(out(turn), 'cells.json'))).toEqual(
          readFileSync(join(out(99), 'cells.json'))
        );
    }
    for (let turn = 1; turn < 10; turn += 2)
      if (!existsSync(out(turn))) {
        expect(cube([...ofLake(), '--out', out(turn)]).status).toBe(0);
        expect(readFileSync(join(out(turn), 'cells.json'))).toEqual(
          readFileSync(join(out(99), 'cells.json'))
        );
      }
    const left = readdirSync(at('kills')).filter((name) => /^\d*[13579]\.part-/.test(name));
    expect(left).toEqual([]);
  });
});
