import { LANGUAGES } from '#lib/data/localised.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OwnSite } from '#lib/state/site.svelte.ts';

/** What to read first of a site of one's own, in both languages. @param before version of the site that it was made of. */
export const siteReadme = (
  { title, home, version }: OwnSite,
  pack: string,
  before: string
): string =>
  LANGUAGES.map((locale) => {
    const said = { locale };
    return [
      `# ${title[locale]}`,
      m.made_readme_version({ version: version ?? '', home, pack, before }, said),
      m.made_readme_host({}, said),
      m.made_readme_stick({ home }, said),
      m.made_readme_change({}, said),
      m.made_readme_code({}, said)
    ].join('\n\n');
  }).join('\n\n---\n\n') + '\n';
