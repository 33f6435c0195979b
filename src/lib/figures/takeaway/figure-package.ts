import type { Resource, Schema } from '../../data/package.ts';
import type { CsvColumns } from '../csv.ts';
import { columnText } from './code-text.ts';
import { columnType } from './data-dictionary.ts';
import { standing } from './standing.ts';
import { takenName, type TakenData } from './taken-data.ts';

const schemaOf = (columns: CsvColumns, { language }: TakenData) => ({
  fields: Object.entries(columns).map(([name, values]) => ({
    name,
    type: columnType(values),
    title: columnText(name, language)
  }))
});

/**
 * Descriptor of a figure's zip (Frictionless Data Package v2).
 * @param made tables of this zip by file name; their columns say their own types.
 * @param sources tables of the dataset that go with them.
 */
export function figurePackage(
  data: TakenData,
  made: Readonly<Record<string, CsvColumns>>,
  sources: readonly Resource[]
): object {
  const { figure, package: about, language, links } = data;
  const resource = (path: string, schema: Schema | ReturnType<typeof schemaOf>) => ({
    name: path.replace(/\.csv$/, '').toLowerCase(),
    path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: takenName(data).toLowerCase(),
    title: figure.title,
    description: [...standing(figure), figure.caveat ?? '', ...figure.summary].join(' ').trim(),
    version: about.version,
    homepage: links[language],
    sources: [{ title: about.study.citation[language] }],
    resources: [
      ...Object.entries(made).map(([path, columns]) => resource(path, schemaOf(columns, data))),
      ...sources.map(({ name, schema }) => resource(`${name}.csv`, schema))
    ]
  };
}
