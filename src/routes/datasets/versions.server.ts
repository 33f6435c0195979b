import { createHash } from 'node:crypto';
import { files } from './files.server.ts';

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
  [...files]
    .filter(([key]) => key.startsWith(`${folder}/`))
    .map(([key, text]) => [key.slice(folder.length + 1), text] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** Files of a version by `dataset/release/file`, so that one address holds the same bytes for ever. */
export const releasedFiles = new Map<string, string>();
/** Releases by dataset, the latest first. */
export const releases = new Map<string, Release[]>();

for (const key of files.keys()) {
  const [name = '', file] = key.split('/');
  if (file !== 'datapackage.json' || EARLIER.test(name)) continue;
  const found = foldersOf(name).map((folder) => {
    const contents = filesOf(folder);
    const { version } = JSON.parse(files.get(`${folder}/datapackage.json`)!) as Release;
    const hash = createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, 8);
    const release = { version, folder: `${version}-${hash}` };
    for (const [path, text] of contents)
      releasedFiles.set(`${name}/${release.folder}/${path}`, text);
    return release;
  });
  releases.set(
    name,
    found.sort((one, other) => other.version.localeCompare(one.version, 'en', { numeric: true }))
  );
}
