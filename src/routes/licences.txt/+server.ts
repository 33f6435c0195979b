import type { RequestHandler } from '@sveltejs/kit';
import { licences } from '../licences.server.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = () =>
  new Response(licences(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
