/**
 * Runs scripts of package.json side by side: `node tools/beside.ts lint check`. What one of them says
 * is printed when it has ended; fails where one fails, once all have ended.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

async function run(script: string): Promise<boolean> {
  const command = spawn(`npm run ${script} 2>&1`, {
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const ended = new Promise<number | null>((done) => command.on('close', done));
  console.log(await text(command.stdout));
  return (await ended) === 0;
}

const passed = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
