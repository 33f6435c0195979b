/**
 * Random numbers that are the same for the same seed on every machine: the generator is sfc32 by
 * Chris Doty-Humphrey (PractRand 0.95, public domain), and what is made of it uses only additions,
 * multiplications and rounding.
 */
export class Random {
  #a: number;
  #b = 0;
  #c = 0;
  #counter = 1;

  /** @param seed whole number from 0 to 2^32 - 1. */
  constructor(seed: number) {
    this.#a = seed | 0;
    for (let round = 0; round < 15; round += 1) this.word();
  }

  /** @returns a whole number from 0 to 2^32 - 1. */
  word(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** @returns a number from 0, inclusive, to 1, exclusive. */
  uniform(): number {
    return this.word() / 2 ** 32;
  }

  /** @returns a deviate of mean 0 and SD 1, nearly normal: twelve uniforms less six, so within -6 to 6. */
  normal(): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.uniform();
    return sum;
  }

  /** @returns a new array of the items in random order (Fisher and Yates). */
  shuffled<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.uniform() * (last + 1));
      [order[last], order[other]] = [order[other] as T, order[last] as T];
    }
    return order;
  }

  /** @returns an item, each with a chance in proportion to its weight. */
  pick<T extends { readonly weight: number }>(items: readonly T[]): T {
    let left = this.uniform() * items.reduce((sum, { weight }) => sum + weight, 0);
    return items.find(({ weight }) => (left -= weight) < 0) ?? (items.at(-1) as T);
  }
}
