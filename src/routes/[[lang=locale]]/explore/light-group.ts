import type { Attachment } from 'svelte/attachments';

/** Parts of charts by which a group is known. */
const MARKS = 'svg [data-group], li[data-group]';

/**
 * Dims what belongs to other groups in every figure within, without drawing any of them anew.
 * @param lit gives the id of the group that stays; undefined leaves all as they are.
 */
export const lightGroup =
  (lit: () => string | undefined): Attachment<HTMLElement> =>
  (figures) => {
    const group = lit();
    for (const mark of figures.querySelectorAll(MARKS))
      mark.toggleAttribute(
        'data-dim',
        group !== undefined && mark.getAttribute('data-group') !== group
      );
  };
