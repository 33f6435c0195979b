import type { TypedTable } from '../data/typed-table.ts';
import { typedToArrow } from '../engine/typed-arrow.ts';
import { readSource } from './read-source.ts';
import type { Answer, Asked } from './reader.ts';

// The page's window and a worker's global scope share a name but not a type.
const page = globalThis as unknown as {
  postMessage(answer: Answer, transfer?: Transferable[]): void;
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
  const read = await readSource(asked, (reading) => page.postMessage({ is: 'reading', reading }));
  if (!read.ok) return page.postMessage({ is: 'unreadable', problems: read.problems });
  const { dataset, records } = read.value;
  if (!records) return page.postMessage({ is: 'read', read: { dataset } });
  const { cells, leftOut, problems } = records;
  tables = records.tables;
  page.postMessage({ is: 'read', read: { dataset, records: { cells, leftOut, problems } } }, [
    cells.values.buffer as ArrayBuffer,
    ...cells.codes.map(({ buffer }) => buffer as ArrayBuffer)
  ]);
}

page.onmessage = ({ data }) =>
  void answer(data).catch((error: unknown) =>
    page.postMessage({
      is: 'failed',
      message: error instanceof Error ? error.message : String(error)
    })
  );
