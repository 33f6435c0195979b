import { pathName } from '../path-name.ts';

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * Names of files that may stand in several folders, each unlike the others also as a descriptor
 * writes it: the name alone where no other file has it, else with its folders, else with a number.
 * @param paths with `/` between their parts.
 */
export function toldApart(paths: readonly string[]): string[] {
  const counted = (names: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(pathName(name), (counts.get(pathName(name)) ?? 0) + 1);
    return (name: string) => counts.get(pathName(name))!;
  };
  const alone = counted(paths.map(nameOf));
  const named = paths.map((path) => (alone(nameOf(path)) > 1 ? path : nameOf(path)));
  const clashing = counted(named);
  const taken = new Set(named.filter((name) => clashing(name) === 1).map(pathName));
  return named.map((name) => {
    if (clashing(name) === 1) return name;
    const [, base = name, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? [];
    let at = 1;
    while (taken.has(pathName(`${base} (${at})${ending}`))) at += 1;
    const numbered = `${base} (${at})${ending}`;
    taken.add(pathName(numbered));
    return numbered;
  });
}
