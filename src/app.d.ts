declare namespace App {
  interface Error {
    /** Whether there is no such page, it did not arrive, or something in it is at fault. */
    cause?: 'missing' | 'network' | 'fault';
    /** What was thrown, in its own words. */
    detail?: string;
  }
}

declare module '*?gzip' {
  /** Address of the gzipped file among the built assets. */
  const url: string;
  export default url;
}

// Without what the packages' own entries add to the functions, which is 4 kB on every page.
declare module '@stdlib/stats-base-dists-normal-cdf/lib/main.js' {
  export { default } from '@stdlib/stats-base-dists-normal-cdf';
}
declare module '@stdlib/stats-base-dists-normal-quantile/lib/main.js' {
  export { default } from '@stdlib/stats-base-dists-normal-quantile';
}
