import type { DataPackage, Resource } from './package.ts';
import type { Report } from './shape.ts';
import type { Study } from './study.ts';
import { columnLevels, neededColumns } from './study-columns.ts';

type Known = readonly (string | number)[];

const ids = (levels: readonly { readonly id: string }[]) => levels.map(({ id }) => id);

function checkResource(study: Study, { name, schema }: Resource, path: string, report: Report) {
  const names = schema.fields.map((field) => field.name);
  const known = (value: string | number, values: Known, at: string) => {
    if (!values.includes(String(value))) report(at, value, values.join(', '));
  };
  schema.primaryKey?.forEach((key, at) => known(key, names, `${path}.schema.primaryKey[${at}]`));
  schema.fields.forEach((field, at) => {
    const levels = columnLevels(study, name, field.name);
    const below = `${path}.schema.fields[${at}]`;
    if (!levels) return;
    field.constraints?.enum?.forEach((value, index) =>
      known(value, levels, `${below}.constraints.enum[${index}]`)
    );
    field.categories?.forEach(({ value }, index) =>
      known(value, levels, `${below}.categories[${index}].value`)
    );
  });
  for (const column of neededColumns(study)[name] ?? [])
    if (!names.includes(column)) report(`${path}.schema.fields`, names.join(', '), column);
}

/**
 * Reports each part of a package that names a level, measure, table or column that it does not
 * have, with the names that it could have meant.
 * @param pack has the shape of a package.
 */
export function checkReferences({ resources, study }: DataPackage, report: Report): void {
  const known = (value: string | undefined, values: Known, at: string) => {
    if (value !== undefined && !values.includes(value)) report(at, value, values.join(', '));
  };
  const tables = resources.map(({ name }) => name);
  study.site.levels.forEach(({ arm, phase }, at) => {
    known(arm, ids(study.arm.levels), `study.site.levels[${at}].arm`);
    known(phase, ids(study.phase.levels), `study.site.levels[${at}].phase`);
  });
  known(study.arm.reference, ids(study.arm.levels), 'study.arm.reference');
  study.qualities.forEach(({ area }, at) =>
    known(area, ids(study.areas), `study.qualities[${at}].area`)
  );
  study.notes.forEach(({ measure }, at) =>
    known(measure, ids(study.measures), `study.notes[${at}].measure`)
  );
  study.sources.forEach((source, at) =>
    source.tables.forEach((table, index) =>
      known(table, tables, `study.sources[${at}].tables[${index}]`)
    )
  );
  for (const [role, { table }] of Object.entries(study.records ?? {}))
    known(table, tables, `study.records.${role}.table`);
  resources.forEach((resource, at) => checkResource(study, resource, `resources[${at}]`, report));
}
