import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { alteredFiles, MANIFEST, readManifest } from '../src/lib/pack/manifest.ts';

/** Files of a dataset that never hold what it tells of families. */
export const BESIDE = [MANIFEST, 'README.md', 'questions.json'];
/** Endings of files that may hold a row a family. */
const TABLE = /\.(csv|tsv|txt|xlsx|parquet|json|ndjson|jsonl|zip|gz)$/i;

interface Described {
  readonly kind?: string;
  readonly records?: unknown;
}

function studyIn(folder: string): Described | undefined {
  const file = join(folder, 'datapackage.json');
  if (!existsSync(file)) return undefined;
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { study?: Described }).study ?? {};
  } catch {
    return {};
  }
}

/** Why the files of a folder may not be published; empty where they may. */
async function refusalsOf(folder: string): Promise<string[]> {
  const study = studyIn(folder);
  if (study?.kind === 'records')
    return [`${folder} holds records. Publish a pack of them: npm run pack.`];
  if (study?.kind === 'published' && !study.records) return [];
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  const files = new Map(
    names
      .filter((name) => !BESIDE.includes(name) && TABLE.test(name))
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])
  );
  if (!files.size) return [];
  const at = join(folder, MANIFEST);
  const manifest = existsSync(at) ? readManifest(readFileSync(at, 'utf8')) : undefined;
  if (!manifest)
    return [
      `${folder} holds tables without a ${MANIFEST} that says what they are. Publish a pack: npm run pack.`
    ];
  if (study?.records && manifest.kind !== 'synthetic')
    return [`${folder} describes records, which its ${MANIFEST} says it does not hold.`];
  if (study?.kind && study.kind !== manifest.kind)
    return [
      `${folder} is ${study.kind} by its description and ${manifest.kind} by its ${MANIFEST}.`
    ];
  return (await alteredFiles(manifest, files)).map(
    (path) => `${join(folder, path)} is not the file that ${MANIFEST} names. Make the dataset anew.`
  );
}

/** Why folders below one may not be published, a sentence each; empty where all may. */
export async function unpublishable(folder: string): Promise<string[]> {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return (await Promise.all(below.map(({ name }) => refusalsOf(join(folder, name))))).flat();
}

/** Fails the build where a dataset holds records, or tables that no manifest vouches for. */
export function recordsGate(folder: string): Plugin {
  return {
    name: 'records-gate',
    apply: 'build',
    async buildStart() {
      const refusals = await unpublishable(folder);
      if (refusals.length) this.error(refusals.join('\n'));
    }
  };
}
