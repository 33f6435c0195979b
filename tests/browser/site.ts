import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../../tools/serve.ts';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site at the root of a host. */
    site: string;
    /** Address of the same files in a sub-path of another host. */
    subPath: string;
    /** Where tests connect to the browser. */
    browser: string;
  }
}

/** Serves the built site as a plain host does, and starts one browser for all tests. */
export default async function setup(project: TestProject) {
  if (!existsSync('build/index.html')) throw new Error('Build the site first: npm run build');
  const [root, deep] = await Promise.all([serve('build'), serve('build', '/some/deep/sub/path/')]);
  const browser = await chromium.launchServer({
    executablePath: findChromium({ shell: true }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      // Pages are as wide in every Chromium.
      '--hide-scrollbars'
    ]
  });
  project.provide('site', root.address);
  project.provide('subPath', deep.address);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    root.server.close();
    deep.server.close();
  };
}
