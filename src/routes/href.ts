import { resolve } from '$app/paths';

export type Route =
  | '/[[lang=locale]]'
  | '/[[lang=locale]]/explore'
  | '/[[lang=locale]]/training'
  | '/[[lang=locale]]/practice'
  | '/[[lang=locale]]/approach'
  | '/[[lang=locale]]/said'
  | '/[[lang=locale]]/method'
  | '/[[lang=locale]]/method/reading'
  | '/[[lang=locale]]/data'
  | '/[[lang=locale]]/studies'
  | '/[[lang=locale]]/accessibility'
  | '/[[lang=locale]]/embed'
  | '/[[lang=locale]]/present'
  | '/[[lang=locale]]/present/show'
  | '/[[lang=locale]]/present/presenter'
  | '/[[lang=locale]]/present/print'
  | '/[[lang=locale]]/method/what-if';

/**
 * Address of a page in a language, with the trailing slash that a plain static host needs.
 * @param query begins with `?`, or is empty.
 */
export function href(route: Route, lang: string, query = ''): string {
  const path = lang === 'en' ? resolve(route, {}) : resolve(route, { lang: 'cy' });
  return (path.endsWith('/') ? path : `${path}/`) + query;
}
