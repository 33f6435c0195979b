import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
];
const installed = () => PLACES.find((path) => path && existsSync(path));

/** Path of a Firefox: one that is installed, else one that this machine lets us install; undefined where neither is. */
export function findFirefox(): string | undefined {
  const found = installed();
  if (found) return found;
  try {
    execFileSync('sh', ['-c', 'apt-get update && apt-get install -y firefox-esr'], {
      stdio: 'ignore',
      timeout: 300_000
    });
  } catch {
    // What cannot be installed is left out, and told.
  }
  return installed();
}
