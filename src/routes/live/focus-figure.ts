/** Milliseconds after which what moves the figure no longer has to do with opening the page. */
const SETTLED = 10_000;
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

let end = () => {};

/**
 * Brings the figure that an address names into view and gives it the focus, however late it is
 * drawn, and keeps it in view while the page above it still grows. Ends as soon as the reader does
 * anything, so that neither is taken from them later.
 * @param id of the figure; what is no figure is left to the browser.
 */
export function focusFigure(id: string): void {
  end();
  const acted = new AbortController();
  let settled: ReturnType<typeof setTimeout> | undefined;
  const sizes = new ResizeObserver(() => {
    const figure = document.querySelector<HTMLElement>(`figure[id="${CSS.escape(id)}"]`);
    if (!figure) return;
    figure.scrollIntoView();
    if (!figure.contains(document.activeElement)) figure.focus({ preventScroll: true });
    clearTimeout(settled);
    settled = setTimeout(end, SETTLED);
  });
  end = () => {
    sizes.disconnect();
    acted.abort();
    clearTimeout(settled);
  };
  for (const act of ACTS)
    addEventListener(act, end, { signal: acted.signal, capture: true, passive: true });
  sizes.observe(document.body);
}
