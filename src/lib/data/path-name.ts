/** A text as a name of plain letters, digits, dots and dashes. */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '') || 'table';

/** The path by which a descriptor names a file, whose own name may have spaces and accents. */
export function pathName(file: string): string {
  const ending = /\.[^.]*$/.exec(file)?.[0] ?? '';
  return plainName(file.slice(0, file.length - ending.length)) + ending.toLowerCase();
}
