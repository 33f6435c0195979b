import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Paths of the modules in a folder, from the root of the project, without those made of messages. */
export const modulesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter(
      (file) => /(?<!\.d)\.ts$|\.svelte$/.test(file) && !file.startsWith('src/lib/paraglide')
    );

/** What a module imports as it is written there, workers and what it loads late included. */
export const importsOf = (module: string): string[] =>
  [...readFileSync(module, 'utf8').matchAll(/(?:\bfrom|\bimport|new URL)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1]!
  );

/** The file of this project that an import of a module names; undefined where it names a package. */
function fileOf(module: string, path: string): string | undefined {
  if (path.startsWith('.')) return normalize(join(dirname(module), path));
  return path.startsWith('#lib/') ? path.replace('#lib/', 'src/lib/') : undefined;
}

/** Files that a module takes by a pattern of names. */
const globbed = (module: string): string[] =>
  [
    ...readFileSync(module, 'utf8').matchAll(/import\.meta\.glob(?:<[^(]*>)?\(\s*'([^']+)'/g)
  ].flatMap((match) => globSync(normalize(join(dirname(module), match[1]!))));

/** Files of this project that a module imports, but for those made of messages. */
export const localImports = (module: string): string[] =>
  importsOf(module)
    .map((path) => fileOf(module, path))
    .filter((file) => file !== undefined)
    .filter((file) => !file.startsWith('src/lib/paraglide/'))
    .concat(globbed(module));

/** @returns the modules given, and those that they import, directly or not. */
export function reachedFrom(modules: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (module: string) => {
    if (reached.has(module) || !/\.(ts|svelte)$/.test(module)) return;
    reached.add(module);
    localImports(module).forEach(visit);
  };
  modules.forEach(visit);
  return reached;
}

/** Names that a module imports from another, at once or late. */
export const namesFrom = (module: string, other: string): string[] =>
  [
    ...readFileSync(module, 'utf8').matchAll(
      /(?:import|const)\s*\{([^}]*)\}\s*(?:from|=\s*await import\()\s*'([^']+)'/g
    )
  ]
    .filter((match) => fileOf(module, match[2]!) === other)
    .flatMap((match) => match[1]!.split(','))
    .map((name) => name.replace(/\s+as\s.*|:.*/, '').trim())
    .filter((name) => name && !name.startsWith('type '));
