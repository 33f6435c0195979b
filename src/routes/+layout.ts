// Of every page, and of what stands in place of one that failed.
export const prerender = true;
export const trailingSlash = 'always';
