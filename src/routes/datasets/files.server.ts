const raw = import.meta.glob<string>('../../../sample-data/*/*.{csv,json,md}', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** Files of the sample datasets by `dataset/file`, as text. */
export const files: ReadonlyMap<string, string> = new Map(
  Object.entries(raw).map(([path, text]) => [path.replace('../../../sample-data/', ''), text])
);
