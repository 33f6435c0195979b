import type { Page } from 'playwright-core';
import { inject } from 'vitest';

/** Address of the page of decks. @param lang such as `cy/`. */
export const present = (lang = '') => `${inject('site')}${lang}present/`;

/** Names of the slides, in their order. */
export const names = (page: Page) => page.locator('#deck-in-hand ol .name').allTextContents();

/** Waits until the page has announced something. */
export const told = (page: Page, words: string | RegExp) =>
  page.locator('#deck-in-hand .said').filter({ hasText: words }).waitFor();

/** Opens a file as a deck. @param deck what it holds, a text or what becomes JSON. */
export const choose = (page: Page, name: string, deck: unknown) =>
  page.locator('#deck-in-hand input[type=file]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof deck === 'string' ? deck : JSON.stringify(deck))
  });

/** A deck of statements. */
export const statements = (...texts: string[]) => ({
  version: 1,
  title: 'Talk',
  slides: texts.map((text, at) => ({ id: `s${at}`, kind: 'statement', text, notes: '' }))
});
