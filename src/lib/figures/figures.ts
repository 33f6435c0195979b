import type { Dataset } from '../data/package.ts';
import { FIGURE_PAGES, type FigureKind, type FigurePage } from './figure-kind.ts';

const rooms = import.meta.glob<FigureKind>('./*/figure.ts', { eager: true, import: 'figure' });
const place = ({ page, order }: FigureKind) => FIGURE_PAGES.indexOf(page) * 100 + order;

/** Every kind of figure by its name, which is that of its room, in the order in which lists name them. */
export const FIGURE_KINDS: Readonly<Record<string, FigureKind>> = Object.fromEntries(
  Object.entries(rooms)
    .sort(([, a], [, b]) => place(a) - place(b))
    .map(([path, kind]) => [path.split('/')[1]!, kind])
);

/** A figure of the site, as its kind says. */
export interface Figure extends Omit<FigureKind, 'figures'> {
  /** Its anchor on its page, and its name in addresses. */
  readonly id: string;
  readonly kind: string;
}

const figuresOf = ([kind, { figures, ...about }]: [string, FigureKind]): Figure[] =>
  figures
    ? Object.entries(figures).map(([id, one]) => ({ ...about, ...one, id, kind }))
    : [{ ...about, id: kind, kind }];

/** Every figure of the site by its id. */
export const FIGURES: Readonly<Record<string, Figure>> = Object.fromEntries(
  Object.entries(FIGURE_KINDS)
    .flatMap(figuresOf)
    .map((figure) => [figure.id, figure])
);

/** @returns the figures that a page shows of a published study unasked; those of records alone come with records. */
export const figuresOn = (page: FigurePage): Figure[] =>
  Object.values(FIGURES).filter(
    (figure) =>
      figure.tables && !figure.asked && (figure.page === page || figure.also?.includes(page))
  );

/** @returns the published tables that the figures of a page are drawn of, each once. */
export const tablesOn = (page: FigurePage): string[] => [
  ...new Set(
    figuresOn(page).flatMap((figure) => [
      ...(figure.tables ?? []),
      ...(figure.page === page ? (figure.more ?? []) : [])
    ])
  )
];

/** @returns whether a dataset holds what a figure is drawn of. */
export const isDrawnOf = (
  { tables, records, single }: Pick<Figure, 'tables' | 'records' | 'single'>,
  { package: { study }, tables: held }: Dataset
): boolean =>
  (study.kind === 'published' && tables?.every((table) => table in held)) ||
  (records !== undefined && study.records?.[records] !== undefined) ||
  // A release holds what records have in sums, of scores and of mentions.
  (study.released !== undefined &&
    !single &&
    (records === 'scores' || (records === 'mentions' && study.qualities.length > 0)));
