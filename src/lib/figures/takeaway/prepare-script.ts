import type { Step } from '../../data/prepare/step.ts';
import { commentsInWords } from '../comments-in-words.ts';
import { quoted } from './quoted.ts';
import { sourceFile, type Ranged, type ScriptTable } from './script-tables.ts';
import type { ScriptLanguage } from './script.ts';
import { DIALECTS, stepCode } from './step-code.ts';

const LIBRARY = import.meta.glob<string>('./scripts/prepare.*', {
  query: '?raw',
  import: 'default',
  eager: true
});
const HEADER: Step = { kind: 'header', above: 0, rows: 1, left: 0 };

/** What each language puts around calls. */
const FRAME = {
  R: {
    set: (to: string) => `  table <- ${to}`,
    add: '  tables <- c(tables, list(table))',
    begin: (at: number) => `table_${at} <- function() {\n  tables <- list()`,
    end: '  table\n}',
    one: '  table <- tables[[1]]',
    all: (names: readonly string[]) =>
      `prepared <- list(${names.map((name, at) => `${quoted(name)} = table_${at + 1}`).join(', ')})\nprepared`,
    none: ['-Inf', 'Inf']
  },
  py: {
    set: (to: string) => `    table = ${to}`,
    add: '    tables.append(table)',
    begin: (at: number) => `def table_${at}():\n    tables = []`,
    end: '    return table',
    one: '    table = tables[0]',
    all: (names: readonly string[]) =>
      `prepared = {${names.map((name, at) => `${quoted(name)}: table_${at + 1}`).join(', ')}}`,
    none: ['float("-inf")', 'float("inf")']
  }
} as const;

function tableCode(table: ScriptTable, at: number, language: ScriptLanguage): string {
  const [dialect, frame] = [DIALECTS[language], FRAME[language]];
  const { sources, combine, steps } = table.preparation;
  const codes = (all: readonly Step[]) => all.flatMap((step) => stepCode(step, dialect));
  const read = sources.flatMap((source) => {
    const led = source.steps[0]?.kind === 'header' ? source.steps : [HEADER, ...source.steps];
    return [`grid(${quoted(sourceFile(source))})`, ...codes(led)].map(frame.set).concat(frame.add);
  });
  const texts = (all: readonly string[]) => dialect.list(all.map(quoted));
  const whole =
    combine?.kind === 'stack'
      ? frame.set(`stack(tables, ${quoted(combine.name)}, ${texts(combine.values)})`)
      : combine
        ? frame.set(`join(tables, ${texts(combine.by)})`)
        : frame.one;
  const [low, high] = frame.none;
  const range = ({ column, minimum, maximum }: Ranged) =>
    `in_range(table, ${quoted(column)}, ${minimum ?? low}, ${maximum ?? high})`;
  const rules = [
    ...(table.numbers.length ? [`decimal_commas(table, ${texts(table.numbers)})`] : []),
    ...codes(table.absent.length ? [{ kind: 'missing', columns: table.absent }] : []),
    ...table.ranges.map(range)
  ];
  const last = [...codes(steps), ...rules].map(frame.set);
  return [frame.begin(at + 1), ...read, whole, ...last, frame.end].join('\n');
}

/**
 * A script in base R or in Python with its standard library that makes the tables of the reader's
 * files as they are, by the steps of their description. What the description says stands in it in
 * quotation marks alone.
 */
export function prepareScript(language: ScriptLanguage, tables: readonly ScriptTable[]): string {
  const library = commentsInWords(LIBRARY[`./scripts/prepare.${language}`]!.trim());
  const made = tables.map((table, at) => tableCode(table, at, language));
  const parts = [library, ...made, FRAME[language].all(tables.map(({ name }) => name))];
  return `${parts.join('\n\n\n')}\n`;
}
