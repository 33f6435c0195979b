/** Signs that part cells; of two that serve alike, the first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Bytes in which they are looked for, and lines. */
const HEAD = 1 << 16;
const LINES = 200;

/** How many cells each delimiter makes of a line, quotation marks heeded. */
function cellsIn(line: string): number[] {
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  return DELIMITERS.map((sign) => bare.split(sign).length);
}

/**
 * The sign that parts the cells of a text: what a first line such as `sep=;` names, else the one by
 * which most lines have the same number of cells, two or more; of several, the one that makes most.
 */
export function delimiterIn(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim());
  const named = /^"?sep=(.)"?[,;\t|]*$/i.exec(lines[0]?.trim() ?? '')?.[1];
  if (named) return named;
  const counts = lines.slice(0, LINES).map(cellsIn);
  const served = DELIMITERS.map((_, at) => {
    const lengths = new Map<number, number>();
    for (const count of counts)
      if (count[at]! > 1) lengths.set(count[at]!, (lengths.get(count[at]!) ?? 0) + 1);
    const alike = Math.max(0, ...lengths.values());
    const cells = Math.max(0, ...[...lengths].filter(([, n]) => n === alike).map(([cell]) => cell));
    return alike + cells / 1e6;
  });
  return DELIMITERS[served.indexOf(Math.max(...served))]!;
}

/** @returns the delimiter of a text file in UTF-8, by its beginning. */
export const delimiterOf = async (blob: Blob): Promise<string> =>
  delimiterIn(await blob.slice(0, HEAD).text());
