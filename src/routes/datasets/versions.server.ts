import { createHash } from 'node:crypto';
import { contents, files, type Content } from './files.server.ts';

/** A published version of a dataset, and the folder below `data/<name>/` that holds it for good. */
export interface Release {
  readonly version: string;
  readonly folder: string;
}

/** Folder of an earlier version, such as `study-1.0.0`. */
export const EARLIER = /^(?<name>.+)-\d+\.\d+\.\d+$/;
/** Folders of a dataset: its own, and those of earlier versions, such as `study-1.0.0` beside `study`. */
const foldersOf = (name: string) =>
  [...new Set([...files.keys()].map((key) => key.split('/')[0]!))].filter(
    (folder) => folder === name || EARLIER.exec(folder)?.groups?.name === name
  );
const filesOf = (folder: string) =>
  [...contents]
    .filter(([key]) => key.startsWith(`${folder}/`))
    .map(([key, text]) => [key.slice(folder.length + 1), text] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** Bytes as text, of which a hash is made as of all else. */
const asText = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

/** Files of a version by `dataset/release/file`, so that one address holds the same bytes for ever. */
export const releasedFiles = new Map<string, Content>();
/** Releases by dataset, the latest first. */
export const releases = new Map<string, Release[]>();

for (const key of files.keys()) {
  const [name = '', file] = key.split('/');
  if (file !== 'datapackage.json' || EARLIER.test(name)) continue;
  const found = foldersOf(name).map((folder) => {
    const held = filesOf(folder);
    const { version } = JSON.parse(files.get(`${folder}/datapackage.json`)!) as Release;
    const hash = createHash('sha256')
      .update(JSON.stringify(held, asText))
      .digest('hex')
      .slice(0, 8);
    const release = { version, folder: `${version}-${hash}` };
    for (const [path, text] of held) releasedFiles.set(`${name}/${release.folder}/${path}`, text);
    return release;
  });
  releases.set(
    name,
    found.sort((one, other) => other.version.localeCompare(one.version, 'en', { numeric: true }))
  );
}
