/**
 * An entry of a RIS file, its lines ended as the format asks.
 * @param fields tags of two signs with their values, in order, of which `TY` is put first; empty ones are left out.
 */
export function ris(
  type: string,
  fields: readonly (readonly [tag: string, value: string])[]
): string {
  const lines = [['TY', type] as const, ...fields, ['ER', ''] as const]
    .filter(([tag, value]) => value !== '' || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`);
  return lines.join('');
}
