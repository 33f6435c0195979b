import type { SeriesStyle } from '../../charts/series.ts';

/** A row of the picture: a value, where it began, and the interval it would have. */
export interface Track {
  readonly id: string;
  readonly label: string;
  readonly style: SeriesStyle;
  /** Absent where there is no value; then nothing is drawn. */
  readonly value?: number;
  /** Where a line to the value begins. */
  readonly from?: number;
  readonly low?: number;
  readonly high?: number;
  /** Whether the value itself rests on an assumption: a hollow mark and a dashed line. */
  readonly assumed?: boolean;
  /** The value as shown. */
  readonly text: string;
  readonly sentence: string;
}
