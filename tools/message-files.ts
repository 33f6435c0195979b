import * as fs from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { withNouns } from './marked-nouns.ts';

const OUT = resolve('src/lib/paraglide');
const NOUNS = resolve('src/lib/data/nouns/word.ts');

/** The files of this device, for the compiler of messages: what it writes asks for its nouns. */
export const messageFiles = {
  ...fs,
  promises: {
    ...fs.promises,
    writeFile: (path: string, text: string | Uint8Array) => {
      const isMessage = /^messages\/.*\.js$/.test(relative(OUT, path).split(sep).join('/'));
      const nouns = relative(dirname(path), NOUNS).split(sep).join('/');
      return fs.promises.writeFile(
        path,
        isMessage && typeof text === 'string' ? withNouns(text, path, nouns) : text
      );
    }
  }
};

/** How messages are compiled, for the site and for all else. */
export const MESSAGES = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['baseLocale' as const],
  emitTsDeclarations: true,
  emitReadme: false,
  fs: messageFiles
};
