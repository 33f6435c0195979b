import type { TypedTable } from '../data/typed-table.ts';
import { typedToArrow } from '../engine/typed-arrow.ts';
import { bytesOf, work } from './alive.ts';
import type { Interim } from './answered.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readSource, type Reading } from './read-source.ts';
import type { Answer, Asked } from './reader.ts';

// The page's window and a worker's global scope share a name but not a type.
const page = globalThis as unknown as {
  postMessage(answer: Answer | Interim, transfer?: Transferable[]): void;
  onmessage: (message: { data: Asked }) => void;
};
let tables: ReadonlyMap<string, TypedTable> = new Map();

async function answer(asked: Asked) {
  if (asked === 'tables') {
    const arrow = Object.fromEntries(
      [...tables].map(([name, table]) => [name, { name, arrow: typedToArrow(table) }])
    );
    page.postMessage(
      { is: 'tables', tables: arrow },
      Object.values(arrow).map((table) => table.arrow.buffer)
    );
    return;
  }
  const onReading = (reading: Reading) => page.postMessage({ is: 'reading', reading });
  if ('profile' in asked) {
    const { profileFiles } = await import('../data/describe/profile-files.ts');
    const found = await profileFiles(asked.profile, asked.choices, onReading);
    return page.postMessage(
      found.ok
        ? { is: 'profiled', profiled: found.value }
        : { is: 'unreadable', problems: found.problems }
    );
  }
  const read = await readSource(asked, onReading);
  if (!read.ok) return page.postMessage({ is: 'unreadable', problems: read.problems });
  const { dataset, records, released } = read.value;
  const print = 'files' in asked ? await fingerprintOf(dataset, records?.cells) : undefined;
  if (!records) return page.postMessage({ is: 'read', read: { dataset, released, print } });
  const { cells, leftOut, problems, usage } = records;
  tables = records.tables;
  page.postMessage(
    { is: 'read', read: { dataset, records: { cells, leftOut, problems, usage }, print } },
    [cells.values.buffer as ArrayBuffer, ...cells.codes.map(({ buffer }) => buffer as ArrayBuffer)]
  );
}

function given(asked: Asked): number | undefined {
  if (asked === 'tables') return undefined;
  return bytesOf('profile' in asked ? { files: asked.profile } : asked);
}

page.onmessage = ({ data }) =>
  work(
    (said) => page.postMessage(said),
    given(data),
    () => answer(data)
  );
