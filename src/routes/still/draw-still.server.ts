import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { stills } from './stills.ts';

/**
 * Says what draws a still while the site is built.
 * @param name by which pages ask for it.
 */
export function drawStill<Props extends Record<string, unknown>>(
  name: string,
  component: Component<Props>
): void {
  stills.set(name, (given, context) => {
    const { body } = render(component as Component<Record<string, unknown>>, {
      props: given,
      context: context as Map<string, unknown>
    });
    // What Svelte leaves to find its way again is of no use in what is adopted whole.
    return `<div>${body.replaceAll(/<!--.*?-->/g, '')}</div>`;
  });
}
