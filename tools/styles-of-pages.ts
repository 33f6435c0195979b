import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, Plugin } from 'vite';

/** Kit finds its own first module as what this one imports later. */
const START = /runtime\/client\/entry\.js$/;
/** What a page shows drawn before it loads the code: its styles belong to the page. */
const STILL = /\/(FindingFigure|MethodList|ExploreFigures|Qualities)\.svelte$/;

/** @returns the styles of a module and of all that it needs when it loads. */
function stylesOf(manifest: Manifest, name: string): string[] {
  const names = new Set([name]);
  for (const one of names) for (const other of manifest[one]?.imports ?? []) names.add(other);
  return [...names].flatMap((one) => manifest[one]?.css ?? []);
}

/**
 * Gives every page the styles of all that it shows when it opens.
 * Kit gathers them from the build's manifest, and what may be loaded later counts for the module
 * that was met first: styles that a page shares with such a module would be missing from the page.
 * So the manifest says nothing of what is loaded later, which brings its styles itself, save for stills,
 * which are shown before their code is loaded.
 */
export function stylesOfPages(): Plugin {
  return {
    name: 'styles-of-pages',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir = '' }) {
        const path = join(dir, '.vite/manifest.json');
        if (!existsSync(path)) return;
        const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
        for (const [name, chunk] of Object.entries(manifest)) {
          if (START.test(name)) continue;
          const still = chunk.dynamicImports?.filter((one) => STILL.test(one)) ?? [];
          const styles = still.flatMap((one) => stylesOf(manifest, one));
          if (styles.length) chunk.css = [...new Set([...(chunk.css ?? []), ...styles])];
          delete chunk.dynamicImports;
        }
        writeFileSync(path, JSON.stringify(manifest, null, 2));
      }
    }
  };
}
