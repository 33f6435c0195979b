import { cellLayout } from '../cube/cell-layout.ts';
import type { AuditFound } from './audit.ts';
import type { PackItem, TableCell } from './candidates.ts';
import type { PackAtoms } from './pack-atoms.ts';
import { populationsOf, type Population } from './population.ts';
import { ABOUT, NUMBERS, NUMBERS_OF, patternTexts, SUPPRESSED } from './released-table.ts';

/** A text as a cell of CSV. */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Sums of the layout's row over the atoms of an item. */
function summed({ values, layout }: PackAtoms, some: ArrayLike<number>): Float64Array {
  const row = new Float64Array(layout.width);
  for (const atom of Array.from(some))
    for (let at = 0; at < layout.width; at++) row[at]! += values[atom * layout.width + at]!;
  return row;
}

/** What a row tells after its families, as `NUMBERS_OF` orders it. */
function sumsOf(atoms: PackAtoms, population: Population, row: Float64Array): readonly number[] {
  const { waves, measures, qualities } = atoms.summed;
  const layout = cellLayout(atoms.summed);
  if (population.about === 'mentions') {
    const start = layout.mentions(qualities.indexOf(population.of));
    return [row[start + 1]!];
  }
  if (population.about !== 'score' && population.about !== 'pair') return [];
  const measure = measures.findIndex(({ id }) => id === population.of);
  const wave = waves.indexOf(population.at);
  const start = layout[population.about === 'score' ? 'scores' : 'pairs'](measure, wave);
  return [...row.subarray(start, start + NUMBERS_OF[population.about].length - 1)];
}

/** Every choice of one level of each axis, that of the last axis running fastest. */
const combinations = (spans: readonly number[]): number[][] =>
  spans.reduce<number[][]>(
    (all, span) => all.flatMap((one) => Array.from({ length: span }, (_, code) => [...one, code])),
    [[]]
  );

/**
 * A table of a pack as CSV: a row for each group, empty ones too, and each number of it; all that was
 * not released is `suppressed`.
 * @param decimals of sums.
 */
export function packCsv(
  atoms: PackAtoms,
  { tables, released }: Pick<AuditFound, 'tables' | 'released'>,
  place: number,
  decimals: number
): string {
  const { axes } = tables[place]!;
  const levels = axes.map((id) => atoms.axes.find((axis) => axis.id === id)!.levels);
  const items = new Map<string, PackItem>();
  const keyOf = (cell: TableCell['levels'], population: Population) =>
    `${cell.join()};${JSON.stringify(population)}`;
  for (const item of released)
    if (item.table === place) items.set(keyOf(item.cell.levels, item.population), item);

  const rows = [[...axes, ...ABOUT, ...NUMBERS].map(quoted).join()];
  const { waves } = atoms.summed;
  const round = (value: number) => String(Number(value.toFixed(decimals)) + 0);
  for (const codes of combinations(levels.map(({ length }) => length))) {
    const group = codes.map((code, at) => quoted(levels[at]![code]!));
    for (const population of populationsOf(atoms.summed)) {
      const { about } = population;
      const item = items.get(keyOf(codes, population));
      const named = [
        about,
        'of' in population ? population.of : '',
        'at' in population ? population.at : ''
      ];
      const write = (start: readonly string[], numbers: readonly string[] | undefined) => {
        const told = NUMBERS_OF[about];
        const cells = NUMBERS.map((name) =>
          told.includes(name) ? (numbers?.[told.indexOf(name)] ?? SUPPRESSED) : ''
        );
        rows.push([...group, ...start.map(quoted), ...cells].join());
      };
      if (about === 'patterns') {
        const counts = new Map<number, number>();
        for (const atom of item?.atoms ?? []) {
          const bits = atoms.answers(atom).bits(population.of);
          counts.set(bits, (counts.get(bits) ?? 0) + atoms.families[atom]!);
        }
        patternTexts(waves.length).forEach((text, at) => {
          const n = counts.get((1 << waves.length) - 1 - at) ?? 0;
          write([about, population.of, text], item && [String(n)]);
        });
      } else {
        const sums = item && sumsOf(atoms, population, summed(atoms, item.atoms));
        write(named, item && sums && [String(item.families), ...sums.map(round)]);
      }
    }
  }
  return `${rows.join('\n')}\n`;
}
