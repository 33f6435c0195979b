import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { incompleteMessages } from '../../tools/messages-complete.ts';

test('every message stands in both languages with the same inputs', () => {
  expect(incompleteMessages('messages', ['en', 'cy'])).toEqual([]);
});

test('every area of messages is among those that are compiled', () => {
  const { 'plugin.inlang.messageFormat': format } = JSON.parse(
    readFileSync('project.inlang/settings.json', 'utf8')
  ) as { 'plugin.inlang.messageFormat': { pathPattern: string[] } };
  const compiled = format.pathPattern.map((path) => basename(path)).sort();
  expect(compiled).toEqual(readdirSync('messages/en').sort());
});

test('every message is said somewhere', () => {
  const code = globSync('src/**/*.{ts,svelte}')
    .filter((file) => !file.includes('paraglide'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const said = new Set(code.match(/(?<=\bm\.)\w+/g));
  const keys = globSync('messages/en/*.json')
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8'))))
    .filter((key) => !key.startsWith('$'));
  expect(keys.length).toBeGreaterThan(1000);
  expect(keys.filter((key) => !said.has(key))).toEqual([]);
});
