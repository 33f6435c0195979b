import { own } from '#lib/data/own.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** A text as it stands in HTML, also between quotation marks. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => own(SIGNS, sign)!);
