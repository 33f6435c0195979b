import { mendStyles } from '../../parts/page-styles.ts';
import { FAMILY, WEIGHTS, type Face } from './picture-fonts.ts';

export type Scheme = 'light' | 'dark';

/** The page's own rules, as they are for a reader who asks for that scheme and forces no colours. */
function pageRules(scheme: Scheme): string {
  const always = '(min-width: 0px)';
  const never = '(max-width: 0px)';
  return [...document.styleSheets]
    .filter(({ href }) => !href || new URL(href).origin === location.origin)
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map(({ cssText }) => cssText)
    .join('\n')
    .replaceAll('(prefers-color-scheme: dark)', scheme === 'dark' ? always : never)
    .replaceAll('(forced-colors: active)', never);
}

/**
 * Lays something out unseen, in a document of its own: it has the width of the picture whatever the
 * window's, and its own colour scheme. The document is gone once the answer is there.
 * @param rules added to the page's own.
 * @throws Error where styles of the page did not arrive, since the picture would not be the figure.
 */
export async function inFrame<T>(
  options: { width: number; scheme: Scheme; faces: readonly Face[]; rules: string },
  draw: (document: Document) => Promise<T>
): Promise<T> {
  await mendStyles();
  const frame = document.createElement('iframe');
  Object.assign(frame.style, {
    position: 'fixed',
    visibility: 'hidden',
    border: '0',
    width: `${options.width}px`,
    height: '1000px'
  });
  frame.inert = true;
  frame.ariaHidden = 'true';
  frame.srcdoc = `<!doctype html><html lang="${document.documentElement.lang}"><body></body></html>`;
  await new Promise((loaded) => {
    frame.onload = loaded;
    document.body.append(frame);
  });
  try {
    const inside = frame.contentDocument!;
    const window = frame.contentWindow as Window & typeof globalThis;
    inside.adoptedStyleSheets = [pageRules(options.scheme), options.rules].map((text) => {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    await Promise.all(
      options.faces.map(({ url, range }) => {
        const face = new window.FontFace(FAMILY, `url(${url})`, {
          weight: WEIGHTS,
          unicodeRange: range
        });
        inside.fonts.add(face);
        return face.load();
      })
    );
    return await draw(inside);
  } finally {
    frame.remove();
  }
}
