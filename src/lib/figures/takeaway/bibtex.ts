/** Signs that mean something else to TeX. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
};
const escaped = (text: string) =>
  text.replace(/[\\~^]|[&%#_${}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/**
 * An entry of a BibTeX file of the type `misc`.
 * @param fields by their names, in order; empty ones are left out.
 */
export function bibtex(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${name === 'url' ? value : escaped(value)}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}
