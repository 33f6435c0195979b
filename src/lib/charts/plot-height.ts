import { getContext, setContext } from 'svelte';

const KEY = Symbol('plot height');

/** Tells the charts that are drawn below how high their plots are to be, in px; called while a component is set up. */
export const setPlotHeight = (height: () => number) => void setContext(KEY, height);

/** @returns the height that plots are to have, undefined where that is left to the chart. */
export const plotHeight = () => getContext<(() => number) | undefined>(KEY);
