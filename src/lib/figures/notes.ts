import type { Note, Source, Study } from '../data/study.ts';

/**
 * Notes that touch a kind of figure, in the study's order.
 * @param measures ids of the measures shown; a note about another measure is left out.
 * @param arms whether both arms are in view.
 * @param table the one shown, where a kind has a figure for each of several; a note about another is left out.
 */
export function notesFor(
  study: Study,
  figure: string,
  measures: readonly string[],
  arms: boolean,
  table?: string
): Note[] {
  return study.notes.filter(
    (note) =>
      note.figures.includes(figure) &&
      (arms || !note.arms) &&
      (!note.measure || measures.includes(note.measure)) &&
      (!note.table || note.table === table)
  );
}

/** Where a kind of figure has its numbers from. */
export const sourceOf = (study: Study, figure: string): Source | undefined =>
  study.sources.find((source) => source.figure === figure);
