import { list, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { FIGURE_KINDS } from '../figures.ts';
import { part } from '../figure-parts.ts';
import { drawnSvg } from './drawn-svg.ts';
import { fit, type PictureSize } from './picture-fit.ts';
import { chartAt } from './measured-chart.ts';
import { facesFor, outlines } from './picture-fonts.ts';
import { inFrame, type Scheme } from './picture-frame.ts';
import { PICTURE_RULES } from './picture-rules.ts';
import { altText, filtersInWords } from './picture-text.ts';
import { standing } from './standing.ts';
import { pseudoAsElements } from './pseudo-elements.ts';
import { standaloneSvg } from './standalone-svg.ts';
import { escaped } from './svg-styles.ts';
import type { TakenFigure } from '../context.ts';

export type PictureOf = Pick<
  TakenFigure,
  | 'kind'
  | 'id'
  | 'title'
  | 'caveat'
  | 'sure'
  | 'summary'
  | 'notes'
  | 'source'
  | 'context'
  | 'element'
>;

/** Breadth to height from which texts stand beside the chart. */
const WIDE = 1.4;

/** What a reader works a figure with, and what is folded away. */
const CONTROLS = `${part('controls', 'choices')}, button, select, progress, details:not([open])`;

/** Differences in width of a chart, in pixels, that nobody sees. */
const ALIKE = 1;
/** Times that a chart is drawn at a new width, since how high it then is may alter the layout again. */
const ROUNDS = 2;

const inPage = (element: HTMLElement) =>
  element.querySelector<HTMLElement>(part('chart')) ??
  element.querySelector<HTMLElement>(part('table'))!;

/** Puts what was drawn into the picture, without what a reader works it with. */
function fill(chart: HTMLElement, drawn: readonly Node[], title: string) {
  chart.replaceChildren(...drawn);
  // The caption of a table that is the figure says its title again.
  if (chart.querySelector('caption')?.textContent === title)
    chart.querySelector('caption')?.remove();
  for (const head of chart.querySelectorAll('th > button')) head.replaceWith(head.textContent);
  chart.querySelectorAll(CONTROLS).forEach((control) => control.remove());
}

/** What stands around the chart: title and caveat above; below, all that tells where its numbers come from. */
function compose(page: Document, figure: PictureOf): HTMLElement {
  const { title, caveat, summary, notes, source, context, element } = figure;
  const { study, version } = context.dataset.package;
  const block = (name: string, className: string, ...children: (Node | string)[]) => {
    const made = page.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };
  const lines = (className: string, texts: readonly string[]) =>
    texts.length ? [block('div', className, ...texts.map((text) => block('p', '', text)))] : [];
  const chart = block('div', 'picture-drawn');
  const gauge = element.querySelector(part('gauge'))?.cloneNode(true);
  fill(chart, [...inPage(element).cloneNode(true).childNodes], title);
  return block(
    'figure',
    'picture',
    block(
      'div',
      'picture-head',
      block('h3', '', title),
      ...(gauge ? [gauge] : []),
      ...lines('picture-caveat', caveat ? [caveat] : []),
      ...lines('picture-standing', standing(figure))
    ),
    chart,
    block(
      'div',
      'picture-words',
      ...lines('picture-summary', summary),
      ...lines(
        'picture-notes',
        notes.map(({ id, text }) => `${id} ${words(text)}`)
      ),
      ...lines(
        'picture-ids',
        notes.length ? [m.picture_notes({ ids: list(notes.map(({ id }) => id)) })] : []
      ),
      ...lines('picture-about', [
        ...filtersInWords(context, figure),
        ...(source ? [m.figure_source({ source: words(source.cite) })] : []),
        m.picture_dataset({ title: words(study.title), version }),
        context.link(figure.id)
      ])
    )
  );
}

/** Width that a block of the chart is given, which columns narrow. */
function columnWidth(chart: HTMLElement): number {
  const probe = chart.ownerDocument.createElement('div');
  chart.prepend(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width;
}

/** Fits the picture; in an asked shape, a chart that measures itself is drawn as wide as it stands there. */
async function laidOut(picture: HTMLElement, figure: PictureOf, size: PictureSize) {
  const lay = () => fit(picture, size, !FIGURE_KINDS[figure.kind]?.oneAxis);
  const chart = picture.querySelector<HTMLElement>('.picture-drawn')!;
  const shown = inPage(figure.element);
  let frame = lay();
  if (!size.height || !shown.matches(part('chart'))) return frame;
  let drawn = shown.clientWidth;
  for (let round = 0; round < ROUNDS; round++) {
    const width = columnWidth(chart);
    if (Math.abs(width - drawn) <= ALIKE) break;
    drawn = width;
    fill(chart, await chartAt(shown, width), figure.title);
    frame = lay();
  }
  return frame;
}

/**
 * The figure as it is drawn in the page, as an SVG that needs nothing else: shapes and texts with the
 * typeface inside, and what makes it quotable: n, filters, notes, source, version and link.
 * @param options size in pixels and colour scheme, whatever the page's own.
 * @returns the SVG as text, in the page's language, with a title and an alternative text.
 */
export async function figureSvg(
  figure: PictureOf,
  options: PictureSize & { readonly scheme: Scheme }
): Promise<string> {
  const text = `${figure.title}${altText(figure)}${figure.element.textContent}`;
  const faces = await facesFor(text + figure.notes.map((note) => words(note.text)).join());
  const letters = await outlines();
  return inFrame({ ...options, faces, rules: PICTURE_RULES }, async (page) => {
    const picture = compose(page, figure);
    picture.classList.toggle('picture-wide', options.width / (options.height ?? Infinity) > WIDE);
    page.body.append(picture);
    const { width, height } = await laidOut(picture, figure, options);
    pseudoAsElements(picture);
    const paper = getComputedStyle(page.body).backgroundColor;
    const shown = Math.ceil((height / width) * options.width);
    const { lang } = document.documentElement;
    return standaloneSvg({
      ...{ width, height, faces, paper },
      before: `<title>${escaped(figure.title)}</title><desc>${escaped(altText(figure))}</desc>`,
      drawn: drawnSvg(picture, letters),
      attributes: {
        ...{ width: options.width, height: options.height ?? shown },
        ...{ lang, 'xml:lang': lang, role: 'img' }
      }
    });
  });
}
