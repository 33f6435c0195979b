import { error } from '@sveltejs/kit';
import type { Content } from './files.server.ts';

const TYPES: Record<string, string> = {
  gz: 'application/gzip',
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown'
};

/** @returns a file as it stands. @throws 404 where there is none. */
export function fileResponse(name: string, content: Content | undefined): Response {
  if (content === undefined) error(404);
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  const charset = typeof content === 'string' ? '; charset=utf-8' : '';
  return new Response(content, { headers: { 'Content-Type': type + charset } });
}
