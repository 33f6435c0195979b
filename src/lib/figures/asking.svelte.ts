import { getContext, untrack } from 'svelte';
import { errorText } from '../data/error-text.ts';
import { latest } from '../engine/latest.ts';
import type { FigureContext } from './context.ts';

type Rows = Record<string, unknown>[];

/** Key under which Svelte's context holds true where a figure stands on its own and asks unbidden. */
export const ASK_AT_ONCE = 'ask at once';

/**
 * What a figure asks of DuckDB, from when the reader first wants it. From then on it follows the
 * view: a question that changes is asked anew. To be made while a component is set up.
 */
export class Asking<Answer> {
  busy = $state(false);
  /** Why there is no answer to the question asked last; empty where nothing failed. */
  failure = $state('');
  readonly #context: () => FigureContext;
  readonly #questions: () => readonly string[];
  readonly #ask: (questions: readonly string[]) => Promise<{ answer: Answer } | undefined>;
  readonly #dataset = $derived.by(() => this.#context().dataset);
  #tries = $state(getContext(ASK_AT_ONCE) ? 1 : 0);
  #answered: { sql: string; dataset: unknown; answer: Answer } | undefined = $state.raw();

  /** SQL of all that is asked now, the question whose answer the table shows first. */
  readonly sql = $derived.by(() => this.#questions().join(';\n\n'));

  /**
   * @param questions SQL of what is asked now.
   * @param finish makes the figure's answer of the rows, one list a question.
   */
  constructor(
    context: () => FigureContext,
    questions: () => readonly string[],
    finish: (rows: Rows[]) => Answer | Promise<Answer>
  ) {
    this.#context = context;
    this.#questions = questions;
    this.#ask = latest(async (asked: readonly string[]) => {
      const { engine, whole } = context();
      await engine.open(await whole());
      const rows = await Promise.all(asked.map((sql) => engine.ask<Rows[number]>(sql)));
      return { answer: await finish(rows) };
    });
    $effect(() => {
      const question = { sql: this.sql, dataset: this.#dataset };
      if (this.#tries > 0) untrack(() => void this.#run(question));
    });
  }

  /** The answer; undefined until it is asked for, and while one to a new question is under way. */
  get answer(): Answer | undefined {
    const { sql, dataset, answer } = this.#answered ?? {};
    return sql === this.sql && dataset === this.#dataset ? answer : undefined;
  }

  /** Whether the reader has not wanted it yet. */
  get unasked(): boolean {
    return this.#tries === 0;
  }

  /** Asks, or tries again. */
  ask(): void {
    this.failure = '';
    this.#tries += 1;
  }

  /** Waits for the answer, and asks first where nothing was asked. @throws with why there is none. */
  async answered(): Promise<void> {
    if (this.#tries === 0 || this.failure) this.ask();
    let stop = () => {};
    await new Promise<void>((done, fail) => {
      stop = $effect.root(() => {
        $effect(() => {
          if (this.answer !== undefined) done();
          else if (this.failure) fail(new Error(this.failure));
        });
      });
    }).finally(stop);
  }

  async #run(question: { sql: string; dataset: unknown }) {
    this.busy = true;
    this.failure = '';
    try {
      const done = await this.#ask(this.#questions());
      if (!done) return;
      this.#answered = { ...question, ...done };
    } catch (error) {
      this.failure = errorText(error);
    }
    this.busy = false;
  }
}
