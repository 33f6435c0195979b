import { readFile } from 'node:fs/promises';
import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { readDescriptor } from '#lib/data/read-descriptor.ts';
import { readRecords } from '#lib/data/read-records.ts';
import { releasedCube } from '#lib/pack/released-cube.ts';
import { readRelease, type OpenBytes } from '#lib/reading/read-release.ts';

export const FOLDER = 'sample-data/families-release';

/** Files of the release that the site ships. */
export const shippedFile: OpenBytes = async (path) => {
  const bytes = await readFile(`${FOLDER}/${path}`).catch(() => undefined);
  return bytes && new Uint8Array(bytes);
};

const descriptorIn = async (folder: string) => {
  const text = await readFile(`${folder}/datapackage.json`, 'utf8');
  const read = readDescriptor('datapackage.json', text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { text, descriptor: read.value };
};

/** The release that the site ships, read through files that may be changed on their way. */
export async function shippedRelease(open: OpenBytes = shippedFile) {
  const { text, descriptor } = await descriptorIn(FOLDER);
  const read = await readRelease(descriptor, text, open);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { dataset, released } = read.value;
  const { study } = dataset.package;
  return { dataset, study, released, cube: releasedCube(study, released.tables) };
}

/** The made-up families that it is made of. */
export async function itsRecords() {
  const folder = 'sample-data/families';
  const { descriptor } = await descriptorIn(folder);
  const read = await readRecords(
    descriptor,
    (path) => path,
    async (path) => new Blob([await readFile(`${folder}/${path}`)]).stream()
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { study } = descriptor;
  return {
    study,
    cube: recordsCube(study, cellsFromRecords(codedRecords(study, read.value.tables)))
  };
}
