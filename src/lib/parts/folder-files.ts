const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** All entries of a folder, which a browser gives a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    );
    if (!some.length) return all;
    all.push(...some);
  }
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const entries = await entriesIn(entry as FileSystemDirectoryEntry);
  const seen = entries.filter(({ name }) => !name.startsWith('.'));
  return (await Promise.all(seen.map(filesIn))).flat();
}

/** Files that were dropped, with those of folders in place of the folders; hidden ones are let be. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  // Entries can be had only while the drop is handled, so all are taken before any is read.
  const dropped = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files = await Promise.all(
    dropped.map(({ entry, file }) =>
      entry?.isDirectory ? filesIn(entry) : Promise.resolve(file ? [file] : [])
    )
  );
  return files.flat();
}

/** Asks the reader for a folder. @returns its files; the promise stays open where none is chosen. */
export const folderOf = (): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.webkitdirectory = true;
    input.onchange = () =>
      resolve([...(input.files ?? [])].filter(({ name }) => !name.startsWith('.')));
    input.click();
  });
