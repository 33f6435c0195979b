import { own } from '#lib/data/own.ts';

/** Pictures that may stand beside the title of a site, by the ending of their name. */
export const LOGO_TYPES: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG/,
  jpg: /^\xff\xd8\xff/,
  webp: /^RIFF.{4}WEBP/s,
  svg: /<svg[\s>]/i
};
/** Most bytes of such a picture, which every page fetches. */
export const LOGO_BYTES = 100_000;

/** What in an SVG could run, or fetch from elsewhere. */
const UNSAFE =
  /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|animate|set)\b|\son\w+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|webp))|url\(\s*["']?\s*(?!#)|@import/i;

export type LogoFault = 'type' | 'size' | 'unsafe';

/** @returns why a picture may not be used; undefined where it may. */
export function logoFault(name: string, bytes: Uint8Array): LogoFault | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase().replace('jpeg', 'jpg') ?? '';
  const form = own(LOGO_TYPES, ending);
  if (bytes.length > LOGO_BYTES) return 'size';
  const text = ending === 'svg' ? new TextDecoder().decode(bytes) : latin(bytes);
  if (!form?.test(text)) return 'type';
  return ending === 'svg' && UNSAFE.test(text) ? 'unsafe' : undefined;
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 16));

/** Relative luminance, WCAG 2.2. @param colour as `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What the ground of cards is where a colour of one's own is used for words. */
export const GROUND = '#ffffff';
/** What links need. */
export const ENOUGH = 4.5;

/**
 * Styles of a colour of one's own: a band above every page, and links where it is dark enough on white.
 * A dark scheme keeps the site's own links.
 */
export function lookOf(colour: string): string {
  const band = `#app > header, body > header { border-top: 6px solid ${colour}; }\n`;
  if (contrast(colour, GROUND) < ENOUGH) return band;
  return `${band}@media (prefers-color-scheme: light) { html:root { --accent: ${colour}; } }\n`;
}
