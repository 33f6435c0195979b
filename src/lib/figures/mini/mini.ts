import type { SeriesStyle } from '../../charts/series.ts';

/** What every small figure has: what it shows, with its numbers, for those who do not see it. */
interface Said {
  readonly label: string;
}
/** Means of each group from the first time to the last; points lie in [0, 1], from the left and from the foot. */
export interface MiniLines extends Said {
  readonly kind: 'lines';
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly arm: string;
    readonly value: string;
    readonly style: SeriesStyle;
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
  readonly ends: readonly [first: string, last: string];
}
/** Shares without and with the approach, one pair a quality, in [0, 1]. */
export interface MiniSticks extends Said {
  readonly kind: 'sticks';
  readonly pairs: readonly (readonly [reference: number, other: number])[];
  readonly key: readonly { readonly name: string; readonly style: SeriesStyle }[];
}
/** Things counted, a row a group. */
export interface MiniUnits extends Said {
  readonly kind: 'units';
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly arm: string;
    readonly value: string;
    readonly colour: number;
    readonly marks: readonly ('full' | 'half' | 'empty')[];
  }[];
  readonly note: string;
}
/** Amounts of one group, as shares of the greatest. */
export interface MiniBars extends Said {
  readonly kind: 'bars';
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly share: number;
  }[];
  readonly note: string;
}
/** Answers against and in favour, which fill one bar together. */
export interface MiniSplits extends Said {
  readonly kind: 'splits';
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly against: number;
    readonly favour: number;
  }[];
  readonly ends: readonly [against: string, favour: string];
}

/** A small figure without axes, in the language of the page; plain data, made while the site is built. */
export type Mini = MiniLines | MiniSticks | MiniUnits | MiniBars | MiniSplits;
