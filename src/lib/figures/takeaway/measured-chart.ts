/** Milliseconds after which a page that is not shown, and so draws no frames, is waited for no longer. */
const UNSEEN = 400;

/** Charts measure themselves after one frame, and are drawn with it after another. */
const drawnAnew = () =>
  Promise.race([
    new Promise((done) => setTimeout(done, UNSEEN)),
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  ]);

/** Looks like the chart, and is nothing: no name, id or point by which it would be met. */
function standIn(chart: HTMLElement): HTMLElement {
  const made = chart.cloneNode(true) as HTMLElement;
  for (const one of [made, ...made.querySelectorAll('[id], [name], [data-part]')])
    for (const name of ['id', 'name', 'data-part']) one.removeAttribute(name);
  made.inert = true;
  made.ariaHidden = 'true';
  return made;
}

let before: Promise<unknown> = Promise.resolve();

/**
 * Has a chart of the page draw itself at another width, out of sight; what the reader sees stands
 * still meanwhile, and the chart is as it was once the promise settles. One chart at a time.
 * @param width in pixels.
 * @returns a copy of what the chart holds at that width.
 */
export function chartAt(chart: HTMLElement, width: number): Promise<Node[]> {
  const measured = before.then(async () => {
    const { width: own } = chart.getBoundingClientRect();
    const stands = standIn(chart);
    chart.before(stands);
    const style = chart.getAttribute('style');
    // What steps aside in a narrow window stands in a picture all the same.
    chart.dataset.measured = '';
    Object.assign(chart.style, { position: 'absolute', left: '-300vw', width: `${width}px` });
    try {
      await drawnAnew();
      const copy = [...chart.cloneNode(true).childNodes];
      chart.style.width = `${own}px`;
      await drawnAnew();
      return copy;
    } finally {
      delete chart.dataset.measured;
      if (style === null) chart.removeAttribute('style');
      else chart.setAttribute('style', style);
      stands.remove();
    }
  });
  before = measured.catch(() => undefined);
  return measured;
}
