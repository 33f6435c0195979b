import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { answerText, type AnswerColumn } from './answer.ts';

type Kind = Pick<SchemaElement, 'type' | 'converted_type'>;

const KINDS: Record<Exclude<AnswerColumn['type'], 'integer'>, Kind> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  other: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }
};

const fits = (value: unknown) => value === null || Number(value) === (Number(value) | 0);

function written({ type, values }: AnswerColumn): { kind: Kind; data: unknown[] } {
  if (type === 'integer')
    return values.every(fits)
      ? { kind: { type: 'INT32' }, data: [...values] }
      : {
          kind: { type: 'INT64' },
          data: values.map((value) => (value === null ? null : BigInt(value as number)))
        };
  const data = values.map((value) =>
    type === 'other' && value !== null ? answerText(value, type) : value
  );
  return { kind: KINDS[type], data };
}

/**
 * Columns of equal length as a Parquet file: integer as INT32 or, where one does not fit, INT64;
 * number as DOUBLE; dates as DATE; times in milliseconds; what is `other` as its text. Null stays null.
 */
export function writeParquet(columns: readonly AnswerColumn[]): Uint8Array<ArrayBuffer> {
  const all = columns.map((column) => ({ name: column.name, ...written(column) }));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: all.map(({ name, data }) => ({ name, data })),
      schema: [
        { name: 'root', num_children: all.length },
        ...all.map(({ name, kind }): SchemaElement => ({
          name,
          ...kind,
          repetition_type: 'OPTIONAL'
        }))
      ],
      createdBy: 'Restorative Evidence Explorer'
    })
  );
}
