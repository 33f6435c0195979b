import { version } from '$app/env';
import { href } from '../href.ts';
import type { ToWorker } from './offline-messages.ts';

/** @returns address of the site's folder, with its slash. */
export const siteAddress = (): string =>
  new URL(href('/[[lang=locale]]', 'en'), location.href).href;

const say = (
  worker: ServiceWorker | null | undefined,
  message: ToWorker,
  ports: MessagePort[] = []
) => worker?.postMessage(message, ports);

/** Tells the worker what this page has loaded, that it be kept. */
export async function visited(addresses: readonly string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  say(active, { is: 'visited', version, addresses });
}

const versionOf = (worker: ServiceWorker) =>
  new Promise<string>((told) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => told(data);
    say(worker, { is: 'version' }, [port2]);
  });

/**
 * Starts the worker that keeps the site.
 * @param onWaiting told of a worker of another version, which waits until it is asked in.
 * @throws where the browser refuses workers.
 */
export async function startWorker(onWaiting: (worker: ServiceWorker) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${siteAddress()}service-worker.js`);
  const look = async () => {
    const { waiting, active } = registration;
    if (!waiting || !active) return;
    // A reader who has reloaded the page already has what the worker waits with.
    if ((await versionOf(waiting)) === version) say(waiting, { is: 'take over' });
    else onWaiting(waiting);
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look)
  );
  void look();
  if (navigator.serviceWorker.controller) return;
  // The worker does not see what this page loads.
  new PerformanceObserver(
    (list) => void visited(list.getEntries().map(({ name }) => name))
  ).observe({
    type: 'resource',
    buffered: true
  });
}

/** Asks a waiting worker in, and shows the page as its version has it. */
export function takeOver(waiting: ServiceWorker): void {
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') location.reload();
  });
  say(waiting, { is: 'take over' });
}

/** Lets the worker answer this page too, which was opened before there was one. */
export async function serveThisPage(): Promise<void> {
  say((await navigator.serviceWorker.ready).active, { is: 'serve this page' });
}
