import { speaking } from '#lib/data/nouns/word.ts';
import { own } from '#lib/data/own.ts';
import { FIGURES, type Figure } from '#lib/figures/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatView, parseView } from '#lib/state/view.ts';
import type { FigureSlide, Slide } from '#lib/story/deck.ts';
import { localDataset } from '../datasets/datasets.ts';

type Shown = Pick<FigureSlide, 'figure' | 'view'>;

const figures = Object.values(FIGURES);
const FAMILIES = '?v=1&data=families';
const heading = (name: string) => name.slice(0, 1).toLocaleUpperCase(getLocale()) + name.slice(1);

/** Name of a figure in a view, as a heading; its id where it is not known. */
export function figureName({ figure, view }: Shown): string {
  const shown = parseView(view).view;
  const asked = formatView(shown);
  const found = own(FIGURES, figure);
  const named = Object.values(found?.views ?? {}).find(({ query }) => query === asked) ?? found;
  const words = shown.data === 'local' ? localDataset()?.words : undefined;
  return heading(speaking(words, () => named?.name() ?? figure));
}

/** Figures that are listed last: a kind's further ones, then those of scores of families, then those of what is assumed. */
const lateness = ({ id, kind, page, tables, records }: Figure) => {
  if (page === 'what-if') return 3;
  if (!tables && records === 'scores') return 2;
  return figures.find((one) => one.kind === kind)?.id === id ? 0 : 1;
};

/** Every figure that can be put on a slide, with its name. */
export const figureChoices = (): readonly (Shown & { name: string })[] =>
  figures
    .toSorted((a, b) => lateness(a) - lateness(b))
    .flatMap((figure) => {
      const { id, name, views = {} } = figure;
      // Of what is published there is nothing to draw of single families.
      const first =
        lateness(figure) === 2
          ? { figure: id, view: FAMILIES, name: m.decks_of_families({ figure: heading(name()) }) }
          : { figure: id, view: '', name: heading(name()) };
      const others = Object.values(views).map(({ name, query }) => ({
        figure: id,
        view: query,
        name: heading(name())
      }));
      return [first, ...others];
    });

/** What a slide goes by in lists and announcements. */
export function slideName(slide: Slide): string {
  if (slide.kind === 'figure') return slide.caption || figureName(slide);
  return (slide.kind === 'statement' ? slide.text : slide.title) || m.decks_untitled();
}

/** Names of the kinds of slides. */
export const KIND_NAMES: Readonly<Record<Slide['kind'], () => string>> = {
  cover: m.decks_kind_cover,
  statement: m.decks_kind_statement,
  text: m.decks_kind_text,
  figure: m.decks_kind_figure
};
