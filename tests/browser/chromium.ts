import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Chromium without its own windows, which spares tests two fifths of their time. */
const SHELLS = ['/usr/bin/chromium-headless-shell'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];
const INSTALLS: [string, string[]][] = [
  ['npx', ['playwright-core', 'install', 'chromium']],
  ['sh', ['-c', 'apt-get update && apt-get install -y chromium-headless-shell']],
  ['sh', ['-c', 'apt-get update && apt-get install -y chromium']]
];

function installed(places: readonly string[]): string | undefined {
  const { CHROMIUM } = process.env;
  return [CHROMIUM, ...places, chromium.executablePath()].find((path) => path && existsSync(path));
}

/**
 * Path of a Chromium: the one that `CHROMIUM` names, else one that is installed, else one that
 * this machine lets us install.
 * @param shell whether one without windows of its own is preferred: not to measure how fast pages are.
 * @throws with what to do when there is none.
 */
export function findChromium({ shell = false } = {}): string {
  const places = shell ? [...SHELLS, ...PLACES] : [...PLACES, ...SHELLS];
  const found = installed(places);
  if (found) return found;
  for (const [command, args] of INSTALLS) {
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 300_000 });
    } catch {
      // This way is closed here; the next one may be open.
    }
    const path = installed(places);
    if (path) return path;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome and could not install one. ' +
      'Install it (on Debian: apt-get install chromium) or set CHROMIUM to its path.'
  );
}
