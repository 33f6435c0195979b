import { json } from '@sveltejs/kit';
import { shippedDatasets } from '../../datasets/listed.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What the site offers; whoever adds a folder beside this file to the built site adds it to the list. */
export const GET: RequestHandler = () => json({ datasets: shippedDatasets });
