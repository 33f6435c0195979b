import { latin1 } from '../signatures.ts';
import { Bytes } from './bytes.ts';
import { guessedText } from './text-of.ts';

export interface XptVariable {
  readonly name: string;
  readonly label: string;
  readonly format: string;
  readonly number: boolean;
  /** Where its bytes stand in a row, and how many they are. */
  readonly at: number;
  readonly size: number;
}

/** A data set of a SAS transport file. */
export interface XptMember {
  readonly name: string;
  readonly variables: readonly XptVariable[];
  readonly rows: Uint8Array;
}

const RECORD = 80;
const text = guessedText();
/** A record that begins a part: its name, and the numbers behind it. */
const HEADER = /^HEADER RECORD\*{7}([A-Z0-9]+) +HEADER RECORD!{7}([\d ]{30})/;

interface Part {
  readonly name: string;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Parts of the file; rows end where the next data set begins. */
function partsOf(file: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at + RECORD <= file.length; at += RECORD) {
    // Looked at only where it may be one, for rows are many.
    if (file[at] !== 0x48) continue;
    const found = HEADER.exec(latin1(file.subarray(at, at + RECORD)));
    if (found) parts.push({ name: found[1]!, digits: found[2]!, start: at + RECORD, end: 0 });
  }
  return parts.map((part, at) => ({
    ...part,
    end: at + 1 < parts.length ? parts[at + 1]!.start - RECORD : file.length
  }));
}

function variableOf(bytes: Bytes, size: number, long: boolean): XptVariable & { place: number } {
  const end = bytes.at + size;
  const number = bytes.uint16() === 1;
  bytes.skip(2);
  const length = bytes.uint16();
  const place = bytes.uint16();
  const name = text(bytes.take(8));
  const label = text(bytes.take(40));
  const format = text(bytes.take(8));
  bytes.skip(20);
  const at = bytes.uint32();
  const longName = long ? text(bytes.take(32)) : '';
  bytes.at = end;
  return { name: longName || name, label, format, number, at, size: length, place };
}

/** Long labels and formats of format 8, by the number of the variable. */
function longLabels(bytes: Bytes, withFormats: boolean, count: number) {
  const labels = new Map<number, { label: string; format?: string }>();
  for (let left = count; left > 0; left--) {
    const place = bytes.uint16();
    const sizes = [bytes.uint16(), bytes.uint16()];
    const more = withFormats ? [bytes.uint16(), bytes.uint16()] : [];
    bytes.skip(sizes[0]!);
    const label = text(bytes.take(sizes[1]!));
    const [format] = more.map((size) => text(bytes.take(size)));
    labels.set(place, { label, ...(format ? { format } : {}) });
  }
  return labels;
}

/**
 * Data sets of a SAS transport file, of format 5 (TS-140) and 8.
 * @throws RangeError where the bytes are no whole transport file.
 */
export function xptMembers(file: Uint8Array): XptMember[] {
  const members: XptMember[] = [];
  let [size, name]: [number, string] = [0, ''];
  let variables: (XptVariable & { place: number })[] = [];
  for (const { name: part, digits, start, end } of partsOf(file)) {
    const bytes = new Bytes(file, false);
    bytes.at = start;
    if (part === 'MEMBER' || part === 'MEMBV8') size = Number(digits.slice(-4));
    else if (part === 'DSCRPTR' || part === 'DSCPTV8') {
      bytes.skip(8);
      name = text(bytes.take(part.endsWith('V8') ? 32 : 8));
    } else if (part === 'NAMESTR' || part === 'NAMSTV8') {
      const count = Number(digits.slice(5, 10));
      variables = Array.from({ length: Math.min(count, file.length) }, () =>
        variableOf(bytes, size, part === 'NAMSTV8')
      );
    } else if (part === 'LABELV8' || part === 'LABELV9') {
      const labels = longLabels(bytes, part === 'LABELV9', Number(digits.slice(0, 5)));
      variables = variables.map((one) => ({ ...one, ...labels.get(one.place) }));
    } else if (part === 'OBS' || part === 'OBSV8')
      members.push({ name, variables, rows: file.subarray(start, end) });
  }
  if (!members.length) throw new RangeError('No data set');
  return members;
}
