import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '#lib/data/localised.ts';
import { m } from '#lib/paraglide/messages.js';
import { ENTRIES } from './pages.ts';

/**
 * A host sends this page for any address below the site's folder, which it therefore has to find:
 * it is the nearest folder above that has the site's list of files.
 */
const SCRIPT = `(async () => {
  const parts = location.pathname.split('/').slice(1, -1);
  for (let n = parts.length; n >= 0; n -= 1) {
    const folder = ['', ...parts.slice(0, n), ''].join('/');
    const answer = await fetch(folder + 'offline.json').catch(() => undefined);
    if (!answer?.ok || !(await answer.json().catch(() => undefined))?.version) continue;
    for (const link of document.querySelectorAll('a[data-to]'))
      link.href = folder + link.dataset.to;
    if (location.pathname.startsWith(folder + 'cy/'))
      document.querySelector('main').prepend(document.getElementById('cy'));
    return;
  }
})();`;

const STYLE = `:root{color-scheme:light dark}
body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1.0625rem/1.5 system-ui,sans-serif}
section{margin-bottom:3rem}h1{font-size:1.5rem}li{padding:.3rem 0}`;

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Folder of a page below the site's, with its slash. */
const folderOf = (route: string, language: Language) =>
  `${language === 'en' ? '' : `${language}/`}${route.replace('/[[lang=locale]]', '').slice(1)}/`
    .replace(/\/+/g, '/')
    .replace(/^\//, '');

function inLanguage(locale: Language): string {
  const links = ENTRIES.map(
    ({ label, pages: [{ route }] }) =>
      `<li><a data-to="${folderOf(route, locale)}" href="/${folderOf(route, locale)}">${escaped(label({}, { locale }))}</a></li>`
  );
  return `<section id="${locale}" lang="${locale}">
<h1>${escaped(m.failure_missing_title({}, { locale }))}</h1>
<p>${escaped(m.failure_missing_text({}, { locale }))} ${escaped(m.failure_missing_choose({}, { locale }))}</p>
<nav aria-label="${escaped(m.nav_label({}, { locale }))}"><ul>${links.join('')}</ul></nav>
</section>`;
}

/** @returns a page in both languages that needs no other file, since it stands at any address. */
export const notFoundPage = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="default-src 'none'; connect-src 'self'; style-src ${sha256(STYLE)}; script-src ${sha256(SCRIPT)}">
<title>404 · ${escaped(m.site_name({}, { locale: 'en' }))} · ${escaped(m.site_name({}, { locale: 'cy' }))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${LANGUAGES.map(inLanguage).join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
