import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { unknownMarks } from './marked-nouns.ts';

/** Inputs a message declares or names in braces, so that a translation cannot drop one. */
function inputsOf(message: unknown): string[] {
  const text = JSON.stringify(message);
  const named = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(named)].sort();
}

/** All texts of a message: its own, or one for each case. */
const textsOf = (message: unknown): string[] =>
  typeof message === 'string'
    ? [message]
    : (message as { match?: Record<string, string> }[]).flatMap(({ match = {} }) =>
        Object.values(match)
      );

/**
 * Differences between the message files of each language.
 * @param folder holds one folder per language with files of the same names.
 * @returns one line per missing file, missing key, empty text, differing input or unknown mark of a noun; empty when complete.
 */
export function incompleteMessages(folder: string, locales: string[]): string[] {
  const [base = '', ...others] = locales;
  const read = (locale: string, file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(folder, locale, file), 'utf8'));
  const files = (locale: string) => readdirSync(join(folder, locale)).sort();
  const problems: string[] = [];
  for (const other of others) {
    if (String(files(base)) !== String(files(other)))
      return [`${folder}/${base} and ${folder}/${other} hold different files`];
    for (const file of files(base)) {
      const [from, to] = [read(base, file), read(other, file)];
      for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
        const where = `${folder}/${key in to ? base : other}/${file}: ${key}`;
        if (!(key in to) || !(key in from)) problems.push(`${where} is missing`);
        else if (from[key] === '' || to[key] === '') problems.push(`${where} is empty`);
        else if (String(inputsOf(from[key])) !== String(inputsOf(to[key])))
          problems.push(`${where} names other inputs than its translation`);
        for (const [locale, text] of [
          [base, from[key]],
          [other, to[key]]
        ] as const)
          for (const mark of unknownMarks(textsOf(text).join('\n'), locale))
            problems.push(`${folder}/${locale}/${file}: ${key} has the unknown mark [${mark}]`);
      }
    }
  }
  return problems;
}

/** Fails the build, and warns while developing, when a language lacks a message. */
export function messagesComplete(folder: string, locales: string[]): Plugin {
  return {
    name: 'messages-complete',
    buildStart() {
      const problems = incompleteMessages(folder, locales);
      if (problems.length) this.error(`Messages are incomplete:\n${problems.join('\n')}`);
    }
  };
}
