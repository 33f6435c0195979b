import { LANGUAGES, type Localised } from '../data/localised.ts';
import { nounIn } from '../data/nouns/nouns.ts';
import { withArticle } from '../data/nouns/welsh.ts';
import type { DataPackage, Field, Resource } from '../data/package.ts';
import { isMadeUp, type Study } from '../data/study.ts';
import type { PackAtoms } from './pack-atoms.ts';
import { ABOUT, NUMBERS, SUPPRESSED, tableName } from './released-table.ts';
import type { ReleasePlan } from './release-plan.ts';

/** Kind of the datasets that packs are. */
export const AUDITED = 'audited';

/** Words that name the tables and columns of a pack, in both languages. */
const WORDS = {
  about: { en: 'What the numbers are of', cy: 'Beth mae’r rhifau’n ei ddisgrifio' },
  of: { en: 'Measure or quality', cy: 'Mesur neu rinwedd' },
  at: { en: 'Time point or response pattern', cy: 'Pwynt amser neu batrwm ymateb' }
} as const satisfies Record<string, Localised>;

/** The same, of what a study calls its families. */
function wordsOf({ nouns = {} }: Study): Record<'total' | 'number', Localised> {
  const [en, cy] = [nounIn(nouns, 'unit', 'en'), nounIn(nouns, 'unit', 'cy')];
  return {
    total: { en: `All ${en.many}`, cy: `Pob ${cy.one}` },
    number: {
      en: `Number of ${en.many}, or a sum over them`,
      cy: `Nifer ${withArticle(cy.many)}, neu swm drostynt`
    }
  };
}

const joined = (labels: readonly Localised[]): Localised =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, labels.map((label) => label[language]).join(' × ')])
  ) as unknown as Localised;

const labelOf = ({ site, dimensions }: Study, axis: string): Localised =>
  axis === 'site' ? site.label : dimensions.find(({ id }) => id === axis)!.label;

function field(
  name: string,
  type: Field['type'],
  label: Localised,
  levels?: readonly string[]
): Field {
  return {
    name,
    type,
    title: label.en,
    label,
    ...(levels ? { constraints: { required: true, enum: levels } } : {})
  };
}

function resource(study: Study, atoms: PackAtoms, axes: readonly string[]): Resource {
  const { total, number } = wordsOf(study);
  const label = axes.length ? joined(axes.map((axis) => labelOf(study, axis))) : total;
  const levels = (id: string) => atoms.axes.find((axis) => axis.id === id)!.levels;
  return {
    name: tableName(axes),
    path: `${tableName(axes)}.csv.gz`,
    type: 'table',
    title: label.en,
    label,
    schema: {
      fields: [
        ...axes.map((axis) => field(axis, 'string', labelOf(study, axis), levels(axis))),
        ...ABOUT.map((name) => field(name, 'string', WORDS[name])),
        ...NUMBERS.map((name) => field(name, 'number', number))
      ],
      missingValues: [
        { value: SUPPRESSED, label: 'suppressed' },
        { value: '', label: 'not-asked' }
      ]
    }
  };
}

/** Axes on which every family has a level, as the description of the records demands. */
function completeAxes(plan: ReleasePlan, { resources }: DataPackage): string[] {
  const { families } = plan.study.records!;
  const fields = resources.find(({ name }) => name === families.table)?.schema.fields ?? [];
  const required = (column: string) =>
    fields.find(({ name }) => name === column)?.constraints?.required ?? false;
  return plan.axes.filter((axis) => (axis === 'site' ? true : required(axis)));
}

/**
 * The descriptor of a pack: the study that was described, with what is dropped left out, and the
 * tables of released numbers instead of the records.
 */
export function packDescriptor(
  plan: ReleasePlan,
  dataset: DataPackage,
  atoms: PackAtoms
): DataPackage {
  const { records, ...study } = plan.study;
  const resources = plan.tables.map((axes) => resource(plan.study, atoms, axes));
  const tables = resources.map(({ name }) => name);
  const { measures, waves } = atoms.summed;
  return {
    name: dataset.name,
    version: dataset.version,
    title: plan.policy.title?.en ?? dataset.title,
    ...(dataset.description ? { description: dataset.description } : {}),
    resources,
    study: {
      ...study,
      kind: AUDITED,
      title: plan.policy.title ?? study.title,
      qualities: records?.mentions ? study.qualities : [],
      sources: study.sources.map((source) => ({
        ...source,
        tables: source.tables.length ? tables : []
      })),
      notes: study.notes.filter(
        ({ measure }) => !measure || measures.some(({ id }) => id === measure)
      ),
      threshold: plan.policy.threshold,
      released: {
        ...(isMadeUp(plan.study) ? { of: 'synthetic' as const } : {}),
        waves,
        centres: Object.fromEntries(measures.map(({ id, centre }) => [id, centre])),
        complete: completeAxes(plan, dataset),
        tables: plan.tables
      }
    }
  };
}
