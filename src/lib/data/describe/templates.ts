import { DESCRIPTOR } from '../read-descriptor.ts';
import { zipFiles } from '../zip-files.ts';
import { guessDescription } from './guess-description.ts';
import { profileTable } from './table-profile.ts';
import { toDescriptor } from './to-descriptor.ts';

/** Rows that show how a file is filled in; they are to be replaced. */
const SHAPES = {
  long: [
    'family_id,site,arm,age_band,time,score_a,score_b',
    'F1,Site 1,without,0 to 10,0 months,50,48',
    'F1,Site 1,without,0 to 10,6 months,49,52',
    'F2,Site 2,with,11 to 17,0 months,51,47',
    'F2,Site 2,with,11 to 17,6 months,53,'
  ],
  wide: [
    'family_id,site,arm,age_band,score_a_0m,score_a_6m,score_b_0m,score_b_6m',
    'F1,Site 1,without,0 to 10,50,50,50,50',
    'F2,Site 2,with,11 to 17,50,,50,'
  ]
} as const;

/**
 * A template to fill in: a table with a few rows that show how, and its descriptor.
 * @returns the bytes of a zip, the same each time.
 */
export async function templateZip(shape: keyof typeof SHAPES): Promise<Uint8Array<ArrayBuffer>> {
  const [file, csv] = [`${shape}.csv`, `${SHAPES[shape].join('\n')}\n`];
  const read = await profileTable(file, new Blob([csv]).stream());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const tables = [{ ...read.value, sheets: [] }];
  const descriptor = toDescriptor(guessDescription('Template', tables), tables);
  const text = `${JSON.stringify(descriptor, null, 2)}\n`;
  return zipFiles(`template-${shape}`, { [DESCRIPTOR]: text, [file]: csv });
}
