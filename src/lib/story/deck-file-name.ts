/** @returns a name that every system takes for the file of a deck, made of its title. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return [...(plain ? [plain.join('-').slice(0, 60)] : []), 'deck.json'].join('.');
}
