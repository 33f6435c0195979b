import type { Note, Source, Study } from '../data/study.ts';

/**
 * Notes that touch a kind of figure, in the study's order.
 * @param measures ids of the measures shown; a note about another measure is left out.
 * @param arms whether both arms are in view.
 */
export function notesFor(
  study: Study,
  figure: string,
  measures: readonly string[],
  arms: boolean
): Note[] {
  return study.notes.filter(
    (note) =>
      note.figures.includes(figure) &&
      (arms || !note.arms) &&
      (!note.measure || measures.includes(note.measure))
  );
}

/** Where a kind of figure has its numbers from. */
export const sourceOf = (study: Study, figure: string): Source | undefined =>
  study.sources.find((source) => source.figure === figure);
