import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** Packages that only build the site, but whose own code goes with what they make. */
const GOES_WITH = ['@sveltejs/kit', '@inlang/paraglide-js'];
const FOLDER = 'node_modules/';
const LICENCE = /^(licen[cs]e|copying|notice)/i;

/** Names of packages that may stand in the site: those it depends on, with all that they depend on. */
export function shippedPackages(): [name: string, locked: Locked, folder: string][] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages).flatMap(([folder, locked]) => {
    const name = folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length);
    const ships = folder.startsWith(FOLDER) && (!locked.dev || GOES_WITH.includes(name));
    return ships ? [[name, locked, folder] as [string, Locked, string]] : [];
  });
}

function textOf(folder: string): string {
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}

/** @returns the licences of all that the site is made of, each text once, under the packages that have it. */
export function licences(): string {
  const byText = new Map<string, string[]>();
  for (const [name, { version = '', license = '?' }, folder] of shippedPackages()) {
    const text = textOf(folder);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const own = ['This site', readFileSync('LICENSE', 'utf8').trim()];
  const typeface = [
    'Source Sans 3, the typeface',
    readFileSync('src/fonts/OFL.txt', 'utf8').trim()
  ];
  const others = [...byText].map(([text, packages]) => [
    packages.join('\n'),
    text || 'The package brings no text of its licence.'
  ]);
  return [own, typeface, ...others]
    .map(([packages, text]) => `${packages}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
