/** Sizes in pixels; without a height the picture is as high as what it holds. */
export interface PictureSize {
  readonly width: number;
  readonly height?: number;
}

/** How much larger than the picture its layout may be, before texts are left out to keep letters legible. */
const SMALLEST = 1.4;
/** How much smaller, where little is to be shown. */
const LARGEST = 0.8;
/** Beyond this, nothing is legible. */
const LIMIT = 8;
/** From this scale on, a chart is set in columns. */
const TALL = 2;
/** Halvings by which a scale is sought. */
const ROUNDS = 6;
/** What is written below or beside a chart, from most to least; `picture-rules.ts` hides the rest. */
const TEXTS = ['all', 'ids', 'few'];

/**
 * Lays the picture out in a frame so much wider that all of it fits the size, with as many texts as
 * leave it legible.
 * @param parts whether the chart may be parted into columns.
 * @returns width and height of that frame.
 */
export function fit(
  picture: HTMLElement,
  size: PictureSize,
  parts: boolean
): { width: number; height: number } {
  const lay = (scale: number) => {
    picture.style.width = `${size.width * scale}px`;
    picture.style.minHeight = '0';
    // A table may be wider than what it is given.
    const width = Math.max(picture.scrollWidth, size.width * scale);
    picture.style.width = `${width}px`;
    const height = size.height ? (width / size.width) * size.height : picture.scrollHeight;
    picture.style.minHeight = `${height}px`;
    return { width, height, fits: picture.scrollHeight <= height + 0.5 };
  };
  /** Least scale at which these texts fit, to within a few per cent; `LIMIT` where none does. */
  const scaleFor = (texts: string) => {
    picture.dataset.texts = texts;
    let [small, large] = [size.height ? LARGEST : 1, LIMIT];
    if (lay(small).fits) return small;
    for (let round = 0; round < ROUNDS; round++) {
      const middle = Math.sqrt(small * large);
      if (lay(middle).fits) large = middle;
      else small = middle;
    }
    return large;
  };
  const inColumns = (columns: number) => {
    picture.style.setProperty('--columns', String(columns));
    return scaleFor('few');
  };
  // A chart much higher than its place is set in columns, like a page of a newspaper.
  const scales = [inColumns(1)];
  if (parts && scales[0]! > TALL) scales.push(inColumns(2), inColumns(3));
  const least = Math.min(...scales);
  picture.style.setProperty('--columns', String(scales.indexOf(least) + 1));
  for (const texts of TEXTS) {
    const scale = scaleFor(texts);
    if (scale <= Math.max(SMALLEST, least)) return lay(scale);
  }
  return lay(least);
}
