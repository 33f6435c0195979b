import { scanCsv } from '../data/csv-scan.ts';
import { Dictionary } from '../data/dictionary.ts';
import type { Finding } from './finding.ts';
import { lintCounts } from './identifiers.ts';

/** A column while its values are counted. */
interface Counted {
  readonly name: string;
  readonly texts: Dictionary;
  /** Rows by code of their text. */
  readonly counts: number[];
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function trimmed({ texts, counts }: Counted): Map<string, number> {
  const rows = new Map<string, number>();
  counts.forEach((count, code) => {
    const text = texts.text(code).trim();
    if (text) rows.set(text, (rows.get(text) ?? 0) + count);
  });
  return rows;
}

/**
 * Looks for identifiers in every column of a CSV file, the columns that nobody described too. Values
 * are counted in one pass; rows with more or fewer cells than the first are left out.
 * @param id name of the column that holds the family id, where there is one.
 * @param onBytes told of how many more bytes have been read.
 * @yields what was found in each column in turn, often nothing; a long column takes seconds.
 */
export async function* lintTable(
  stream: ReadableStream<Uint8Array>,
  id: string | undefined,
  onBytes: (count: number) => void = () => {}
): AsyncGenerator<Finding[]> {
  let columns: Counted[] | undefined;
  await scanCsv(
    stream,
    ({ bytes, starts, ends, count }) => {
      if (!columns) {
        columns = Array.from({ length: count }, (_, at) => ({
          name: decoder.decode(bytes.subarray(starts[at], ends[at])),
          texts: new Dictionary(),
          counts: []
        }));
        return;
      }
      if (count !== columns.length) return;
      for (let at = 0; at < count; at++) {
        const { texts, counts } = columns[at]!;
        const code = texts.code(bytes, starts[at]!, ends[at]!);
        counts[code] = (counts[code] ?? 0) + 1;
      }
    },
    onBytes
  );
  const families = columns?.find(({ name }) => name === id)?.texts.size;
  for (const column of columns ?? []) {
    const { name } = column;
    const known = { name, isFamilyId: name === id, ...(families ? { families } : {}) };
    yield lintCounts(known, trimmed(column));
  }
}
