import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whether a process of that id runs. */
function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A folder that comes to be whole or not at all. */
export interface WholeFolder {
  /** Beside the folder, under another name; only its owner may read it. */
  readonly begun: string;
  /** Adds a file. @throws where it cannot be written. */
  write(name: string, parts: Iterable<string>): Promise<void>;
  /** Gives the folder its name. */
  done(): Promise<void>;
  /** Takes away what was begun. */
  leave(): void;
}

/** Begins a folder, after taking away what runs that were killed had begun. @throws where it cannot be made. */
export async function wholeFolder(out: string): Promise<WholeFolder> {
  const [parent, begins] = [dirname(out), `${basename(out)}.part-`];
  await mkdir(parent, { recursive: true });
  for (const name of readdirSync(parent))
    if (name.startsWith(begins) && !runs(Number(name.slice(begins.length))))
      rmSync(join(parent, name), { recursive: true, force: true });
  const begun = join(parent, `${begins}${process.pid}`);
  await mkdir(begun, { mode: 0o700 });
  return {
    begun,
    async write(name, parts) {
      const file = await open(join(begun, name), 'wx', 0o600);
      try {
        for (const part of parts) await file.write(part);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async done() {
      if (existsSync(out)) await rm(out, { recursive: true });
      await rename(begun, out);
    },
    leave: () => rmSync(begun, { recursive: true, force: true })
  };
}
