import { fileResponse } from '../../../datasets/file-response.server.ts';
import { files } from '../../../datasets/files.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  [...files.keys()].map((key) => {
    const [dataset = '', file = ''] = key.split('/');
    return { dataset, file };
  });

/** The files of the sample datasets, as they stand in the repository. */
export const GET: RequestHandler = ({ params }) =>
  fileResponse(params.file, files.get(`${params.dataset}/${params.file}`));
