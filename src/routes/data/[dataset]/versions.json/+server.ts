import { error, json } from '@sveltejs/kit';
import { releases } from '../../../datasets/versions.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...releases.keys()].map((dataset) => ({ dataset }));

/** The published versions of a dataset, the latest first, each with the folder that holds it. */
export const GET: RequestHandler = ({ params }) => {
  const found = releases.get(params.dataset);
  if (!found) error(404);
  return json(found);
};
