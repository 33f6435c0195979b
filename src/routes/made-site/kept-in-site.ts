/** Pages about the published study, which a site of one's own has not, and the search over them. */
const OF_STUDY = /^(cy\/)?((training|practice|said|approach|method)\/|__data\.json$|$)|^search\//;
/** All below `data/` but the page itself: datasets of this site. */
const DATASETS = /^data\/(?!__data\.json$)./;
const ENGINE = /\/duckdb-[^/]*$/;

/** Whether a file of this site, by its address in `offline.json`, belongs to a site of one's own. @param engine whether DuckDB goes with it. */
export const keptInSite = (address: string, engine: boolean): boolean =>
  !OF_STUDY.test(address) && !DATASETS.test(address) && (engine || !ENGINE.test(address));

/** Name of the file at an address. */
export const fileAt = (address: string): string =>
  /(^|\/)$/.test(address) ? `${address}index.html` : address;
