import type { Language } from '#lib/data/localised.ts';
import { href } from './href.ts';

/**
 * @param link whole address of a view, at a figure.
 * @param fixed without the figure's menu and controls.
 * @returns the whole address at which the figure stands alone in that view.
 */
export function embedAddress(link: string, language: Language, fixed: boolean): string {
  const { origin, search, hash } = new URL(link);
  const view = search && `&${search.slice(1)}`;
  const query = `?figure=${hash.slice(1)}${view}${fixed ? '&fixed=1' : ''}`;
  return origin + href('/[[lang=locale]]/embed', language, query);
}
