/** What the benchmark measures: name, how, unit, and the bar that the design sets it. */
export const MEASURES = {
  'csv-to-dashboard': {
    name: 'CSV files to a usable dashboard',
    how: 'from choosing the files in the page of /explore/ until figures and filters of all families stand',
    unit: 'ms',
    bar: '10,000 ms at 1,000,000'
  },
  'longest-task': {
    name: 'Longest block of the page while it opens them',
    how: 'longest entry of the Long Tasks API; shorter than 50 ms is 0',
    unit: 'ms',
    bar: '50 ms'
  },
  memory: {
    name: 'Memory of the page’s process, opened',
    how: 'resident memory of the largest renderer, worker included',
    unit: 'MB',
    bar: ''
  },
  'filter-laid-out': {
    name: 'Filter change to laid out',
    how: 'from a click on an option of a facet until the document is changed and laid out, 0.4 s after the one before',
    unit: 'ms',
    bar: ''
  },
  'filter-painted': {
    name: 'Filter change to painted',
    how: 'from the same click until the frame that shows it has been painted, at 60 Hz: waiting for the frame takes up to 16.7 ms of it',
    unit: 'ms',
    bar: '16.7 ms at 1,000, 20 ms at 1,000,000'
  },
  'filter-work': {
    name: 'Filter change, the work alone',
    how: 'the same without the time in which it waited for the frame',
    unit: 'ms',
    bar: '8 ms'
  },
  'filter-growth': {
    name: 'Filter change, times that of a tenth of the families',
    how: 'the work alone, median by median, 95th percentile by 95th percentile',
    unit: '×',
    bar: '1.3'
  },
  'filter-slow': {
    name: 'Filter change to painted, page slowed 4 times',
    how: 'as above, with the thread of the page slowed by the browser',
    unit: 'ms',
    bar: '50 ms'
  },
  'step-frame': {
    name: 'Frame while stepping through levels',
    how: 'time between animation frames while an option is clicked every 33 ms, as when a key repeats',
    unit: 'ms',
    bar: ''
  },
  'frames-dropped': {
    name: 'Frames dropped meanwhile',
    how: 'frames of 60 Hz that were not drawn, of those due',
    unit: '%',
    bar: '0 %'
  },
  cells: {
    name: 'Cells of the cube',
    how: 'combinations of site and characteristics that families have',
    unit: '',
    bar: ''
  },
  'cube-build': {
    name: 'Cube, made of records',
    how: 'joining the tables and summing the families to cells, once the files are read',
    unit: 'ms',
    bar: ''
  },
  'cube-questions': {
    name: 'Cube: all questions, prepared',
    how: 'all sums by group and by arm and all facet counts of a question, which are one pass; each question differs from the one before as a reader may change it, with idle time between',
    unit: 'ms',
    bar: '4 ms'
  },
  'cube-growth': {
    name: 'Cube: all questions, times those of a tenth of the families',
    how: 'median by median, 95th percentile by 95th percentile',
    unit: '×',
    bar: '1.3'
  },
  'cube-same-axes': {
    name: 'Cube: within the axes in use, prepared',
    how: 'those that ask of no axis which the one before did not',
    unit: 'ms',
    bar: '4 ms'
  },
  'cube-new-axis': {
    name: 'Cube: a new axis, prepared',
    how: 'those that filter or group by one more axis than the one before',
    unit: 'ms',
    bar: '4 ms'
  },
  'cube-unprepared': {
    name: 'Cube: a new axis, without idle time',
    how: 'the same without preparing, summed from all cells',
    unit: 'ms',
    bar: ''
  },
  'cube-step': {
    name: 'Cube: a step of preparing',
    how: 'longest that a click can wait for work done in idle time',
    unit: 'ms',
    bar: ''
  },
  'sql-on-records': {
    name: 'DuckDB on records',
    how: 'the same question as the site’s own SQL for means, mentions and facets, on records in DuckDB-wasm',
    unit: 'ms',
    bar: ''
  },
  'sql-on-cells': {
    name: 'DuckDB on cells',
    how: 'the same sums and facets, on the cells in DuckDB-wasm',
    unit: 'ms',
    bar: ''
  },
  'records-ratio': {
    name: 'DuckDB on records, times the cube',
    how: 'median by median, 95th percentile by 95th percentile',
    unit: '×',
    bar: ''
  },
  'cells-ratio': {
    name: 'DuckDB on cells, times the cube',
    how: 'median by median, 95th percentile by 95th percentile',
    unit: '×',
    bar: ''
  },
  'duckdb-cold': {
    name: 'DuckDB, first start',
    how: 'from the click on “Run” to the answer, in a clean profile, published study',
    unit: 'ms',
    bar: ''
  },
  'duckdb-warm': {
    name: 'DuckDB, second visit',
    how: 'the same in a new page of that profile, with the browser’s cache',
    unit: 'ms',
    bar: ''
  }
} as const;

export type MeasureId = keyof typeof MEASURES;
