/** A paragraph, or the items of a list. */
export type Block = { readonly text: string } | { readonly items: readonly string[] };

/** Parts the text of a slide: paragraphs by empty lines, a list where each line begins with `- `. */
export function textBlocks(text: string): Block[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const lines = block.split('\n').map((line) => line.trim());
      return lines.every((line) => line.startsWith('- '))
        ? { items: lines.map((line) => line.slice(2).trim()) }
        : { text: lines.join('\n') };
    });
}
