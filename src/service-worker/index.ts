import { version } from '$app/env';
import { self } from '$app/service-worker';
import { KeptFiles } from '../routes/offline/kept-files.ts';
import {
  cacheName,
  cachesOf,
  isFixed,
  keepWhole,
  keptAs,
  keptWhole
} from '../routes/offline/offline-cache.ts';
import type { ToWorker } from '../routes/offline/offline-messages.ts';

const site = self.registration.scope;
const name = cacheName(site, version);
const files = new KeptFiles(site, version);

/** Without the list of its files a version could keep nothing, so it waits until that is there. Readers who keep the site get the next version whole before they are told of it. */
async function install() {
  await files.list();
  const whole = await Promise.all((await cachesOf(site)).map((other) => keptWhole(site, other)));
  if (whole.some((bytes) => bytes !== undefined)) await keepWhole(site, version);
}

/** Keeps what a page has loaded without the worker, mostly from the browser's own cache. */
async function keepVisited(addresses: readonly string[]) {
  for (const address of addresses.map(keptAs)) {
    if (!isOurs(address) || (await files.own(address))) continue;
    const response = await fetch(address, { cache: 'force-cache' }).catch(() => undefined);
    if (response) await files.keep(address, response);
  }
}

/** Erases older versions, once no other window may still need their files. */
async function prune() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(site)).length > 1) return;
  const older = (await cachesOf(site)).filter((other) => other !== name);
  await Promise.all(older.map((other) => caches.delete(other)));
}

function isOurs(address: string) {
  return (
    address.startsWith(site) && !/\/(service-worker\.js|offline\.json|version\.json)$/.test(address)
  );
}

/** Fixed files, and all files of a version that is kept whole, come from what is kept; others from the network while there is one. */
async function answer(event: FetchEvent) {
  const { request } = event;
  const address = keptAs(request.url);
  const kept = (await files.own(address)) ?? (await files.other(address));
  if (kept && (isFixed(address) || (await keptWhole(site, name)) !== undefined)) return kept;
  try {
    const response = await fetch(request);
    if (response.ok) event.waitUntil(files.keep(address, response.clone()));
    return response;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.cache === 'no-store' || request.headers.has('range'))
    return;
  if (isOurs(keptAs(request.url))) event.respondWith(answer(event));
});

self.addEventListener('message', (event) => {
  const asked = event.data as ToWorker;
  if (asked.is === 'version') event.ports[0]?.postMessage(version);
  else if (asked.is === 'take over') event.waitUntil(self.skipWaiting());
  else if (asked.is === 'serve this page') event.waitUntil(self.clients.claim());
  else
    event.waitUntil(
      Promise.all([keepVisited(asked.addresses), asked.version === version && prune()])
    );
});
