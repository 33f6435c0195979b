/** One text that the browser keeps under a name. A browser that refuses keeps nothing. */
export class Shelf {
  readonly #store: () => Storage;
  readonly #key: string;

  /** @param store is asked for at each use, for a browser may refuse to give it. */
  constructor(store: () => Storage, key: string) {
    this.#store = store;
    this.#key = key;
  }

  /** @returns null where nothing is kept. */
  read(): string | null {
    try {
      return this.#store().getItem(this.#key);
    } catch {
      return null;
    }
  }

  /**
   * @param text null erases.
   * @returns whether it was done.
   */
  write(text: string | null): boolean {
    try {
      if (text === null) this.#store().removeItem(this.#key);
      else this.#store().setItem(this.#key, text);
      return true;
    } catch {
      return false;
    }
  }
}
