import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parseCsv } from '../src/lib/data/csv.ts';
import { DESCRIPTOR, readDescriptor } from '../src/lib/data/read-descriptor.ts';
import type { DataPackage } from '../src/lib/data/package.ts';
import { lintColumn } from '../src/lib/disclosure/identifiers.ts';
import { alteredFiles, MANIFEST, readManifest } from '../src/lib/pack/manifest.ts';
import { REFUSED } from '../src/lib/reading/identifying-columns.ts';
import { readRelease } from '../src/lib/reading/read-release.ts';

/** Files of a dataset that never hold what it tells of families. */
export const BESIDE = [MANIFEST, 'README.md', 'questions.json'];
/** Endings of files that may hold a row a family. */
const TABLE =
  /\.(csv|tsv|txt|xlsx|xls|ods|parquet|ndjson|jsonl|zip|gz|sav|dta|rds|db|duckdb|sqlite)$/i;

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

interface Described {
  readonly kind?: string;
  readonly records?: unknown;
}

function studyIn(text: string | undefined): Described | undefined {
  if (text === undefined) return undefined;
  try {
    return (JSON.parse(text) as { study?: Described }).study ?? {};
  } catch {
    return {};
  }
}

/** What a column shows that has no place in published figures: identifiers, or a code of its own in every row. */
function leadsToPeople(name: string, values: readonly string[]): boolean {
  return lintColumn({ name, values }).some(
    ({ kind, severity, count }) =>
      (severity === 'refuse' && REFUSED.includes(kind)) ||
      (kind === 'unique-code' && count === values.length)
  );
}

/** Published figures vouch for themselves: each table is described, and none has a row a family. */
function publishedRefusals(folder: string, text: string, files: Files): string[] {
  const read = readDescriptor(DESCRIPTOR, text);
  const described = read.ok ? read.value.resources.map(({ path }) => path) : [];
  return [...files].flatMap(([name, bytes]) => {
    if (name === DESCRIPTOR) return [];
    const at = join(folder, name);
    if (!described.includes(name))
      return [`${at} is no table that ${DESCRIPTOR} describes. Describe it or take it away.`];
    const csv = parseCsv(name, new TextDecoder().decode(bytes));
    const [head, ...rows] = csv.ok ? csv.value : [];
    return (head?.cells ?? []).flatMap((column, place) =>
      leadsToPeople(
        column,
        rows.map(({ cells }) => cells[place] ?? '')
      )
        ? [`${at}: the column ${column} leads to single people. Publish a pack: npm run pack.`]
        : []
    );
  });
}

/** An audited release is read as strictly as the page reads one. */
async function auditedRefusals(folder: string, text: string, files: Files): Promise<string[]> {
  const read = readDescriptor(DESCRIPTOR, text);
  const refused = [`${folder} is no audited release that can be read. Make it with npm run pack.`];
  if (!read.ok || !read.value.study.released) return refused;
  const found = await readRelease(read.value as DataPackage, text, async (path) => files.get(path));
  return found.ok && found.value.released.integrity === 'intact' ? [] : refused;
}

/** Why the files of a folder may not be published; empty where they may. */
async function refusalsOf(folder: string): Promise<string[]> {
  const names = readdirSync(folder).filter(
    (name) => !name.startsWith('.') && statSync(join(folder, name)).isFile()
  );
  const all: Files = new Map(
    names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])
  );
  const textOf = (name: string) => {
    const bytes = all.get(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const text = textOf(DESCRIPTOR);
  const study = studyIn(text);
  if (study?.kind === 'records')
    return [`${folder} holds records. Publish a pack of them: npm run pack.`];
  const files: Files = new Map([...all].filter(([name]) => !BESIDE.includes(name)));
  if (study?.kind === 'published' && !study.records) return publishedRefusals(folder, text!, files);
  if (!files.size) return [];
  const manifest = readManifest(textOf(MANIFEST) ?? '');
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
  const altered = (await alteredFiles(manifest, files)).map(
    (path) => `${join(folder, path)} is not the file that ${MANIFEST} names. Make the dataset anew.`
  );
  if (altered.length || manifest.kind !== 'audited') return altered;
  return auditedRefusals(folder, text ?? '', all);
}

/** Tables among the files that a site sends as they are, where nothing vouches for them. */
export function looseTables(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => TABLE.test(name) || name.endsWith(DESCRIPTOR))
    .map((name) => `${join(folder, name)} would be published unchecked. Take it away.`);
}

/** Why folders below one may not be published, a sentence each; empty where all may. */
export async function unpublishable(folder: string): Promise<string[]> {
  // Links lead to folders, too.
  const below = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory());
  return (await Promise.all(below.map(refusalsOf))).flat();
}

/**
 * Fails the build where a dataset holds records, or tables that no manifest vouches for.
 * @param folder of datasets. @param sent folder of files that are sent as they are.
 */
export function recordsGate(folder: string, sent: string): Plugin {
  return {
    name: 'records-gate',
    apply: 'build',
    async buildStart() {
      const refusals = [...(await unpublishable(folder)), ...looseTables(sent)];
      if (refusals.length) this.error(refusals.join('\n'));
    }
  };
}
