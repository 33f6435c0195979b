import { fileResponse } from '../../../datasets/file-response.server.ts';
import { contents } from '../../../datasets/files.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  [...contents.keys()].map((key) => {
    const [dataset = '', file = ''] = key.split('/');
    return { dataset, file };
  });

/** The files of the sample datasets, as they stand in the repository. */
export const GET: RequestHandler = ({ params }) =>
  fileResponse(params.file, contents.get(`${params.dataset}/${params.file}`));
