import { Bytes } from './bytes.ts';
import { tag, type DtaHeader } from './dta-header.ts';
import { wholeCode } from './dta-types.ts';

/** One list of labels, behind its name: where each text stands, what value it labels, then the texts. */
function listOf(bytes: Bytes, { text }: DtaHeader): Map<string, string> {
  const count = bytes.int32();
  const length = bytes.int32();
  const [places, values] = [bytes.take(4 * count), bytes.take(4 * count)].map(
    (part) => new Bytes(part, bytes.little)
  ) as [Bytes, Bytes];
  const texts = bytes.take(length);
  return new Map(
    Array.from({ length: count }, () => {
      const [value, place] = [values.int32(), places.int32()];
      return [wholeCode('long', value) ?? String(value), text(texts.subarray(place))] as const;
    })
  );
}

/**
 * Labels of values, by their name and by the value as the CSV writes it.
 * @param end where the rows end, behind which labels stand in files without tags.
 * @throws RangeError where they are not whole.
 */
export function dtaLabels(
  file: Uint8Array,
  header: DtaHeader,
  end: number
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { labels, layout, little, text } = header;
  const bytes = new Bytes(file, little);
  bytes.at = labels ?? end;
  const lists = new Map<string, ReadonlyMap<string, string>>();
  const more = () =>
    labels === undefined ? bytes.at < bytes.size : file[bytes.at + 1] !== '/'.charCodeAt(0);
  while (more()) {
    if (labels !== undefined) tag(bytes, 'lbl');
    bytes.skip(4);
    const name = text(bytes.take(layout.name));
    bytes.skip(3);
    lists.set(name, listOf(bytes, header));
    if (labels !== undefined) tag(bytes, '/lbl');
  }
  return lists;
}
