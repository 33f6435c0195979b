import type { Language } from '#lib/data/localised.ts';
import { m } from '#lib/paraglide/messages.js';
import { SITE_FOLDER, SITE_TAG, type OwnSite } from '#lib/state/site.svelte.ts';
import { sha256 } from '../offline/listed.ts';
import { escaped } from './escaped.ts';

/** Data of a page that has none of its own. */
const EMPTY = 'data: [null,null,{type:"data",data:{},uses:{}}]';

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;

/** What a page of this site is made of another site by. */
export interface MadeBy {
  readonly site: OwnSite & { readonly version: string };
  /** Version of this site, which the pages name. */
  readonly before: string;
}

/** Folders from an address up to the site's, such as `../../`. */
export const upFrom = (address: string): string => '../'.repeat(address.split('/').length - 1);

/** Words and links for readers without scripts, in the language of a page; scripts put the page in their place. */
function plainBody(address: string, { title, home }: OwnSite, lang: Language): string {
  const up = upFrom(address);
  const tables = `${up}${lang === 'cy' ? 'cy/' : ''}data/${home}/`;
  return `<main class="wrap"><h1>${escaped(title[lang])}</h1>
<p>${escaped(m.made_plain({}, { locale: lang }))}</p>
<p><a href="${tables}">${escaped(m.made_plain_tables({}, { locale: lang }))}</a></p></main>`;
}

/**
 * A page of this site as a page of another: its title, its version, and none of the data that the
 * page was built with. What scripts draw is drawn anew; the page's policy allows the script that was changed.
 * @param address as in `offline.json`, such as `cy/explore/`.
 */
export async function madePage(html: string, address: string, by: MadeBy): Promise<string> {
  const { site, before } = by;
  const lang: Language = address.startsWith('cy/') ? 'cy' : 'en';
  const start = html.lastIndexOf('<script>') + '<script>'.length;
  const end = html.indexOf('</script>', start);
  const script = html.slice(start, end);
  const changed = script
    .replaceAll(before, site.version)
    .replace(/data: \[[^]*\{type:"data"[^]*\](?=,\s*form: )/, EMPTY);
  const [was, is] = await Promise.all([script, changed].map((text) => sha256(bytesOf(text))));
  const body = html.indexOf('<div id="app">') + '<div id="app">'.length;
  const up = upFrom(address);
  const head = html
    .slice(0, body)
    .replace(`'sha256-${was}'`, `'sha256-${is}'`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(site.title[lang])}</title>`)
    .replace(/<meta name="description" content="[^"]*"\/?>/, '')
    .replace(
      '</head>',
      () => `<meta name="${SITE_TAG}" content="${escaped(JSON.stringify(site))}">
<link rel="stylesheet" href="${up}data/${SITE_FOLDER}/site.css"></head>`
    );
  return `${head}${plainBody(address, site, lang)}<script>${changed}${html.slice(end)}`;
}

/** What Kit fetches of a page that is opened from another, without the data that it was built with. */
export function withoutData(json: string): string {
  const { type, nodes } = JSON.parse(json) as { type: string; nodes: ({ type: string } | null)[] };
  const empty = nodes.map((node) =>
    node?.type === 'data' ? { type: 'data', data: [{}], uses: {} } : node
  );
  return `${JSON.stringify({ type, nodes: empty })}\n`;
}

/** The first page of a language, which leads on to the data. */
export const firstPage = ({ title }: OwnSite, lang: Language): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=explore/">
<title>${escaped(title[lang])}</title></head>
<body><h1>${escaped(title[lang])}</h1><p><a href="explore/">${escaped(m.nav_explore({}, { locale: lang }))}</a></p></body></html>
`;

/** What hosts send for an address that is not there, without links to pages that the site has not. */
export const notFound = (html: string, { title }: OwnSite): string =>
  html
    .replace(
      /<title>[^<]*<\/title>/,
      () => `<title>404 · ${escaped(title.en)} · ${escaped(title.cy)}</title>`
    )
    .replaceAll(
      /<li><a data-to="(?:cy\/)?(?!cy\/|explore\/|data\/|present\/)[^"]*"[^]*?<\/li>/g,
      ''
    );
