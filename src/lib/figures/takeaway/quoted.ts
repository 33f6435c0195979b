const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

/** A text in quotation marks as R and Python both read it, whatever it holds: letters beyond ASCII by their numbers. */
export function quoted(text: string): string {
  let written = '';
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (letter === '"' || letter === '\\') written += `\\${letter}`;
    else if (code === 0) continue;
    else if (code >= 32 && code < 127) written += letter;
    else written += code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  }
  return `"${written}"`;
}
