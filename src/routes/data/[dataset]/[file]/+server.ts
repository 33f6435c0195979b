import { error } from '@sveltejs/kit';
import { files } from '../../../files.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  [...files.keys()].map((key) => {
    const [dataset = '', file = ''] = key.split('/');
    return { dataset, file };
  });

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown'
};

/** The files of the sample datasets, as they stand in the repository. */
export const GET: RequestHandler = ({ params }) => {
  const text = files.get(`${params.dataset}/${params.file}`);
  if (text === undefined) error(404);
  const type = TYPES[params.file.split('.').at(-1) ?? ''] ?? 'text/plain';
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
