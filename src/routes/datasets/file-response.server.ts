import { error } from '@sveltejs/kit';

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown'
};

/** @returns a text file as it stands. @throws 404 where there is none. */
export function fileResponse(name: string, text: string | undefined): Response {
  if (text === undefined) error(404);
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
