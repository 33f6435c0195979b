import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatView, parseView } from '#lib/state/view.ts';
import type { FigureSlide, Slide } from '#lib/story/deck.ts';
import { FIGURE_PLACES } from '../../live/figure-places.ts';

type Shown = Pick<FigureSlide, 'figure' | 'view'>;

/** Figures besides those that notes and sources name. */
const OTHERS: Readonly<Record<string, () => string>> = {
  'likert-agency': m.likert_agency_title,
  change: m.figure_kind_change,
  distribution: m.decks_figure_distribution,
  families: m.decks_figure_families,
  model: m.decks_figure_model,
  'whatif-sd': m.whatif_sd_title,
  'whatif-regression': m.whatif_regression_title,
  'whatif-unseen': m.whatif_unseen_title
};
/** Figures of single families: of what is published there is nothing to draw. */
const OF_RECORDS: readonly string[] = ['change', 'distribution', 'families', 'model'];
const FAMILIES = '?v=1&data=families';

const places = Object.values(FIGURE_PLACES);
const heading = (name: string) => name.slice(0, 1).toLocaleUpperCase(getLocale()) + name.slice(1);

/** Name of a figure in a view, as a heading; its id where it is not known. */
export function figureName({ figure, view }: Shown): string {
  const place =
    places.find(({ at }) => at === `${formatView(parseView(view).view)}#${figure}`) ??
    places.find(({ at }) => at.endsWith(`#${figure}`));
  return heading((place?.name ?? OTHERS[figure])?.() ?? figure);
}

/** Every figure that can be put on a slide, with its name. */
export const figureChoices = (): readonly (Shown & { name: string })[] => [
  ...places.map(({ at, name }) => {
    const [view = '', figure = ''] = at.split('#');
    return { figure, view, name: heading(name()) };
  }),
  ...Object.entries(OTHERS).map(([figure, name]) =>
    OF_RECORDS.includes(figure)
      ? { figure, view: FAMILIES, name: m.decks_of_families({ figure: heading(name()) }) }
      : { figure, view: '', name: heading(name()) }
  )
];

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
