import { englishMarks } from '../src/lib/data/nouns/english-marks.ts';
import { welshMarks } from '../src/lib/data/nouns/welsh-marks.ts';

/** Marks that messages of each language may hold. */
const MARKS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(Object.keys(englishMarks({}))),
  cy: new Set(Object.keys(welshMarks({})))
};
const MARK = /\[([^[\]]*)\]/g;
const TEXT = /`(?:[^`\\]|\\.)*`/g;
/** Of a file of one language, and of a function in a file of both. */
const FILE = /\/(en|cy)\.js$/;
const FUNCTION = /^const (en|cy)_/;

/** @returns marks of a text that no noun has. */
export const unknownMarks = (text: string, language: string): string[] =>
  [...text.matchAll(MARK)]
    .map(([, mark = '']) => mark)
    .filter((mark) => !MARKS[language]?.has(mark));

/**
 * Lets compiled messages ask for their marked nouns, such as `[families]`, so that these follow the
 * study in view.
 * @param code of a module of messages, whose texts are template literals. @param path of the module.
 * @param nouns where the nouns are imported from.
 * @throws Error where a mark is unknown.
 */
export function withNouns(code: string, path: string, nouns: string): string {
  const used = new Set<string>();
  const parts = code.split(/^(?=const (?:en|cy)_)/m).map((part) => {
    const language = (FILE.exec(path) ?? FUNCTION.exec(part))?.[1];
    if (!language) return part;
    return part.replace(TEXT, (text) => {
      const [unknown] = unknownMarks(text, language);
      if (unknown !== undefined)
        throw new Error(`A message has the unknown mark [${unknown}] in "${language}": ${text}`);
      return text.replace(MARK, (_, mark: string) => {
        used.add(language);
        return `\${${language}_word(${JSON.stringify(mark)})}`;
      });
    });
  });
  if (!used.size) return code;
  const names = [...used].map((language) => `${language} as ${language}_word`).join(', ');
  return `import { ${names} } from '${nouns}';\n${parts.join('')}`;
}
