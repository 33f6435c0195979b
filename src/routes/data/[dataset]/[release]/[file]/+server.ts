import { fileResponse } from '../../../../datasets/file-response.server.ts';
import { releasedFiles } from '../../../../datasets/versions.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  [...releasedFiles.keys()].map((key) => {
    const [dataset = '', release = '', file = ''] = key.split('/');
    return { dataset, release, file };
  });

/** The files of a published version, at an address that never holds anything else. */
export const GET: RequestHandler = ({ params }) =>
  fileResponse(
    params.file,
    releasedFiles.get(`${params.dataset}/${params.release}/${params.file}`)
  );
