/** Told of each property that is not as it should be, by its path. */
export type Report = (property: string, value: unknown, expected: string) => void;

/** What a JSON value must be: reports what is wrong with one, at and below a path. */
export type Shape = (value: unknown, path: string, report: Report) => void;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const when =
  (expected: string, holds: (value: unknown) => boolean): Shape =>
  (value, path, report) => {
    if (!holds(value)) report(path, value, expected);
  };

/** Most characters of a text of several sentences, and of one that is drawn as a name. */
const [LONGEST, LONGEST_NAME] = [20_000, 300];

const says = (longest: number) => (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest;
/** A kind of text, and that it is too long where that is all that is wrong with it. */
const textOf =
  (longest: number): Shape =>
  (value, path, report) => {
    if (says(longest)(value)) return;
    report(path, value, says(Infinity)(value) ? `1 … ${longest}` : 'string');
  };
/** Text that says something. */
export const text = textOf(LONGEST);
/** Text that names something, and is drawn. */
export const name = textOf(LONGEST_NAME);
/** Text that may be empty. */
export const anyText = when('string', (value) => typeof value === 'string');
export const number = when('number', Number.isFinite);
export const integer = when('integer', Number.isSafeInteger);
/** A number above the one and below the other. */
export const between = (low: number, high: number): Shape =>
  when(`> ${low}, < ${high}`, (value) => typeof value === 'number' && value > low && value < high);
export const flag = when('boolean', (value) => typeof value === 'boolean');

/** One of these values. */
export const oneOf = (values: readonly (string | number)[]): Shape =>
  when(values.join(', '), (value) => values.some((one) => one === value));

/** Text of that pattern, which is also what a problem shows as expected. */
export const matching = (pattern: RegExp): Shape =>
  when(pattern.source, (value) => typeof value === 'string' && pattern.test(value));

/** Fits one of two shapes; what the second expects is reported where neither fits. */
export const either =
  (first: Shape, second: Shape): Shape =>
  (value, path, report) => {
    let fits = true;
    first(value, path, () => (fits = false));
    if (!fits) second(value, path, report);
  };

/** A list of that shape. @param unique a property of the items whose values must differ. */
export const list =
  (item: Shape, unique?: string): Shape =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, value, 'array');
    value.forEach((one, at) => item(one, `${path}[${at}]`, report));
    if (unique === undefined) return;
    const ids = value.map((one: unknown) =>
      isObject(one) && one[unique] !== undefined ? String(one[unique]) : undefined
    );
    ids.forEach((id, at) => {
      if (id !== undefined && ids.indexOf(id) < at)
        report(`${path}[${at}].${unique}`, id, 'unique');
    });
  };

/** A list of which no two values are written alike. */
export const set =
  (item: Shape): Shape =>
  (value, path, report) => {
    list(item)(value, path, report);
    if (!Array.isArray(value)) return;
    const written = value.map(String);
    written.forEach((one, at) => {
      if (written.indexOf(one) < at) report(`${path}[${at}]`, value[at], 'unique');
    });
  };

/** An object with these properties; others are let be. */
export const object =
  (
    required: Readonly<Record<string, Shape>>,
    optional: Readonly<Record<string, Shape>> = {}
  ): Shape =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, value, 'object');
    const below = (name: string) => (path ? `${path}.${name}` : name);
    for (const [name, shape] of Object.entries(required)) shape(value[name], below(name), report);
    for (const [name, shape] of Object.entries(optional))
      if (value[name] !== undefined) shape(value[name], below(name), report);
  };

/** An object that has any names, all of one shape. */
export const record =
  (shape: Shape): Shape =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, value, 'object');
    for (const [name, one] of Object.entries(value)) shape(one, `${path}.${name}`, report);
  };
