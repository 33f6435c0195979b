/** What the address of the page of several studies asks for. */
export interface AskedStudies {
  /** Names of datasets; empty leaves the choice to the site. */
  readonly names: readonly string[];
  /** Id of a measure; empty leaves it to the site. */
  readonly measure: string;
}

/** Most studies that are opened at once. */
export const MOST_STUDIES = 12;

/** Reads the query of an address: `data=study~families&measure=conflict`. Never throws. */
export function parseStudies(query: string): AskedStudies {
  const asked = new URLSearchParams(query);
  const names = (asked.get('data') ?? '').split('~').filter((name) => name !== '');
  return { names: [...new Set(names)].slice(0, MOST_STUDIES), measure: asked.get('measure') ?? '' };
}

/** Writes it; what is left to the site is not written. @returns a query, or nothing. */
export function formatStudies({ names, measure }: AskedStudies): string {
  const pairs = [
    ...(names.length ? [`data=${names.map(encodeURIComponent).join('~')}`] : []),
    ...(measure ? [`measure=${encodeURIComponent(measure)}`] : [])
  ];
  return pairs.length ? `?v=1&${pairs.join('&')}` : '';
}
