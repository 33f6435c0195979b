import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];
const INSTALLS: [string, string[]][] = [
  ['npx', ['playwright-core', 'install', 'chromium']],
  ['sh', ['-c', 'apt-get update && apt-get install -y chromium']]
];

function installed(): string | undefined {
  return [...PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * Path of a Chromium: one that is installed, else one that this machine lets us install.
 * @throws with what to do when there is none.
 */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  for (const [command, args] of INSTALLS) {
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 300_000 });
    } catch {
      // This way is closed here; the next one may be open.
    }
    const path = installed();
    if (path) return path;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome and could not install one. ' +
      'Install it (on Debian: apt-get install chromium) or set CHROMIUM to its path.'
  );
}
