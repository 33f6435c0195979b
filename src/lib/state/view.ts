import { migrateView } from './migrate-view.ts';
import { own } from '../data/own.ts';

/** What the address asks for. An empty list means all; absent fields of the address take their default. */
export interface View {
  readonly data: string;
  readonly by: string;
  /** A second way of grouping, whose levels have a panel each; empty where nothing is split. */
  readonly facet: string;
  readonly site: readonly string[];
  readonly arm: readonly string[];
  readonly phase: readonly string[];
  readonly wave: readonly string[];
  /** Chosen levels by dimension. */
  readonly f: Readonly<Record<string, readonly string[]>>;
  readonly measure: readonly string[];
  readonly show: 'score' | 'change';
  readonly who: 'all' | 'completers';
  /** Options for intervals: `sd10` assumes an SD of 10, `exact` asks for Clopper-Pearson. */
  readonly interval: readonly string[];
  readonly sort: 'source' | 'name' | 'share' | 'difference';
  /** Fewest families behind a number that is shown, where the reader raises the dataset's; 0 leaves it. */
  readonly threshold: number;
  /** Groups drawn in full where there are many; empty leaves it to the site. */
  readonly focus: readonly string[];
  /** Measure of the figures that show one at a time; empty means the first in view. */
  readonly detail: string;
  /** Later time point of the figures that show one at a time; empty means the last in view. */
  readonly at: string;
  /** Variants of the model: `ml`, `linear` time, `cr2` errors. */
  readonly model: readonly string[];
  /** What the reader assumes of numbers that no data say, by name, with a dot and the measure where it is of one. */
  readonly assumed: Readonly<Record<string, number>>;
  /** How tables are sorted, a `table.column` each, with `-` before it where from the greatest down. */
  readonly order: readonly string[];
  readonly slide: number;
}

/** Part of an address that was not used, and why. */
export interface Ignored {
  readonly parameter: string;
  readonly value: string;
  readonly why:
    | 'unknown-parameter'
    | 'malformed'
    | 'not-in-data'
    | 'newer-version'
    | 'below-threshold'
    | 'too-many';
}

/** What a copied link tells of the data that it was copied from; nothing of it is in the view. */
export interface LinkedData {
  /** Version of the dataset. */
  readonly version?: string;
  /** Fingerprint of the reader's own data. */
  readonly print?: string;
}

/** A view with what an address asks for and cannot have, and what a link tells of its data. */
export interface Parsed extends LinkedData {
  readonly view: View;
  readonly ignored: Ignored[];
}

/** Version of the address that this code writes; older ones migrate, newer ones are told. */
export const VERSION = 1;

export const DEFAULT_VIEW: View = {
  data: 'study',
  by: 'site',
  facet: '',
  site: [],
  arm: [],
  phase: [],
  wave: [],
  f: {},
  measure: [],
  show: 'score',
  who: 'all',
  interval: [],
  sort: 'source',
  threshold: 0,
  focus: [],
  detail: '',
  at: '',
  model: [],
  assumed: {},
  order: [],
  slide: 0
};

/** Ids of levels, measures and characteristics are whatever the data call them, `~` and signs that nobody sees apart. */
const NAME = /^[^~\p{C}]{1,100}$/u;
/** What is assumed, of all measures or of one. */
const ASSUMED = /^if\.[a-z]{1,20}(?:\.[^~\p{C}]{1,100})?$/u;
const LISTS = [
  'site',
  'arm',
  'phase',
  'wave',
  'measure',
  'interval',
  'focus',
  'model',
  'order'
] as const;
const CHOICES = {
  show: ['score', 'change'],
  who: ['all', 'completers'],
  sort: ['source', 'name', 'share', 'difference']
} as const;

/** A dataset with its version, as copied links name it: `study@1.0.0`. */
const VERSIONED = /^(?<name>.+)@(?<version>\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.]{1,40})?)$/u;
const PRINT = /^[0-9a-f]{12}\.\d{1,10}\.[0-9a-f]{16}$/;

const isOne = <T extends string>(options: readonly T[], value: string): value is T =>
  (options as readonly string[]).includes(value);

/** @returns the distinct names of a list joined by `~`, or nothing when one of them is malformed. */
function names(value: string): string[] | undefined {
  const parts = [...new Set(value.split('~'))];
  return parts.every((part) => NAME.test(part)) ? parts : undefined;
}

/**
 * Reads the query of an address. Never throws: what cannot be read is left out and listed.
 * @param query with or without the leading `?`.
 */
export function parseView(query: string): Parsed {
  const view: Record<string, unknown> = { ...DEFAULT_VIEW };
  const f = new Map<string, string[]>();
  const assumed = new Map<string, number>();
  const ignored: Ignored[] = [];
  const linked: { version?: string; print?: string } = {};
  for (const [parameter, value] of migrateView([...new URLSearchParams(query)])) {
    const refuse = (why: Ignored['why']) => ignored.push({ parameter, value, why });
    if (parameter === 'v') {
      if (!/^[1-9]\d{0,3}$/.test(value)) refuse('malformed');
      else if (Number(value) > VERSION) refuse('newer-version');
    } else if (isOne(LISTS, parameter)) {
      const list = names(value);
      if (list) view[parameter] = list;
      else refuse('malformed');
    } else if (parameter.startsWith('f.') && NAME.test(parameter.slice(2))) {
      const list = names(value);
      if (list) f.set(parameter.slice(2), list);
      else refuse('malformed');
    } else if (isOne(['show', 'who', 'sort'], parameter)) {
      if (isOne<string>(CHOICES[parameter], value)) view[parameter] = value;
      else refuse('malformed');
    } else if (ASSUMED.test(parameter)) {
      if (/^-?\d{1,6}(\.\d{1,6})?$/.test(value)) assumed.set(parameter.slice(3), Number(value));
      else refuse('malformed');
    } else if (parameter === 'data') {
      const { name = value, version } = VERSIONED.exec(value)?.groups ?? {};
      if (NAME.test(name)) {
        view.data = name;
        linked.version = version;
      } else refuse('malformed');
    } else if (parameter === 'print') {
      if (PRINT.test(value)) linked.print = value;
      else refuse('malformed');
    } else if (isOne(['by', 'facet', 'detail', 'at'], parameter)) {
      if (NAME.test(value)) view[parameter] = value;
      else refuse('malformed');
    } else if (parameter === 'threshold') {
      if (/^[1-9]\d{0,3}$/.test(value)) view.threshold = Number(value);
      else refuse('malformed');
    } else if (parameter === 'slide') {
      if (/^\d{1,3}$/.test(value)) view.slide = Number(value);
      else refuse('malformed');
    } else refuse('unknown-parameter');
  }
  const named = { f: Object.fromEntries(f), assumed: Object.fromEntries(assumed) };
  return { view: { ...(view as unknown as View), ...named }, ignored, ...linked };
}

/**
 * Writes a view as the query of an address: defaults are never written, so the plain view is
 * the empty string; otherwise it begins with `?v=`.
 * @param linked of the data at hand, for a link that is copied; absent while the reader moves about.
 */
export function formatView(view: View, { version, print }: LinkedData = {}): string {
  const pairs: [string, string][] = [];
  const put = (name: string, value: string, standard: string) => {
    if (value !== standard) pairs.push([name, value]);
  };
  put('data', version ? `${view.data}@${version}` : view.data, DEFAULT_VIEW.data);
  put('by', view.by, DEFAULT_VIEW.by);
  put('facet', view.facet, DEFAULT_VIEW.facet);
  for (const name of ['site', 'arm', 'phase', 'wave'] as const) put(name, view[name].join('~'), '');
  for (const name of Object.keys(view.f).sort())
    put(`f.${name}`, (own(view.f, name) ?? []).join('~'), '');
  put('measure', view.measure.join('~'), '');
  put('show', view.show, DEFAULT_VIEW.show);
  put('who', view.who, DEFAULT_VIEW.who);
  put('interval', view.interval.join('~'), '');
  put('sort', view.sort, DEFAULT_VIEW.sort);
  put('threshold', String(view.threshold), '0');
  put('focus', view.focus.join('~'), '');
  put('detail', view.detail, DEFAULT_VIEW.detail);
  put('at', view.at, DEFAULT_VIEW.at);
  put('model', view.model.join('~'), '');
  for (const name of Object.keys(view.assumed).sort())
    put(`if.${name}`, String(Number(own(view.assumed, name)?.toFixed(6))), '');
  put('order', view.order.join('~'), '');
  put('slide', String(view.slide), '0');
  put('print', print ?? '', '');
  if (!pairs.length) return '';
  const written = pairs.map((pair) =>
    pair.map(encodeURIComponent).join('=').replaceAll('%40', '@')
  );
  return `?v=${VERSION}&${written.join('&')}`;
}
