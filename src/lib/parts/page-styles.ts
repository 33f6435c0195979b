const LINKED = 'link[rel="stylesheet"]:not([disabled])';

/** Whether a style sheet arrived: what did not has no rules, or none that may be read. */
function arrived({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet?.cssRules !== undefined;
  } catch {
    return false;
  }
}

/**
 * Fetches anew what did not arrive of the page's own styles: a link that failed once stays as it is, and
 * neither the page nor a picture of it would ever have them.
 * @throws Error that names what did not arrive this time either.
 */
export async function mendStyles(): Promise<void> {
  const lost = [...document.querySelectorAll<HTMLLinkElement>(LINKED)].filter(
    (link) => !arrived(link)
  );
  await Promise.all(
    lost.map(
      (link) =>
        new Promise<void>((done, fail) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.onload = () => done();
          again.onerror = () => fail(new Error(`Failed to load ${link.href}`));
          link.replaceWith(again);
        })
    )
  );
}
