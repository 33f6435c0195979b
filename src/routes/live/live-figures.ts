import { own } from '#lib/data/own.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Figure } from '#lib/figures/figures.ts';
import type { Drawable, Drawables } from './drawable.ts';

type About = Pick<Figure, 'id' | 'page' | 'tables' | 'fetched'>;

async function drawablesWith(
  { page, tables, fetched }: About,
  records: boolean
): Promise<Drawables> {
  if (page === 'what-if') return (await import('./what-if-figures.ts')).WHAT_IF_FIGURES;
  if (fetched && (records || !tables)) return (await import('./record-figures.ts')).RECORD_FIGURES;
  return (await import('./published-figures.ts')).PUBLISHED_FIGURES;
}

/**
 * Gets what draws a figure of a dataset on its own.
 * @throws Error where none of the files beside this one does.
 */
export async function liveFigure(figure: About, dataset: Dataset): Promise<Drawable> {
  const drawables = await drawablesWith(figure, dataset.package.study.kind !== 'published');
  const draw = own(drawables, figure.id);
  if (!draw) throw new Error(`Nothing in src/routes/live/ draws the figure "${figure.id}"`);
  return draw(dataset);
}
