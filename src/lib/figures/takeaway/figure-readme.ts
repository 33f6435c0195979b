import type { Language } from '../../data/localised.ts';
import { m } from '../../paraglide/messages.js';
import { computes, drawnOf } from './script.ts';
import { standing } from './standing.ts';
import type { TakenData } from './taken-data.ts';
import { usedView } from './used-view.ts';
import { viewWords } from './view-words.ts';

/** Files of a zip, as its note names them. */
export interface ZipContents {
  /** Tables that the numbers rest on, by file name. */
  readonly tables: readonly string[];
  /** Files that a reader must add for the scripts, since the zip holds no records. */
  readonly own: readonly string[];
}

/**
 * What to read first of a figure's zip, as Markdown in one language. The figure's own words are those
 * of the page; in the other language what was measured stands in their place.
 */
export function figureReadme(data: TakenData, contents: ZipContents, locale: Language): string {
  const { figure, package: about, language, links } = data;
  const { study, version } = about;
  const said = { locale };
  const own = locale === language;
  const notes = study.notes.filter(({ id }) => figure.notes.some((note) => note.id === id));
  const source = figure.source && study.sources.find((one) => one.figure === figure.source?.figure);
  const list = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([name, text]) => `- ${name}: ${text}`).join('\n');
  const scripts = computes(figure.kind, drawnOf(study))
    ? m.files_readme_scripts({}, said)
    : m.files_readme_restated({}, said);
  const files: [string, string][] = [
    ['data.csv', m.files_readme_data({}, said)],
    ['dictionary.csv', m.files_readme_dictionary({}, said)],
    ['suppression-log.csv', m.files_readme_log({}, said)],
    ['view.csv', m.files_readme_view({}, said)],
    ...contents.tables.map((name): [string, string] => [name, m.files_readme_table({}, said)]),
    ['query.sql', m.files_readme_sql({}, said)],
    ['reproduce.R, reproduce.py', scripts],
    ['datapackage.json', m.files_readme_package({}, said)]
  ];
  const title = own ? figure.title : (source?.cite[locale] ?? study.title[locale]);
  const caveat = study.comparison[locale];
  const parts = [
    `# ${m.files_readme_title({ title }, said)}`,
    ...standing({ context: figure.context }, locale).map((line) => `**${line}**`),
    figure.caveat ? (own ? figure.caveat : caveat) : '',
    own ? figure.summary.join('\n') : '',
    list([
      ...(source ? [[m.files_about_source({}, said), source.cite[locale]] as const] : []),
      [m.files_about_cite({}, said), study.citation[locale]],
      [m.files_about_dataset({}, said), study.title[locale]],
      [m.files_about_version({}, said), version],
      ...viewWords(about, usedView(figure.kind, figure.context.view, study), locale),
      [m.files_about_link({}, said), links[locale]]
    ]),
    contents.own.length ? m.files_readme_own({ files: contents.own.join(', ') }, said) : '',
    `## ${m.files_readme_files({}, said)}`,
    list(files),
    notes.length ? `## ${m.files_about_notes({}, said)}` : '',
    list(notes.map(({ id, text }) => [id, text[locale]]))
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
