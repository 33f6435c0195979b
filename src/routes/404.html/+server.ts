import type { RequestHandler } from '@sveltejs/kit';
import { notFoundPage } from '../not-found-page.server.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What plain hosts send for an address that they do not have. */
export const GET: RequestHandler = () =>
  new Response(notFoundPage(), { headers: { 'content-type': 'text/html; charset=utf-8' } });
