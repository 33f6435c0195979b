/** Time that a talk has taken: before it was last halted, and since when it runs, if it does. */
export interface Clock {
  /** In milliseconds. */
  readonly before: number;
  /** Milliseconds since the epoch; null while halted. */
  readonly since: number | null;
}

/** What the screen shows, which is all that another window must know to show the same. */
export interface ShowState {
  /** The first being 1; 0 where the deck has no slides. */
  readonly slide: number;
  /** Steps that were taken within the slide. */
  readonly step: number;
  /** Whether slides are built up step by step, or whole at once. */
  readonly stepwise: boolean;
  readonly blank: boolean;
  readonly overview: boolean;
  /** Whether the address of what is shown stands over it. */
  readonly code: boolean;
  /** View of the slide's figure where it was changed, as the query of an address; null as saved. */
  readonly view: string | null;
  readonly clock: Clock;
}

export type Command =
  | {
      readonly do:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'blank'
        | 'overview'
        | 'code'
        | 'stepwise'
        | 'saved'
        | 'close';
    }
  | { readonly do: 'go'; readonly slide: number }
  | { readonly do: 'view'; readonly query: string }
  /** Starts or halts the clock, or sets it to nought; `at` in milliseconds since the epoch. */
  | { readonly do: 'clock' | 'restart'; readonly at: number };

/**
 * The beginning of a talk.
 * @param slides of the deck.
 * @param now since when its clock runs, in milliseconds since the epoch; null leaves it halted.
 */
export function beginShow(slides: number, slide = 1, now: number | null = null): ShowState {
  return {
    slide: Math.min(Math.max(slide, 1), slides),
    step: 0,
    stepwise: true,
    blank: false,
    overview: false,
    code: false,
    view: null,
    clock: { before: 0, since: now }
  };
}

/** Milliseconds that the talk has taken. */
export const elapsed = ({ before, since }: Clock, now: number): number =>
  before + (since === null ? 0 : Math.max(0, now - since));

/** Keeps a state within its deck, whose slides may have fewer stops on a screen of another shape. */
function withinDeck(state: ShowState, stops: readonly number[]): ShowState {
  const slide = Math.min(Math.max(state.slide, 1), stops.length);
  const last = (stops[slide - 1] ?? 1) - 1;
  const step = slide === state.slide ? Math.min(state.step, last) : 0;
  const view = slide === state.slide ? state.view : null;
  return slide === state.slide && step === state.step ? state : { ...state, slide, step, view };
}

/** Shows a slide at a step, as it was saved. */
function at(state: ShowState, slide: number, step: number): ShowState {
  const view = slide === state.slide ? state.view : null;
  return { ...state, slide, step, view, blank: false, code: false };
}

/** One step on, or one slide on where the overview or a changed view shows slides whole. */
function next(state: ShowState, stops: readonly number[]): ShowState {
  const whole = state.overview || state.view !== null;
  if (!whole && state.step + 1 < (stops[state.slide - 1] ?? 1))
    return at(state, state.slide, state.step + 1);
  return state.slide < stops.length
    ? at(state, state.slide + 1, 0)
    : at(state, state.slide, state.step);
}

/** One step back, or to the end of the slide before. */
function previous(state: ShowState, stops: readonly number[]): ShowState {
  const whole = state.overview || state.view !== null;
  if (!whole && state.step > 0) return at(state, state.slide, state.step - 1);
  if (state.slide <= 1) return at(state, state.slide, state.step);
  return at(state, state.slide - 1, state.overview ? 0 : (stops[state.slide - 2] ?? 1) - 1);
}

function clockAfter(clock: Clock, command: { do: 'clock' | 'restart'; at: number }): Clock {
  if (command.do === 'restart')
    return { before: 0, since: clock.since === null ? null : command.at };
  if (clock.since === null) return { ...clock, since: command.at };
  return { before: elapsed(clock, command.at), since: null };
}

/**
 * What is shown after a command. Any move lights a blank screen and takes the address off it; a
 * move to another slide leaves a changed view behind.
 * @param stops how many stops each slide of the deck has, at least 1.
 */
export function showAfter(
  before: ShowState,
  command: Command,
  stops: readonly number[]
): ShowState {
  if (!stops.length) return before;
  const state = withinDeck(before, stops);
  switch (command.do) {
    case 'next':
      return next(state, stops);
    case 'previous':
      return previous(state, stops);
    case 'first':
      return at(state, 1, 0);
    case 'last':
      return at(state, stops.length, 0);
    case 'go':
      return {
        ...at(state, Math.min(Math.max(Math.trunc(command.slide), 1), stops.length), 0),
        overview: false
      };
    case 'blank':
    case 'overview':
    case 'code':
      return { ...state, [command.do]: !state[command.do] };
    case 'stepwise':
      return { ...state, stepwise: !state.stepwise, step: 0 };
    case 'view':
      return { ...state, view: command.query, blank: false, overview: false, code: false };
    case 'saved':
      return { ...state, view: null };
    case 'close':
      return { ...state, blank: false, overview: false, code: false };
    case 'clock':
    case 'restart':
      return { ...state, clock: clockAfter(state.clock, command) };
  }
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Whether something from outside, such as another window or what a tab has kept, is a state. */
export function isShowState(value: unknown): value is ShowState {
  if (typeof value !== 'object' || value === null) return false;
  const { slide, step, stepwise, blank, overview, code, view, clock } = value as Record<
    string,
    unknown
  >;
  if (typeof clock !== 'object' || clock === null) return false;
  const { before, since } = clock as Record<string, unknown>;
  return (
    isCount(slide) &&
    isCount(step) &&
    [stepwise, blank, overview, code].every((flag) => typeof flag === 'boolean') &&
    (view === null || typeof view === 'string') &&
    isTime(before) &&
    (since === null || isTime(since))
  );
}
