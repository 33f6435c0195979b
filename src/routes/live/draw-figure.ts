import { mount, tick, unmount } from 'svelte';
import type { TakenFigure } from '#lib/figures/context.ts';
import { errorText } from '#lib/data/error-text.ts';
import type { FigureSlide } from '#lib/story/deck.ts';
import LiveFigure from './LiveFigure.svelte';

const WIDTH = '960px';

/**
 * Draws the figure of a slide where nobody sees it, and takes from it while it stands.
 * @param take is given the figure once it is drawn; the figure is gone when its promise settles.
 * @returns what was taken, or the reason in words why there is no figure.
 * @throws what `take` throws, and the signal's reason once it gives up.
 */
export async function drawFigure<T>(
  { figure, view }: FigureSlide,
  take: (drawn: TakenFigure) => Promise<T>,
  signal: AbortSignal
): Promise<T | { readonly missing: string }> {
  signal.throwIfAborted();
  const target = document.createElement('div');
  target.inert = true;
  target.ariaHidden = 'true';
  Object.assign(target.style, { position: 'absolute', left: '-200vw', top: '0', width: WIDTH });
  document.body.append(target);
  const heard = new AbortController();
  let live: ReturnType<typeof mount> | undefined;
  try {
    let latest: TakenFigure | undefined;
    const drawn = await new Promise<TakenFigure | string>((done, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason), { signal: heard.signal });
      live = mount(LiveFigure, {
        target,
        props: {
          figure,
          query: view,
          drawn: (figure) => {
            latest = figure;
            done(figure);
          },
          lacking: done
        }
      });
    });
    if (typeof drawn === 'string') return { missing: drawn };
    try {
      await drawn.ready?.();
    } catch (error) {
      return { missing: errorText(error) };
    }
    await tick();
    return await take(latest ?? drawn);
  } finally {
    heard.abort();
    if (live) await unmount(live);
    target.remove();
  }
}
