import { defineParams } from '@sveltejs/kit/params';

/** Languages that stand in the path; the base language has none. */
export const params = defineParams({
  locale: (param) => (param === 'cy' ? param : undefined)
});
