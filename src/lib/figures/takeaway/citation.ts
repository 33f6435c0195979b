import { m } from '../../paraglide/messages.js';
import { bibtex } from './bibtex.ts';
import { cff } from './cff.ts';
import { ris } from './ris.ts';

/** What a citation of a view tells, in the language of the page. */
export interface CitedView {
  /** Begins the keys of its entries. */
  readonly name: string;
  readonly title: string;
  /** What the site is called, where it is not the published study's. */
  readonly site?: string;
  readonly dataset: string;
  readonly version: string;
  readonly link: string;
  /** How the source of the numbers is cited. */
  readonly source: string;
  readonly language: string;
  readonly accessed: Date;
}

/** Forms of a citation with the endings of their files. */
export const CITATION_FORMS = { text: '.txt', bibtex: '.bib', ris: '.ris', cff: '.cff' } as const;
export type CitationForm = keyof typeof CITATION_FORMS;

/** @returns the day by the reader's own clock, as ISO 8601 writes it. */
function day(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The source of the numbers and the view of them, cited in one form; a citation file has room for one and tells the other. */
export function citation(view: CitedView, form: CitationForm): string {
  const { name, title, dataset, version, link, language } = view;
  const date = day(view.accessed);
  const site = view.site ?? m.site_name();
  const source = m.files_cite_source({ source: view.source });
  const accessed = m.files_cite_accessed({ date });
  if (form === 'bibtex')
    return [
      bibtex(`${name}-source`, { note: view.source, language }),
      bibtex(`${name}-view`, {
        title: `${title}. ${dataset}`,
        howpublished: site,
        version,
        url: link,
        urldate: date,
        language,
        note: accessed
      })
    ].join('\n\n');
  if (form === 'ris')
    return (
      ris('GEN', [
        ['TI', view.source],
        ['LA', language]
      ]) +
      ris('DATA', [
        ['TI', title],
        ['T2', dataset],
        ['PB', site],
        ['ET', version],
        ['UR', link],
        ['Y2', date.replaceAll('-', '/')],
        ['LA', language],
        ['N1', source]
      ])
    );
  if (form === 'cff')
    return cff(
      {
        message: m.files_cite_message(),
        title: `${title}. ${dataset}`,
        abstract: `${source} ${accessed}`,
        version,
        url: link
      },
      site
    );
  return `${source}\n\n${m.files_cite_text({ site, title, dataset, version, link, date })}\n`;
}
