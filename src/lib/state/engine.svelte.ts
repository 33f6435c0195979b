import type { Answer } from '../data/answer.ts';
import type { Table } from '../data/table.ts';
import { EngineLost, type ArrowTable, type Engine, type Queryable } from '../engine/engine.ts';

/** Where the engine stands; `failed` until it is opened again. */
export type EnginePhase = 'idle' | 'fetching' | 'starting' | 'loading' | 'ready' | 'failed';

/** What a browser lacks that the engine needs. */
export type Unsupported = 'no-wasm' | 'no-worker' | 'no-decompression';

/** Milliseconds within which a figure's question is answered, and the engine started and filled. */
const LIMITS = { ask: 60_000, open: 180_000 } as const;

interface Opened {
  readonly dataset: Queryable;
  readonly engine: Promise<Engine>;
}

/** The one engine of the page: fetched and started when a dataset is first opened. */
export class EngineStatus {
  phase: EnginePhase = $state('idle');
  /** Bytes of the engine that have arrived, and how many there are where the host says so. */
  received = $state(0);
  total: number | undefined = $state();
  /** What the engine failed of. */
  error: unknown = $state.raw();
  #opened: Opened | undefined;
  /** Ends the engine, wherever it stands. */
  #end = new AbortController();

  /** Why the engine cannot run in this browser; undefined where it can. */
  get unsupported(): Unsupported | undefined {
    if (typeof WebAssembly === 'undefined') return 'no-wasm';
    if (typeof Worker === 'undefined') return 'no-worker';
    if (typeof DecompressionStream === 'undefined') return 'no-decompression';
    return undefined;
  }

  /**
   * Gives the engine with the dataset's tables in `main` and its descriptor's levels in `study`.
   * The same dataset is loaded once, another takes its place; after a failure it starts anew.
   */
  open(dataset: Queryable): Promise<Engine> {
    if (this.#opened?.dataset === dataset) return this.#opened.engine;
    const opening = this.#open(dataset, this.#end.signal, this.#opened?.engine);
    const opened = { dataset, engine: this.#within(LIMITS.open, opening) };
    opened.engine.catch((error: unknown) => this.#fail(opened, error));
    this.#opened = opened;
    return opened.engine;
  }

  /**
   * Answers from the dataset opened last. An answer may come after a newer question is asked:
   * whoever shows answers asks through `latest`, which lets the outdated ones go.
   * @throws QueryError when SQL is refused; what the engine failed of when it is not there, or does not
   *   answer within a minute.
   */
  ask<Row>(sql: string): Promise<Row[]> {
    return this.#within(
      LIMITS.ask,
      this.#asked((engine) => engine.ask<Row>(sql))
    );
  }

  /** As `ask`, with the columns of the answer, however long it takes. */
  answer(sql: string): Promise<Answer> {
    return this.#asked((engine) => engine.answer(sql));
  }

  /** Ends the engine: what is asked of it fails as lost, and the next `open` starts it anew. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    this.#end.abort(new EngineLost('The engine was closed'));
    this.#end = new AbortController();
    this.phase = 'idle';
    await (await opened?.engine.catch(() => undefined))?.close();
  }

  /** What comes within a time; the engine is ended where it does not, for it hears nothing while it works. */
  #within<T>(limit: number, coming: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new EngineLost(`No answer within ${limit / 1000} s`));
        void this.close();
      }, limit);
      coming.then(resolve, reject).finally(() => clearTimeout(late));
    });
  }

  async #asked<T>(ask: (engine: Engine) => Promise<T>): Promise<T> {
    const opened = this.#opened;
    if (!opened) throw new EngineLost('No dataset is open');
    const engine = await opened.engine;
    try {
      return await ask(engine);
    } catch (error) {
      if (error instanceof EngineLost) this.#fail(opened, error);
      throw error;
    }
  }

  async #open(dataset: Queryable, end: AbortSignal, before?: Promise<Engine>): Promise<Engine> {
    const engine = (await before?.catch(() => undefined)) ?? (await this.#start(end));
    try {
      this.phase = 'loading';
      const { schemasOf } = await import('../engine/study-tables.ts');
      const tables = typeof dataset.tables === 'function' ? await dataset.tables() : dataset.tables;
      await engine.load(schemasOf<Table | ArrowTable>({ ...dataset, tables }));
      this.phase = 'ready';
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  async #start(end: AbortSignal): Promise<Engine> {
    // Known when the site is built, so that prerendering, which asks nothing, is built without DuckDB.
    if (import.meta.env.SSR || this.unsupported) throw new Error(this.unsupported);
    this.received = 0;
    this.total = undefined;
    this.error = undefined;
    this.phase = 'fetching';
    const [{ fetchBundle }, { startEngine }] = await Promise.all([
      import('../engine/bundle.ts'),
      import('../engine/start.ts')
    ]);
    const bundle = await fetchBundle(({ received, total }) => {
      this.received = received;
      this.total = total;
    }, end);
    this.phase = 'starting';
    return startEngine(bundle, end);
  }

  #fail(opened: Opened, error: unknown) {
    // What was given up is no failure.
    if (this.#opened !== opened) return;
    this.#opened = undefined;
    this.error = error;
    this.phase = 'failed';
  }
}
