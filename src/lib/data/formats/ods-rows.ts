/** Most rows and columns of a sheet, and cells with something in them. */
const [ROWS, COLUMNS, CELLS] = [1_048_576, 16_384, 5e7];

const times = (repeated: string | undefined) => Math.max(1, Number(repeated ?? 1) || 1);

/** A length of time as `HH:MM:SS`, where the text writes one as `PT10H30M00S`. */
function timeOf(text: string): string {
  const [whole, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(\d+)H(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(text) ?? [];
  return whole ? [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':') : text;
}

/** The value of a cell by its attributes; a text by what stands in it. */
function valueOf(attribute: (name: string) => string | undefined, text: string): unknown {
  switch (attribute('office:value-type')) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const value = Number(attribute('office:value') ?? text);
      return Number.isNaN(value) ? text : value;
    }
    case 'boolean':
      return attribute('office:boolean-value') === 'true';
    case 'date': {
      const date = attribute('office:date-value') ?? text;
      const moment = new Date(date.length > 10 ? `${date}Z` : date);
      return Number.isNaN(moment.getTime()) ? date : moment;
    }
    case 'time':
      return timeOf(attribute('office:time-value') ?? text);
    default:
      return text || attribute('office:string-value') || null;
  }
}

/**
 * Takes the rows of a sheet cell by cell. Rows and cells that are repeated stand as often as they are;
 * empty ones at the end of a row or of the sheet are left out.
 * @throws RangeError where a sheet has more than programs for spreadsheets hold.
 */
export class OdsRows {
  readonly all: unknown[][] = [];
  #row: unknown[] = [];
  #rowTimes = 1;
  #cellTimes = 1;
  #emptyRows = 0;
  #emptyCells = 0;
  #cells = 0;
  #paragraphs: string[] = [];
  #attribute: (name: string) => string | undefined = () => undefined;

  begin(repeated: string | undefined): void {
    [this.#row, this.#emptyCells, this.#rowTimes] = [[], 0, times(repeated)];
  }

  open(attribute: (name: string) => string | undefined, repeated: string | undefined): void {
    this.#paragraphs = [];
    this.#cellTimes = times(repeated);
    // Attributes can be had only while their tag is told of.
    const kept = new Map(
      ['value-type', 'value', 'boolean-value', 'date-value', 'time-value', 'string-value'].map(
        (name) => [`office:${name}`, attribute(`office:${name}`)]
      )
    );
    this.#attribute = (name) => kept.get(name);
  }

  paragraph(): void {
    this.#paragraphs.push('');
  }

  write(text: string): void {
    if (this.#paragraphs.length) this.#paragraphs[this.#paragraphs.length - 1] += text;
  }

  close(): void {
    const value = valueOf(this.#attribute, this.#paragraphs.join('\n'));
    if (value === null) {
      this.#emptyCells += this.#cellTimes;
      return;
    }
    const count = this.#row.length + this.#emptyCells + this.#cellTimes;
    if (count > COLUMNS) throw new RangeError('Too many columns');
    for (; this.#emptyCells; this.#emptyCells--) this.#row.push(null);
    for (let left = this.#cellTimes; left; left--) this.#row.push(value);
  }

  end(): void {
    if (!this.#row.length) {
      this.#emptyRows += this.#rowTimes;
      return;
    }
    const count = this.all.length + this.#emptyRows + this.#rowTimes;
    this.#cells += this.#row.length * this.#rowTimes;
    if (count > ROWS || this.#cells > CELLS) throw new RangeError('Too many rows');
    for (; this.#emptyRows; this.#emptyRows--) this.all.push([]);
    for (let left = this.#rowTimes; left; left--) this.all.push(this.#row);
  }
}
