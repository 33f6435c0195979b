/** Offers bytes or a text to the reader as a file; it is made in the page and leaves the browser only to their disk. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own reference once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url));
}

export const saveText = (name: string, type: string, text: string): void =>
  saveFile(name, `${type};charset=utf-8`, text);
