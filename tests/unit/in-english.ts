import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

// Files share a process: what one has read in Welsh, the next reads in English again.
overwriteGetLocale(() => 'en');
