import { Bytes } from './bytes.ts';
import type { SavLabel, SavRecords } from './sav-records.ts';
import { textOf, type TextOf } from './text-of.ts';

/** Extension records, by what they hold. */
const [INTEGERS, LONG_NAMES, LONG_WIDTHS, ENCODING, LONG_LABELS, LONG_MISSING] = [
  3, 13, 14, 20, 21, 22
];

/** Labels of values, and values for absence, of a text of more than eight bytes. */
export interface LongText {
  readonly labels: SavLabel[];
  readonly missing: Uint8Array[];
}

/** What the extension records of an SPSS system file say of its variables, by short name. */
export interface SavNames {
  readonly text: TextOf;
  readonly long: ReadonlyMap<string, string>;
  /** Bytes of texts that stand in several variables. */
  readonly widths: ReadonlyMap<string, number>;
  /** By the long name. */
  readonly texts: ReadonlyMap<string, LongText>;
}

/** The encoding by its name or, in older files, by its number among the code pages of Windows. */
function encodingOf({ extensions, little }: SavRecords): string {
  const named = extensions.get(ENCODING);
  if (named) return textOf('windows-1252')(named);
  const integers = extensions.get(INTEGERS);
  if (!integers || integers.length < 32) return 'windows-1252';
  const bytes = new Bytes(integers, little);
  bytes.skip(28);
  const page = bytes.int32();
  return page === 65001
    ? 'utf-8'
    : page >= 1250 && page <= 1258
      ? `windows-${page}`
      : 'windows-1252';
}

/** Texts of the shape `NAME=value`, parted by tabs. */
function pairs(content: Uint8Array | undefined, text: TextOf): [string, string][] {
  // A zero stands behind each width, where a text would otherwise end.
  const whole = text((content ?? new Uint8Array()).map((byte) => byte || 0x20));
  return whole.split('\t').flatMap((pair): [string, string][] => {
    const [name, value] = pair.split('=');
    return name && value ? [[name, value.trim()]] : [];
  });
}

function longTexts({ extensions, little }: SavRecords, text: TextOf): Map<string, LongText> {
  const texts = new Map<string, LongText>();
  const ofName = (name: string) => {
    const found = texts.get(name) ?? { labels: [], missing: [] };
    texts.set(name, found);
    return found;
  };
  const labels = new Bytes(extensions.get(LONG_LABELS) ?? new Uint8Array(), little);
  while (labels.at < labels.size) {
    const of = ofName(text(labels.take(labels.int32())));
    labels.skip(4);
    for (let left = labels.int32(); left > 0; left--)
      of.labels.push([labels.take(labels.int32()), labels.take(labels.int32())]);
  }
  const missing = new Bytes(extensions.get(LONG_MISSING) ?? new Uint8Array(), little);
  while (missing.at < missing.size) {
    const of = ofName(text(missing.take(missing.int32())));
    const count = missing.uint8();
    const width = missing.int32();
    for (let left = count; left > 0; left--) of.missing.push(missing.take(width));
  }
  return texts;
}

/** @throws RangeError where an extension record is not whole. */
export function savNames(records: SavRecords): SavNames {
  const text = textOf(encodingOf(records));
  const { extensions } = records;
  const widths = pairs(extensions.get(LONG_WIDTHS), text);
  return {
    text,
    long: new Map(pairs(extensions.get(LONG_NAMES), text)),
    widths: new Map(widths.map(([name, width]) => [name, Number(width)])),
    texts: longTexts(records, text)
  };
}
