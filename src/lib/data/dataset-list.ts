import { LANGUAGES, type Localised } from './localised.ts';
import { KINDS, type Study } from './study.ts';

/** Name of the file that lists the datasets of a site; it stands beside their folders. */
export const DATASET_LIST = 'datasets.json';

/** A dataset that a site offers. */
export interface ListedDataset {
  /** Its folder, and its name in addresses. */
  readonly name: string;
  /** Title and kind are known where the list tells them. */
  readonly title?: Localised;
  readonly kind?: Study['kind'];
  /** Set where the page of several studies alone offers it; every page still opens it by its name. */
  readonly only?: 'studies';
}

/** Something in a list that was left out: where it stands, what it is, and what could stand there. */
export interface ListFault {
  readonly where: string;
  readonly value: string;
  readonly expected: string;
}

export interface DatasetList {
  readonly datasets: readonly ListedDataset[];
  readonly faults: readonly ListFault[];
}

/** Folders that are addresses on every host. The reader's own data have a name, too. */
const NAME = /^(?!local$)[a-z0-9][a-z0-9._-]{0,99}$/i;

type Entry = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A title in both languages; a text alone is the same in both. */
function titleOf(title: unknown): Localised | undefined {
  const texts = typeof title === 'string' ? { en: title, cy: title } : title;
  const sound = isObject(texts) && LANGUAGES.every((one) => typeof texts[one] === 'string');
  return sound ? (texts as unknown as Localised) : undefined;
}

/**
 * Reads the list of a site's datasets: `{ "datasets": [{ "name": "study" }] }`, where `title` and
 * `kind` may be added, and `only`
 * where other pages than that of several studies are not to offer it. What is wrong is left out and listed; all else is used.
 * @param text undefined where there is no such file.
 */
export function readDatasetList(text: string | undefined): DatasetList {
  const faults: ListFault[] = [];
  const fault = (where: string, value: unknown, expected: string) =>
    faults.push({ where, value: JSON.stringify(value) ?? '', expected });
  let json: unknown;
  try {
    json = JSON.parse(text ?? '');
  } catch {
    json = undefined;
  }
  const listed = isObject(json) ? json['datasets'] : undefined;
  if (!Array.isArray(listed)) {
    fault(DATASET_LIST, text?.slice(0, 40), '{ "datasets": [ … ] }');
    return { datasets: [], faults };
  }
  const datasets = new Map<string, ListedDataset>();
  for (const [at, entry] of listed.entries()) {
    const where = `datasets[${at}]`;
    const { name, kind, title, only } = isObject(entry) ? entry : ({} as Entry);
    if (typeof name !== 'string' || !NAME.test(name)) fault(`${where}.name`, name, 'my-study');
    else if (datasets.has(name)) fault(`${where}.name`, name, 'unique');
    else {
      const known = KINDS.find((one) => one === kind);
      if (kind !== undefined && !known) fault(`${where}.kind`, kind, KINDS.join(', '));
      const texts = titleOf(title);
      if (title !== undefined && !texts) fault(`${where}.title`, title, '{ "en", "cy" }');
      if (only !== undefined && only !== 'studies') fault(`${where}.only`, only, 'studies');
      datasets.set(name, {
        name,
        ...(texts ? { title: texts } : {}),
        ...(known ? { kind: known } : {}),
        ...(only === 'studies' ? { only } : {})
      });
    }
  }
  return { datasets: [...datasets.values()], faults };
}
