import { parseView, VERSION } from '../state/view.ts';

/**
 * Keeps the version of the data that a view names when the view is changed.
 * @param query of the changed view, which names no version.
 * @param before query of the view as it was; without a version, or of other data, nothing is kept.
 */
export function sameVersion(query: string, before: string): string {
  const { view, version } = parseView(before);
  const now = parseView(query);
  if (!version || now.version || now.view.data !== view.data) return query;
  const others = [...new URLSearchParams(query)].filter(
    ([name]) => name !== 'v' && name !== 'data'
  );
  const all = [['v', String(VERSION)], ['data', `${view.data}@${version}`], ...others];
  return `?${all.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`.replaceAll(
    '%40',
    '@'
  );
}
