import { escaped, tag, type Attributes } from './svg-styles.ts';
import type { Run } from './text-runs.ts';

/** Outline of each letter by weight, 1000 units an em, upwards; a space has an empty one. */
export type Outlines = Readonly<Record<string, Readonly<Record<string, string>>>>;

const UNITS = 1000;
const weightOf = (weight: string) =>
  Number(weight) < 500 ? '400' : Number(weight) < 625 ? '600' : '650';

const placed = ({ x, y, turn }: Run) =>
  `translate(${x.toFixed(2)} ${y.toFixed(2)})${turn ? ` rotate(${turn})` : ''}`;

/**
 * Letters as shapes, each defined once in the picture: viewers beside browsers use no typeface that
 * stands inside a file, and every other one would move the lines.
 */
export class Letters {
  readonly #outlines: Outlines;
  /** Ids and outlines of the letters that were drawn, by weight and letter. */
  readonly #used = new Map<string, { readonly id: string; readonly d: string }>();

  constructor(outlines: Outlines) {
    this.#outlines = outlines;
  }

  #id(weight: string, letter: string): string | undefined {
    const d = this.#outlines[weight]?.[letter];
    if (!d) return undefined;
    const key = `${weight}${letter}`;
    const known = this.#used.get(key) ?? { id: `l${this.#used.size}`, d };
    this.#used.set(key, known);
    return `#${known.id}`;
  }

  /** @returns the run as shapes; a letter without an outline, such as a Greek one, is text in its place. */
  draw(run: Run, fontWeight: string, paints: Attributes): string {
    const weight = weightOf(fontWeight);
    const known = this.#outlines[weight] ?? {};
    const text = [...run.text];
    const lacking = text.map((letter) => known[letter.replace('\u00a0', ' ')] === undefined);
    if (lacking.every((one) => one)) return '';
    const scale = run.size / UNITS;
    const shapes = text.map((letter, at) => {
      const x = (run.places[at] ?? 0) / scale;
      if (lacking[at])
        return tag(
          'text',
          { x, transform: 'scale(1 -1)', 'font-size': UNITS, 'font-weight': fontWeight },
          escaped(letter)
        );
      const id = this.#id(weight, letter);
      return id ? tag('use', { 'xlink:href': id, x }) : '';
    });
    const width = Number(paints['stroke-width'] ?? 1) / scale;
    return tag(
      'g',
      {
        transform: `${placed(run)} scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`,
        ...paints,
        'stroke-width': paints.stroke ? width : undefined
      },
      shapes.join('')
    );
  }

  /** The run as text: what is searched, selected and read out, and seen where it could not be drawn. */
  write(run: Run, style: CSSStyleDeclaration, paints: Attributes): string {
    const { fontWeight, fontStyle, letterSpacing } = style;
    return tag(
      'text',
      {
        ...(run.turn ? { transform: placed(run) } : { x: run.x, y: run.y }),
        'font-size': run.size,
        'font-weight': fontWeight === '400' ? undefined : fontWeight,
        'font-style': fontStyle === 'normal' ? undefined : fontStyle,
        'letter-spacing': letterSpacing === 'normal' ? undefined : letterSpacing,
        ...paints
      },
      escaped(run.text)
    );
  }

  definitions = (): string =>
    tag('defs', {}, [...this.#used.values()].map((one) => tag('path', { ...one })).join(''));
}
