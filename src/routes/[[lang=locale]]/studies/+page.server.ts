import { shippedDatasets } from '../../datasets/listed.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ listed: shippedDatasets });
