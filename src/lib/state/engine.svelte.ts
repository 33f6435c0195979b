import type { Dataset } from '../data/package.ts';
import { EngineLost, type Engine } from '../engine/engine.ts';

/** Where the engine stands; `failed` until it is opened again. */
export type EnginePhase = 'idle' | 'fetching' | 'starting' | 'loading' | 'ready' | 'failed';

/** What a browser lacks that the engine needs. */
export type Unsupported = 'no-wasm' | 'no-worker' | 'no-decompression';

/** @returns why the engine cannot run in this browser, or undefined where it can. */
export function unsupported(): Unsupported | undefined {
  if (typeof WebAssembly === 'undefined') return 'no-wasm';
  if (typeof Worker === 'undefined') return 'no-worker';
  if (typeof DecompressionStream === 'undefined') return 'no-decompression';
}

/** The one engine of the page: fetched and started when a dataset is first opened. */
export class EngineStatus {
  phase: EnginePhase = $state('idle');
  /** Bytes of the engine that have arrived, and how many there are where the host says so. */
  received = $state(0);
  total: number | undefined = $state();
  /** What the engine failed of. */
  error: unknown = $state.raw();
  #opened: { dataset: Dataset; engine: Promise<Engine> } | undefined;

  /**
   * Gives the engine with the dataset's tables in `main` and its descriptor's levels in `study`.
   * The same dataset is loaded once, another takes its place; after a failure it starts anew.
   */
  open(dataset: Dataset): Promise<Engine> {
    if (this.#opened?.dataset !== dataset)
      this.#opened = { dataset, engine: this.#open(dataset, this.#opened?.engine) };
    return this.#opened.engine;
  }

  /**
   * Answers from the dataset opened last. Answers may come after a newer question: whoever shows
   * them asks through `latest`, which lets an outdated one go.
   * @throws QueryError when SQL is refused; what the engine failed of when it is not there.
   */
  async ask<Row>(sql: string): Promise<Row[]> {
    const opened = this.#opened;
    if (!opened) throw new EngineLost('No dataset is open');
    const engine = await opened.engine;
    try {
      return await engine.ask<Row>(sql);
    } catch (error) {
      if (error instanceof EngineLost) this.#fail(opened.dataset, error);
      throw error;
    }
  }

  async #open(dataset: Dataset, before?: Promise<Engine>): Promise<Engine> {
    let engine: Engine | undefined;
    try {
      engine = (await before?.catch(() => undefined)) ?? (await this.#start());
      this.phase = 'loading';
      const { studyTables } = await import('../engine/study-tables.ts');
      const { tables, package: descriptor } = dataset;
      await engine.load({ main: Object.values(tables), study: studyTables(descriptor.study) });
      this.phase = 'ready';
      return engine;
    } catch (error) {
      await engine?.close();
      this.#fail(dataset, error);
      throw error;
    }
  }

  async #start(): Promise<Engine> {
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
    });
    this.phase = 'starting';
    return startEngine(bundle);
  }

  #fail(dataset: Dataset, error: unknown) {
    if (this.#opened?.dataset === dataset) this.#opened = undefined;
    this.error = error;
    this.phase = 'failed';
  }
}
