/** A mark of a chart that stands for a number, with the number as a sentence. */
export interface ChartPoint {
  readonly mark: Element;
  readonly sentence: string;
  /** What the point belongs to: a line, or a row of marks. */
  readonly group: Element;
}

/** @returns the line of a mark where it has several points, else the row or drawing that it stands in. */
function groupOf(mark: Element): Element {
  const line = mark.closest('[data-series]');
  if (line && line.querySelectorAll('title').length > 1) return line;
  return mark.closest('.track') ?? mark.closest('svg') ?? mark;
}

/** Marks of a chart with a `<title>`, in the order drawn: group by group, each from its start. */
export const chartPoints = (chart: Element): ChartPoint[] =>
  [...chart.querySelectorAll('title')].flatMap(({ parentElement, textContent }) =>
    parentElement
      ? [
          {
            mark: parentElement,
            sentence: textContent?.trim() ?? '',
            group: groupOf(parentElement)
          }
        ]
      : []
  );

/**
 * Where a key leads to from a point.
 * @param groups group of each point, in the order of the points.
 * @param at index of the point that was read last; −1 before any was.
 * @returns an index, `at` itself where there is nothing further, or undefined for other keys.
 */
export function nextPoint(key: string, groups: readonly unknown[], at: number): number | undefined {
  const last = groups.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return;
  if (at < 0) return 0;
  if (key === 'ArrowRight' || key === 'ArrowLeft') return Math.min(last, Math.max(0, at + step));
  const all = [...new Set(groups)];
  const mine = all.indexOf(groups[at]);
  const other = all[mine + step];
  if (other === undefined) return at;
  const start = groups.indexOf(other);
  const length = groups.lastIndexOf(other) - start + 1;
  return start + Math.min(at - groups.indexOf(groups[at]), length - 1);
}
