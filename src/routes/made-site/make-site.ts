import { LANGUAGES, type Localised } from '#lib/data/localised.ts';
import { DATASET_LIST } from '#lib/data/dataset-list.ts';
import { DESCRIPTOR, readDescriptor } from '#lib/data/read-descriptor.ts';
import { MANIFEST } from '#lib/pack/manifest.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { m } from '#lib/paraglide/messages.js';
import { SITE_FOLDER, type OwnSite } from '#lib/state/site.svelte.ts';
import { HOME } from '../datasets/names.ts';
import { sha256, type ListedFile, type OfflineList } from '../offline/listed.ts';
import { fileAt, keptInSite } from './kept-in-site.ts';
import { firstPage, madePage, notFound, withoutData } from './made-page.ts';
import type { PackFiles } from './open-pack.ts';
import { lookOf } from './own-look.ts';
import { releasedHtml } from './released-html.ts';
import { siteReadme } from './site-readme.ts';

/** What a site of one's own is made of, beside this site's files. */
export interface SiteWishes {
  readonly pack: PackFiles;
  readonly title: Localised;
  /** As `#rrggbb`. */
  readonly colour: string;
  readonly logo?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined;
  /** Versions of the release that were published before, to which links may lead. */
  readonly earlier?: readonly PackFiles[];
  /** Whether DuckDB goes with it, which SQL and the individual scores need. */
  readonly engine: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;
const encode = (text: string): Bytes => new TextEncoder().encode(text);
const decode = (bytes: Bytes) => new TextDecoder().decode(bytes);
const json = (value: unknown) => encode(`${JSON.stringify(value, null, 1)}\n`);

/** What keeps no other file than this, and is no part of what is kept. */
const UNLISTED = ['service-worker.js', '_app/version.json', '404.html'];
const PAGE = /\/$/;
/** Files that are fetched at a time. */
const AT_ONCE = 6;

/** A version of a release and the folder that holds it for good, named after what it holds. */
async function versionOf(release: PackFiles): Promise<{ version: string; folder: string }> {
  const text = decode(release.get(DESCRIPTOR) ?? encode('{}'));
  const { version = '' } = JSON.parse(text) as { version?: string };
  const held = decode(release.get(MANIFEST) ?? encode(''));
  const print = (await sha256(encode(text + held).buffer)).replace(/\W/g, '').slice(0, 8);
  return { version, folder: `${version}-${print}` };
}

/**
 * Makes the files of a site of one's own: this site's code and pages, without those about the
 * published study, and an audited release in place of its datasets.
 * @param get a file of this site by its address from the site's folder. @throws where it cannot be had.
 * @param told how many files are ready, and of how many.
 * @returns files by path.
 * @throws where the pack cannot be read.
 */
export async function makeSite(
  { pack, earlier = [], title, colour, logo, engine }: SiteWishes,
  get: (address: string) => Promise<Bytes>,
  told: (done: number, of: number) => void = () => {}
): Promise<Map<string, Bytes>> {
  const text = decode(pack.get(DESCRIPTOR) ?? encode(''));
  const read = readDescriptor(DESCRIPTOR, text);
  if (!read.ok || !read.value.study.released) throw new Error(m.made_no_pack());
  const tables = await readPack(read.value, async (path) => pack.get(path));
  if (!tables.ok) throw new Error(m.made_no_pack());
  const { name, version: packed, study } = read.value;
  const home = name === HOME || name === SITE_FOLDER ? `${name}-release` : name;
  const list = JSON.parse(decode(await get('offline.json'))) as OfflineList;
  const print = await sha256(encode(JSON.stringify([title, colour, packed, text])).buffer);
  const version = `${list.version}-${print.replace(/\W/g, '').slice(0, 8)}`;
  const file = logo && `logo.${logo.name.split('.').at(-1)!.toLowerCase()}`;
  const site: OwnSite & { readonly version: string } = {
    ...{ home, title, version },
    ...(file ? { logo: file } : {})
  };

  const files = new Map<string, Bytes>();
  const kept = list.files.filter(([address]) => keptInSite(address, engine));
  const of = kept.length + UNLISTED.length;
  const same = new Set<string>();
  const waiting = [...kept.map(([address]) => address), ...UNLISTED];
  const take = async (address: string) => {
    const bytes = await get(address);
    const path = fileAt(address);
    if (address === '404.html') files.set(path, encode(notFound(decode(bytes), site)));
    else if (PAGE.test(address))
      files.set(
        path,
        encode(await madePage(decode(bytes), address, { site, before: list.version }))
      );
    else if (address.endsWith('__data.json')) files.set(path, encode(withoutData(decode(bytes))));
    else if (UNLISTED.includes(address))
      files.set(path, encode(decode(bytes).replaceAll(list.version, version)));
    else {
      files.set(path, bytes);
      same.add(path);
    }
    told(files.size, of);
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await take(next);
    })
  );
  for (const lang of LANGUAGES) {
    const folder = lang === 'en' ? '' : `${lang}/`;
    files.set(`${folder}index.html`, encode(firstPage(site, lang)));
    const other = lang === 'en' ? `../../cy/data/${home}/` : `../../../data/${home}/`;
    files.set(
      `${folder}data/${home}/index.html`,
      encode(releasedHtml(read.value, tables.value, lang, other))
    );
  }
  files.set(`data/${SITE_FOLDER}/site.css`, encode(lookOf(colour)));
  if (logo && file) files.set(`data/${SITE_FOLDER}/${file}`, logo.bytes);

  const before = new Map(list.files.map((one) => [fileAt(one[0]), one]));
  const listed = await Promise.all(
    [...files]
      .filter(([path]) => !UNLISTED.includes(path))
      .map(async ([path, bytes]): Promise<ListedFile> => {
        const known = same.has(path) ? before.get(path) : undefined;
        const address = path.replace(/(^|\/)index\.html$/, '$1');
        return known ?? [address, bytes.length, await sha256(bytes.buffer)];
      })
  );
  for (const [path, bytes] of pack) files.set(`data/${home}/${path}`, bytes);
  const versions = await Promise.all([pack, ...earlier].map(versionOf));
  for (const [at, release] of [pack, ...earlier].entries())
    for (const [path, bytes] of release)
      files.set(`data/${home}/${versions[at]!.folder}/${path}`, bytes);
  files.set(`data/${home}/versions.json`, json(versions));
  files.set(
    `data/${DATASET_LIST}`,
    json({ datasets: [{ name: home, title: study.title, kind: study.kind }] })
  );
  files.set('offline.json', encode(JSON.stringify({ version, files: listed })));
  files.set('README.md', encode(siteReadme(site, packed, list.version)));
  files.set('.nojekyll', encode(''));
  return files;
}
