/**
 * What an object itself has under a name that a reader chose, in a file, a deck or an address: never what all
 * objects inherit, such as `constructor`.
 */
export const own = <V>(
  values: Readonly<Record<string, V>> | undefined,
  name: string
): V | undefined => (values && Object.hasOwn(values, name) ? values[name] : undefined);
