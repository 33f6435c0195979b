declare module '*?gzip' {
  /** Address of the gzipped file among the built assets. */
  const url: string;
  export default url;
}
