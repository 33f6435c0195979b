import type { Plugin, Rolldown } from 'vite';

/** Kit's modules for the pages and layouts of the site. */
const NODE = /\/client(?:-optimized)?\/nodes\/(\d+)\.js$/;
/** Every message is imported through one module, which says nothing of who needs it. */
const MESSAGE = /\/paraglide\/messages\/(\w+)\.js$/;
const MENTIONED = /\bm\.([a-z]\w*)/g;
/** The root layout, the error page and the site's layout, which belong to every page. */
const isLayout = (node: string) => Number(node) <= 2;
/** Pages from which on a module counts as one of all pages. */
const ALL = 6;

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * Puts modules that the same pages need into the same file, whatever is loaded later needs too: few
 * files, which compress better, and none with what a page does not need. What many pages need is
 * one file for all.
 */
export function pageChunks(): Plugin & { groups: Rolldown.CodeSplittingGroup[] } {
  const mentions = new Map<string, Set<string>>();
  const chunks = new Map<string, string | null>();

  /** Modules that need a module when they load, other than by `import()`. */
  function neededBy(id: string, graph: Graph): Iterable<string> {
    const message = MESSAGE.exec(id)?.[1];
    return (message ? mentions.get(message) : graph.getModuleInfo(id)?.importers) ?? [];
  }
  /** Pages that need a module when they open; the layout belongs to all. */
  function pagesOf(id: string, graph: Graph): string[] {
    const seen = new Set([id]);
    const pages = new Set<string>();
    for (const one of seen) {
      const page = NODE.exec(one)?.[1];
      if (page) pages.add(page);
      else for (const other of neededBy(one, graph)) seen.add(other);
    }
    return [...pages].sort();
  }
  function chunkOf(id: string, graph: Graph): string | null {
    let chunk = chunks.get(id);
    if (chunk === undefined) {
      const pages = pagesOf(id, graph);
      // A message that one page needs, and what it loads later too, would be a file of its own.
      const together = pages.length > 1 || (pages.length === 1 && MESSAGE.test(id));
      const few = together ? `pages-${pages.join('-')}` : null;
      chunk = pages.length >= ALL || pages.some(isLayout) ? 'site' : few;
      chunks.set(id, chunk);
    }
    return chunk;
  }
  const pages = (chunk: string | null) =>
    chunk === 'site' ? ALL : (chunk?.split('-').length ?? 1) - 1;
  return {
    name: 'page-chunks',
    // Pages for the server and for the browser are built one after the other.
    buildStart: () => chunks.clear(),
    moduleParsed({ id, code }) {
      if (id.includes('/paraglide/')) return;
      for (const [, message = ''] of (code ?? '').matchAll(MENTIONED)) {
        const modules = mentions.get(message) ?? new Set();
        mentions.set(message, modules.add(id));
      }
    },
    groups: [
      // What Kit starts with must not wait for the rest, which asks it where the site stands.
      { name: 'start', test: /runtime\/client\/payload|preload-helper/, priority: 100 },
      // A file takes along what its modules import, so those of most pages come first.
      ...Array.from({ length: ALL }, (_, at) => ({
        name: (id: string, graph: Graph) => {
          const chunk = chunkOf(id, graph);
          return pages(chunk) === ALL - at ? chunk : null;
        },
        priority: 50 - at
      }))
    ]
  };
}
