import type { Language } from '#lib/data/localised.ts';
import type { DataPackage } from '#lib/data/package.ts';
import { own } from '#lib/data/own.ts';
import { groupingOf } from '#lib/figures/groups.ts';
import { number } from '#lib/format.ts';
import type { ReleasedTable } from '#lib/pack/read-pack.ts';
import { m } from '#lib/paraglide/messages.js';
import { mean, sd } from '#lib/statistics/moments.ts';
import { escaped } from './escaped.ts';

const STYLE = `:root{color-scheme:light dark}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 system-ui,sans-serif}
div{overflow-x:auto}table{border-collapse:collapse;margin:0 0 1rem}
caption{font-weight:600;text-align:start;padding:.5rem 0}
th,td{padding:.2rem .7rem;border:1px solid #8884;text-align:start}td{font-variant-numeric:tabular-nums}
summary{padding:.5rem 0;font-weight:600}`;

/**
 * The numbers of an audited release as a page that needs no scripts: of every group the number of
 * families, and of every measure and time point n, mean and SD; what is kept back is said to be.
 */
export function releasedHtml(
  { study, version, resources }: DataPackage,
  tables: readonly ReleasedTable[],
  lang: Language,
  other: string
): string {
  const locale = { locale: lang };
  const suppressed = m.release_suppressed({}, locale);
  const column = (name: string) => escaped(m.files_column({ column: name }, locale));
  const cellsOf = (cells: readonly string[]) =>
    cells.map((text) => `<td>${escaped(text)}</td>`).join('');

  function rowOf(axes: readonly string[], key: string, found: readonly number[] | undefined) {
    const parts = JSON.parse(key) as string[];
    const [about, of = '', at = ''] = parts.slice(axes.length);
    if (about !== 'families' && about !== 'score') return '';
    const group = axes.map((axis, place) => {
      const level = groupingOf(study, axis).levels.find(({ id }) => id === parts[place]);
      return `<th scope="row">${escaped(level?.label[lang] ?? parts[place]!)}</th>`;
    });
    const measure = study.measures.find(({ id }) => id === of)?.label[lang] ?? '';
    const wave = study.wave.levels.find(({ id }) => id === at)?.label[lang] ?? '';
    if (!found) return `<tr>${group.join('')}${cellsOf([measure, wave, suppressed, '', ''])}</tr>`;
    const [n = 0, sum = 0, sumsq = 0] = found;
    const centre = own(study.released?.centres ?? {}, of) ?? 0;
    const moments = { n, centre, sum, sumsq };
    const scores =
      about === 'score' && n
        ? [number(mean(moments), 'score'), n > 1 ? number(sd(moments), 'score') : '']
        : ['', ''];
    return `<tr>${group.join('')}${cellsOf([measure, wave, number(n, 'count'), ...scores])}</tr>`;
  }

  function tableOf({ axes, numbers }: ReleasedTable, at: number): string {
    const title = resources[at]?.label?.[lang] ?? resources[at]?.title ?? '';
    const heads = [
      ...axes.map((axis) => escaped(groupingOf(study, axis).label[lang])),
      ...['measure', 'wave', 'n', 'mean', 'sd'].map(column)
    ];
    const rows = [...numbers].map(([key, found]) => rowOf(axes, key, found)).join('\n');
    const head = heads.map((text) => `<th scope="col">${text}</th>`).join('');
    return `<details${at ? '' : ' open'}><summary>${escaped(title)}</summary><div tabindex="0" role="region" aria-label="${escaped(title)}">
<table><caption>${escaped(title)}</caption><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></div></details>`;
  }

  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(study.title[lang])}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(study.title[lang])}</h1>
<p><strong>${escaped(m.release_badge({}, locale))}</strong> · ${escaped(m.explore_version({ version }, locale))}</p>
<p>${escaped(m.release_what({ threshold: study.threshold ?? 0 }, locale))}</p>
<p><a href="${other}" lang="${lang === 'en' ? 'cy' : 'en'}">${escaped(lang === 'en' ? m.language_cy({}, locale) : m.language_en({}, locale))}</a></p>
${tables.map(tableOf).join('\n')}
</main></body></html>
`;
}
