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
