import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vite';
import { gzipAsset } from './tools/gzip-asset.ts';
import { MESSAGES } from './tools/message-files.ts';
import { messagesComplete } from './tools/messages-complete.ts';
import { pageChunks } from './tools/page-chunks.ts';
import { withOfflineList } from './tools/offline-list.ts';
import { recordsGate } from './tools/records-gate.ts';
import { stylesOfPages } from './tools/styles-of-pages.ts';
import { texAsMathml } from './tools/tex-as-mathml.ts';

const chunks = pageChunks();

export default defineConfig(({ command }) => ({
  plugins: [
    chunks,
    messagesComplete('messages', ['en', 'cy']),
    recordsGate('sample-data', 'static'),
    paraglideVitePlugin(MESSAGES),
    gzipAsset(),
    texAsMathml('/method/methods/'),
    stylesOfPages(),
    sveltekit({
      adapter: withOfflineList(adapter({ pages: 'build', assets: 'build', strict: true }), 'build'),
      // The page starts it itself, once it stands.
      serviceWorker: { register: false },
      paths: { relative: true },
      // Short names for what scopes styles: they stand at every element of every page.
      compilerOptions: {
        runes: true,
        // By what the styles are, which the dev server could not renew while a page stands.
        ...(command === 'build' && { cssHash: ({ css, hash }) => `s${hash(css).slice(0, 5)}` })
      },
      // Styles inside the page spare the first paint a round trip.
      inlineStyleThreshold: 32_000,
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self', 'wasm-unsafe-eval'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self', 'data:'],
          'connect-src': ['self', 'blob:'],
          'worker-src': ['self', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['none']
        }
      }
    })
  ],
  // What reads large formats is fetched by the worker when such a file is opened.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: chunks.groups
        }
      }
    },
    // The Welsh letters travel only to pages that show them.
    assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined)
  }
}));
