import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptFiles } from '../../../src/routes/offline/kept-files.ts';
import {
  cacheName,
  keepWhole,
  keptWhole,
  mendKept,
  OtherVersion
} from '../../../src/routes/offline/offline-cache.ts';
import { memoryCaches } from './memory-caches.ts';

const SITE = 'https://site.example/';
const PART = '_app/immutable/part.js';
const CODE = 'export const part = 1;';
const LOGIN = '<!doctype html><title>Log in to the network</title>';
const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const FILES = [
  [PART, CODE.length, hash(CODE)],
  ['explore/', 5, hash('words')]
];
const script = () => new Response(CODE, { headers: { 'content-type': 'text/javascript' } });
const login = () => new Response(LOGIN, { headers: { 'content-type': 'text/html' } });
const cache = () => caches.open(cacheName(SITE, '1'));

/** What the host, or a network in its place, sends for a file. */
let sent = new Map<string, () => Response>();
beforeEach(() => {
  sent = new Map([
    [PART, script],
    ['explore/', () => new Response('words')],
    ['offline.json', () => Response.json({ version: '1', files: FILES })]
  ]);
  vi.stubGlobal('caches', memoryCaches());
  vi.stubGlobal('fetch', async (address: string) => sent.get(address.slice(SITE.length))!());
});
afterEach(() => vi.unstubAllGlobals());

test('an answer is kept where it is what the build lists, to the last byte', async () => {
  const files = new KeptFiles(SITE, '1');
  const flipped = CODE.replace('1', '2');
  for (const other of [login(), new Response(flipped), new Response(CODE.slice(1))])
    await files.keep(SITE + PART, other);
  await files.keep(`${SITE}unlisted.js`, script());
  expect(await files.own(SITE + PART)).toBeUndefined();
  expect(await files.own(`${SITE}unlisted.js`)).toBeUndefined();
  await files.keep(SITE + PART, script());
  expect(await (await files.own(SITE + PART))?.text()).toBe(CODE);
});

test('a page for logging in that was kept as a part of the site is erased, with its list or without', async () => {
  await (await cache()).put(SITE + PART, login());
  expect(await new KeptFiles(SITE, '1').own(SITE + PART)).toBeUndefined();
  expect(await (await cache()).match(SITE + PART)).toBeUndefined();
  await caches.delete(cacheName(SITE, '1'));
  sent.set('offline.json', login);
  await (await cache()).put(SITE + PART, login());
  expect(await new KeptFiles(SITE, '1').own(SITE + PART)).toBeUndefined();
  await (await caches.open(cacheName(SITE, '0'))).put(SITE + PART, login());
  expect(await new KeptFiles(SITE, '1').other(SITE + PART)).toBeUndefined();
});

test('without a network what is kept is given, though its list is not there', async () => {
  await (await cache()).put(SITE + PART, script());
  sent.set('offline.json', () => Response.error());
  expect(await (await new KeptFiles(SITE, '1').own(SITE + PART))?.text()).toBe(CODE);
});

test('nothing is kept under the name of a version that the host no longer has', async () => {
  sent.set('offline.json', () => Response.json({ version: '2', files: FILES }));
  const files = new KeptFiles(SITE, '1');
  await files.keep(SITE + PART, script());
  expect(await files.own(SITE + PART)).toBeUndefined();
  await expect(files.list()).rejects.toThrow(OtherVersion);
});

test('a site is not kept whole over a wrong file, and goes on once the right one comes', async () => {
  sent.set(PART, login);
  await expect(keepWhole(SITE, '1')).rejects.toThrow('part.js: text/html, 51 B');
  expect(await keptWhole(SITE, cacheName(SITE, '1'))).toBeUndefined();
  sent.set(PART, script);
  await keepWhole(SITE, '1');
  expect(await keptWhole(SITE, cacheName(SITE, '1'))).toBe(CODE.length + 5);
});

test('what was kept whole and is damaged is found, erased, and no longer said to be whole', async () => {
  await keepWhole(SITE, '1');
  expect(await mendKept(SITE, '1')).toEqual([]);
  await (await cache()).put(SITE + PART, login());
  await (await cache()).delete(`${SITE}explore/`);
  expect(await mendKept(SITE, '1')).toEqual([PART, 'explore/']);
  expect(await keptWhole(SITE, cacheName(SITE, '1'))).toBeUndefined();
  await keepWhole(SITE, '1');
  expect(await mendKept(SITE, '1')).toEqual([]);
});
