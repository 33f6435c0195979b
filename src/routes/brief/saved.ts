import type { PageData } from '../[[lang=locale]]/$types';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { briefOf } from './brief-of.ts';
import { saveBrief } from './save-brief.ts';

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/**
 * Saves the findings of the page as a Word file.
 * @param address of the page. @returns what was done, in words, or nothing where it could not be.
 */
export async function saved(data: PageData, address: string): Promise<string | undefined> {
  const name = m.brief_file();
  const day = new Date().toLocaleDateString(`${getLocale()}-GB`, DAY);
  const minis = data.findings.flatMap(({ id }) => {
    const element = document.querySelector<HTMLElement>(`[data-mini="${id}"] [role="img"]`);
    return element ? [element] : [];
  });
  try {
    await saveBrief(name, briefOf(data, address, day), minis);
    return m.brief_saved({ name });
  } catch {
    return undefined;
  }
}
