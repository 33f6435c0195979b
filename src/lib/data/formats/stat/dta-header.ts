import { Bytes } from './bytes.ts';
import { dtaLayout, type DtaLayout } from './dta-layout.ts';
import { dtaType, type DtaType } from './dta-types.ts';
import { guessedText, textOf, type TextOf } from './text-of.ts';

export interface DtaVariable {
  readonly name: string;
  readonly type: DtaType;
  /** How Stata shows it, such as `%td`. */
  readonly format: string;
  readonly label: string;
  /** Name of the labels of its values, empty where it has none. */
  readonly labels: string;
}

/** What stands before the rows of a Stata file, and where its parts begin. */
export interface DtaHeader {
  readonly layout: DtaLayout;
  readonly little: boolean;
  readonly text: TextOf;
  readonly rows: number;
  readonly variables: readonly DtaVariable[];
  readonly data: number;
  /** Where labels of values begin; before Stata 13, behind the rows. */
  readonly labels: number | undefined;
  readonly longTexts: number | undefined;
}

/** @throws RangeError where the tag does not stand there. */
export function tag(bytes: Bytes, name: string): void {
  const expected = `<${name}>`;
  if (String.fromCharCode(...bytes.take(expected.length)) !== expected)
    throw new RangeError(`Without ${expected}`);
}

const textFor = ({ encoding }: DtaLayout) =>
  encoding === 'utf-8' ? textOf('utf-8', 'zeros') : guessedText('zeros');

interface Parts {
  readonly count: number;
  readonly layout: DtaLayout;
  readonly text: TextOf;
  /** Moves to a part that begins with a tag, where there are tags. */
  readonly to: (
    part:
      | 'variable_types'
      | 'varnames'
      | 'sortlist'
      | 'formats'
      | 'value_label_names'
      | 'variable_labels'
  ) => void;
}

function variablesOf(bytes: Bytes, { count, layout, text, to }: Parts): DtaVariable[] {
  const { name, format, label, version } = layout;
  const tagged = version >= 117;
  // Each variable takes so many bytes at least, so that a false count is not believed.
  if (count > bytes.size / name) throw new RangeError('More variables than the file can hold');
  const list = <T>(read: () => T) => Array.from({ length: count }, read);
  const texts = (size: number) => list(() => text(bytes.take(size)));
  to('variable_types');
  const types = list(() => dtaType(tagged ? bytes.uint16() : bytes.uint8(), tagged));
  to('varnames');
  const names = texts(name);
  to('sortlist');
  if (!tagged) bytes.skip(2 * (count + 1));
  to('formats');
  const formats = texts(format);
  to('value_label_names');
  const labelNames = texts(name);
  to('variable_labels');
  const labels = texts(label);
  return types.map((type, at) => ({
    ...{ type, name: names[at]!, format: formats[at]! },
    ...{ label: labels[at]!, labels: labelNames[at]! }
  }));
}

function tagged(file: Uint8Array): DtaHeader {
  const start = new Bytes(file);
  tag(start, 'stata_dta');
  tag(start, 'header');
  tag(start, 'release');
  const layout = dtaLayout(Number(String.fromCharCode(...start.take(3))));
  tag(start, '/release');
  tag(start, 'byteorder');
  const little = String.fromCharCode(...start.take(3)) === 'LSF';
  const bytes = new Bytes(file, little);
  bytes.at = start.at;
  const { version } = layout;
  tag(bytes, '/byteorder');
  tag(bytes, 'K');
  const count = version === 119 ? bytes.uint32() : bytes.uint16();
  tag(bytes, '/K');
  tag(bytes, 'N');
  const rows = version === 117 ? bytes.uint32() : bytes.uint64();
  tag(bytes, '/N');
  tag(bytes, 'label');
  bytes.skip(version === 117 ? bytes.uint8() : bytes.uint16());
  tag(bytes, '/label');
  tag(bytes, 'timestamp');
  bytes.skip(bytes.uint8());
  tag(bytes, '/timestamp');
  tag(bytes, '/header');
  tag(bytes, 'map');
  const map = Array.from({ length: 14 }, () => bytes.uint64());
  const PARTS = [
    ...['variable_types', 'varnames', 'sortlist', 'formats', 'value_label_names'],
    ...['variable_labels', 'characteristics', 'data', 'strls', 'value_labels']
  ];
  const startOf = (part: string) => {
    bytes.at = map[PARTS.indexOf(part) + 2]!;
    tag(bytes, part);
    return bytes.at;
  };
  const text = textFor(layout);
  const variables = variablesOf(bytes, { count, layout, text, to: startOf });
  return {
    ...{ layout, little, text, rows, variables, data: startOf('data') },
    ...{ longTexts: startOf('strls'), labels: startOf('value_labels') }
  };
}

/** A file of Stata 8 to 12, whose parts follow each other without tags. */
function untagged(file: Uint8Array): DtaHeader {
  const bytes = new Bytes(file, file[1] === 2);
  const layout = dtaLayout(bytes.uint8());
  bytes.skip(3);
  const count = bytes.uint16();
  const rows = bytes.uint32();
  bytes.skip(81 + 18);
  const text = textFor(layout);
  const variables = variablesOf(bytes, { count, layout, text, to: () => {} });
  for (let type = bytes.uint8(), size = bytes.uint32(); type || size;) {
    bytes.skip(size);
    [type, size] = [bytes.uint8(), bytes.uint32()];
  }
  return {
    ...{ layout, little: bytes.little, text, rows, variables, data: bytes.at },
    ...{ longTexts: undefined, labels: undefined }
  };
}

/**
 * Reads what stands before the rows of a Stata file.
 * @throws RangeError where the bytes are no such file, or end too early.
 */
export const dtaHeader = (file: Uint8Array): DtaHeader =>
  file[0] === '<'.charCodeAt(0) ? tagged(file) : untagged(file);
