/** What a page says to the worker that keeps the site. */
export type ToWorker =
  | { readonly is: 'version' }
  | { readonly is: 'take over' }
  | { readonly is: 'serve this page' }
  | { readonly is: 'visited'; readonly version: string; readonly addresses: readonly string[] };
