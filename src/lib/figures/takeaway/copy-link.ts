import { m } from '../../paraglide/messages.js';
import { copyText } from '../../parts/copy.ts';

/**
 * Copies a link to the clipboard.
 * @param copied said of it.
 * @returns what was done, in words; where it cannot be copied, the link itself.
 */
export async function copyLink(link: string, copied = m.figure_link_copied()): Promise<string> {
  return (await copyText(link)) ? copied : m.figure_link_here({ link });
}
