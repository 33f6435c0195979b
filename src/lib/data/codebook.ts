import { localised, type Localised } from './localised.ts';
import type { Reason } from './missing.ts';
import { own } from './own.ts';
import type { DataPackage, Field } from './package.ts';
import type { Level, Study } from './study.ts';
import type { ColumnType } from './table.ts';

/** What a reader may know of a field before they see its values. */
export interface FieldMeaning {
  readonly name: string;
  readonly type: ColumnType;
  readonly label: Localised;
  /** In English, as the descriptor gives it. */
  readonly description?: string;
  readonly required: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The only values allowed, with their labels where the descriptor has any. */
  readonly values?: readonly { readonly value: string; readonly label?: Localised }[];
}

/** A table of a package as its dictionary tells it. */
export interface TableMeaning {
  readonly name: string;
  readonly path: string;
  readonly label: Localised;
  /** In English, as the descriptor gives it. */
  readonly description?: string;
  /** What stands in the file where a value is absent, and why it is. */
  readonly missing: readonly { readonly value: string; readonly reason: Reason }[];
  readonly fields: readonly FieldMeaning[];
}

/** Levels that a field named as a role or characteristic of the study can hold. */
function levelsOf(study: Study, field: string): readonly Level[] {
  const roles: Readonly<Record<string, readonly Level[]>> = {
    site: study.site.levels,
    arm: study.arm.levels,
    phase: study.phase.levels,
    wave: study.wave.levels,
    measure: study.measures,
    area: study.areas,
    quality: study.qualities
  };
  return own(roles, field) ?? study.dimensions.find(({ id }) => id === field)?.levels ?? [];
}

function valuesOf(study: Study, field: Field): FieldMeaning['values'] {
  const levels = levelsOf(study, field.name);
  const allowed = field.categories?.map(({ value }) => value) ?? field.constraints?.enum;
  return allowed?.map((one) => {
    const value = String(one);
    const label = own(field.labels, value) ?? levels.find(({ id }) => id === value)?.label;
    return label ? { value, label } : { value };
  });
}

/** The dictionary of a package: every table with its fields, in the order of the descriptor. */
export const codebook = ({ resources, study }: DataPackage): TableMeaning[] =>
  resources.map(({ name, path, label, description, schema }) => ({
    name,
    path,
    label,
    ...(description ? { description } : {}),
    missing: (schema.missingValues ?? []).map(({ value, label: reason }) => ({ value, reason })),
    fields: schema.fields.map((field) => {
      const { required = false, minimum, maximum } = field.constraints ?? {};
      const values = valuesOf(study, field);
      return {
        name: field.name,
        type: field.type,
        label: field.label ?? localised(() => field.title),
        ...(field.description ? { description: field.description } : {}),
        required,
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
        ...(values ? { values } : {})
      };
    })
  }));
