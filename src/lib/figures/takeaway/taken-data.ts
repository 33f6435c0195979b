import { localised, type Language } from '../../data/localised.ts';
import type { DataPackage } from '../../data/package.ts';
import type { Queryable } from '../../engine/engine.ts';
import type { CsvColumns } from '../csv.ts';
import type { TakenFigure } from '../context.ts';

/** A figure with all that its files are made of. */
export interface TakenData {
  readonly figure: TakenFigure;
  /** Whole, in both languages, which the page's own may not be. */
  readonly package: DataPackage;
  readonly tables: Queryable['tables'];
  /** The numbers drawn, by language-neutral columns. */
  readonly columns: CsvColumns;
  /** Language of the page, whose words the figure's title, summary and caveat are. */
  readonly language: Language;
  /** Address of the view by language, at the figure where that is known. */
  readonly links: Readonly<Record<Language, string>>;
}

/** Name of a figure's files: the kind of figure and the dataset. */
export const takenName = ({ figure }: Pick<TakenData, 'figure'>): string =>
  `${figure.kind}-${figure.context.dataset.package.name}`;

/** @returns the addresses of the same view in each language. @param page in which the other language is linked. */
export function viewLinks(link: string, page: ParentNode): Record<Language, string> {
  const here = new URL(link);
  const inLanguage = (language: Language) => {
    const other = page.querySelector<HTMLLinkElement>(`link[hreflang="${language}"]`)?.href;
    return other ? `${other.split(/[?#]/)[0]}${here.search}${here.hash}` : link;
  };
  return localised(inLanguage);
}
