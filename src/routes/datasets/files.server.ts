import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const raw = import.meta.glob<string>('../../../sample-data/*/*.{csv,json,md}', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** Files of the sample datasets by `dataset/file`, as text. */
export const files: ReadonlyMap<string, string> = new Map(
  Object.entries(raw).map(([path, text]) => [path.replace('../../../sample-data/', ''), text])
);

/** A file as it is sent. */
export type Content = string | Uint8Array<ArrayBuffer>;

const SAMPLES = 'sample-data';
const packed = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(SAMPLES, name))
      .filter((file) => file.endsWith('.gz'))
      .map((file) => [`${name}/${file}`, new Uint8Array(readFileSync(join(SAMPLES, name, file)))])
  ) as [string, Content][];

/** All files by `dataset/file`: those of text, and the packed tables of audited releases. */
export const contents: ReadonlyMap<string, Content> = new Map([...files, ...packed]);
