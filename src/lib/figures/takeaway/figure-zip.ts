import { LANGUAGES } from '../../data/localised.ts';
import { zipFiles } from '../../data/zip-files.ts';
import { m } from '../../paraglide/messages.js';
import { commentsInWords } from '../comments-in-words.ts';
import { toCsv } from '../csv.ts';
import { dataDictionary } from './data-dictionary.ts';
import { figurePackage } from './figure-package.ts';
import { figureReadme } from './figure-readme.ts';
import { prepareScript } from './prepare-script.ts';
import { computes, drawnOf, script, type ScriptLanguage } from './script.ts';
import { csvName, scriptTables, sourceFile } from './script-tables.ts';
import { scriptSettings } from './script-settings.ts';
import { mayGo, sourceTable, sourceTables } from './source-tables.ts';
import { suppressionLog } from './suppression-log.ts';
import { takenName, type TakenData } from './taken-data.ts';
import { usedView } from './used-view.ts';

/**
 * The files of a figure's zip by name: its numbers with dictionary, descriptor, notes in both
 * languages, the question in SQL, scripts that compute the numbers anew, what is hidden, and the
 * tables that the numbers rest on, but none with records that the reader opened.
 */
export async function figureFiles(data: TakenData): Promise<Record<string, string>> {
  const { figure, package: about, columns, language, links } = data;
  const of = drawnOf(about.study);
  const named = sourceTables(data);
  const resources = about.resources.filter(({ name }) => named.includes(name));
  const sources = mayGo(data) ? resources : [];
  const fileOf = (table: string) =>
    sources.some(({ name }) => name === table)
      ? `${table}.csv`
      : csvName(resources.find(({ name }) => name === table)?.path ?? `${table}.csv`);
  const made = {
    'data.csv': columns,
    'dictionary.csv': dataDictionary(data),
    'suppression-log.csv': suppressionLog(columns),
    'view.csv': scriptSettings(
      about,
      usedView(figure.kind, figure.context.view, about.study),
      named,
      fileOf
    )
  };
  const tables = Object.fromEntries(
    await Promise.all(
      sources.map(async (one) => [`${one.name}.csv`, await sourceTable(data, one)] as const)
    )
  );
  const lacking = sources.length || !computes(figure.kind, of) ? [] : named;
  const own = scriptTables(about, lacking);
  const files = own.flatMap(({ preparation }) => preparation.sources.map(sourceFile));
  const contents = { tables: Object.keys(tables), own: [...new Set(files)] };
  const head = [m.files_script_about({ title: figure.title }), links[language]];
  const scriptIn = (written: ScriptLanguage) => script(written, figure.kind, of, head, language);
  const texts = Object.entries({ ...made, ...tables }).map(
    async ([name, table]) => [name, await toCsv(table)] as const
  );
  return {
    ...Object.fromEntries(await Promise.all(texts)),
    'datapackage.json': `${JSON.stringify(figurePackage(data, made, sources), null, 2)}\n`,
    ...Object.fromEntries(
      LANGUAGES.map((locale) => [
        locale === 'en' ? 'README.md' : `README.${locale}.md`,
        figureReadme(data, contents, locale)
      ])
    ),
    'query.sql': `${commentsInWords(figure.sql.trim())}\n`,
    ...(own.length
      ? { 'prepare.R': prepareScript('R', own), 'prepare.py': prepareScript('py', own) }
      : {}),
    'reproduce.R': scriptIn('R'),
    'reproduce.py': scriptIn('py')
  };
}

export const figureZip = async (data: TakenData): Promise<Uint8Array<ArrayBuffer>> =>
  zipFiles(takenName(data), await figureFiles(data));
