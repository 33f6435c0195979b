import { inflated } from './sav-inflate.ts';
import type { SavRecords } from './sav-records.ts';

/** Commands of packed rows; those between the first two write a number. */
const [SKIPPED, ENDED, WHOLE, SPACES, ABSENT] = [0, 252, 253, 254, 255];
const EIGHT = 8;
/** What SPSS writes for a number that is absent. */
export const SYSTEM_MISSING = -Number.MAX_VALUE;

/** Rows whose numbers below 251 less a bias take one byte each. */
function* unpacked(
  packed: Uint8Array,
  { little, bias, eights }: SavRecords
): Generator<Uint8Array> {
  const row = new Uint8Array(EIGHT * eights);
  const view = new DataView(row.buffer);
  let place = 0;
  let at = 0;
  while (at + EIGHT <= packed.length) {
    const commands = packed.subarray(at, at + EIGHT);
    at += EIGHT;
    for (const command of commands) {
      if (command === SKIPPED) continue;
      if (command === ENDED) return;
      if (command === WHOLE) {
        if (at + EIGHT > packed.length) throw new RangeError('The file ends too early');
        row.set(packed.subarray(at, at + EIGHT), place);
        at += EIGHT;
      } else if (command === SPACES) row.fill(0x20, place, place + EIGHT);
      else view.setFloat64(place, command === ABSENT ? SYSTEM_MISSING : command - bias, little);
      place += EIGHT;
      if (place < row.length) continue;
      yield row;
      place = 0;
    }
  }
  if (place) throw new RangeError('The file ends too early');
}

function* whole(bytes: Uint8Array, width: number): Generator<Uint8Array> {
  for (let at = 0; at + width <= bytes.length; at += width) yield bytes.subarray(at, at + width);
  if (bytes.length % width) throw new RangeError('The file ends too early');
}

/**
 * Rows of an SPSS system file, each as it stands unpacked; a row holds until the next.
 * @throws RangeError where the rows end too early, are fewer than the file tells, or unpack to too much.
 */
export function* savRows(file: Uint8Array, records: SavRecords): Generator<Uint8Array> {
  const { cases, compression, eights, end } = records;
  if (!eights) throw new RangeError('Rows without columns');
  const rest = file.subarray(end);
  const rows =
    compression === 0
      ? whole(cases < 0 ? rest : rest.subarray(0, cases * EIGHT * eights), EIGHT * eights)
      : unpacked(compression === 2 ? inflated(file, records) : rest, records);
  let count = 0;
  for (const row of rows) {
    if (count === cases) return;
    yield row;
    count += 1;
  }
  if (cases >= 0 && count < cases) throw new RangeError('Rows are missing');
}
