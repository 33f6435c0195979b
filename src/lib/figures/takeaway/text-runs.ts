/** A piece of a text node that stands on one line, with the start of its baseline and its size in pixels. */
export interface Run {
  readonly text: string;
  /** Pixels from the start of the run to each letter of the text, as the layout placed it. */
  readonly places: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Degrees by which it is turned: 90 is read downwards, -90 upwards. */
  readonly turn: 0 | 90 | -90;
}

/** Share of a line box of the typeface that is above the baseline. */
export function ascentShare(document: Document): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return 0.78;
  pen.font = "100px 'Source Sans 3'";
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText('x');
  return ascent / (ascent + descent);
}

/** Pixels of the page that one unit of the element's own coordinates takes. */
function scaleOf(element: Element): number {
  const matrix = 'getScreenCTM' in element && (element as SVGGraphicsElement).getScreenCTM();
  return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
}

/** Which way a vertical text runs, for it may be turned round; told by where its first and last letters are. */
function turnOf(node: Text, style: CSSStyleDeclaration): Run['turn'] {
  if (!style.writingMode.startsWith('vertical')) return 0;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const whole = range.getBoundingClientRect();
  range.setEnd(node, node.data.search(/\S/) + 1);
  const first = range.getBoundingClientRect();
  return first.top + first.bottom > whole.top + whole.bottom ? -90 : 90;
}

/** A text node as it was laid out: letter by letter, since only the layout knows where lines break. */
export function textRuns(node: Text, style: CSSStyleDeclaration, ascent: number): Run[] {
  const turn = turnOf(node, style);
  const size = parseFloat(style.fontSize) * scaleOf(node.parentElement!);
  /** Where the letter begins along its line, and where its line is. */
  const place = (box: DOMRect) =>
    ({ 0: [box.left, box.top], 90: [box.top, box.left], '-90': [-box.bottom, box.left] })[turn];
  const range = node.ownerDocument.createRange();
  const runs: { text: string; box: DOMRect; start: number; line: number; places: number[] }[] = [];
  let offset = 0;
  for (const letter of node.data) {
    range.setStart(node, offset);
    range.setEnd(node, (offset += letter.length));
    const [box] = range.getClientRects();
    const space = /[ \t\n\r\f]/.test(letter);
    if (!box || box.width * box.height === 0) continue;
    const [start = 0, line = 0] = place(box);
    const last = runs.at(-1);
    if (last && Math.abs(last.line - line) < size / 2) {
      last.text += space ? ' ' : letter;
      last.places.push(start - last.start);
    } else if (!space) runs.push({ text: letter, box, start, line, places: [0] });
  }
  return runs.map(({ text, box, places }) => ({
    text: text.trimEnd(),
    places,
    x: turn ? box.left + box.width * (turn < 0 ? ascent : 1 - ascent) : box.left,
    y: turn ? (turn < 0 ? box.bottom : box.top) : box.top + box.height * ascent,
    size,
    turn
  }));
}
