import { otherLanguage, type Language } from '#lib/data/localised.ts';
import type { Dataset } from '#lib/data/package.ts';

/**
 * A dataset for a page that is shown in one language: texts, and columns called `..._en` or
 * `..._cy`, of the other language stay behind, so that a page with many words carries them once.
 */
export function inLanguage({ package: described, tables }: Dataset, language: Language): Dataset {
  const other = `_${otherLanguage(language)}`;
  const kept = ({ name }: { readonly name: string }) => !name.endsWith(other);
  const localised = JSON.stringify(described, (_, value) =>
    value && typeof value === 'object' && 'en' in value && 'cy' in value
      ? { [language]: value[language] }
      : value
  );
  const { resources, ...rest }: Dataset['package'] = JSON.parse(localised);
  return {
    package: {
      ...rest,
      resources: resources.map((resource) => ({
        ...resource,
        schema: { fields: resource.schema.fields.filter(kept) }
      }))
    },
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, table]) => [
        name,
        { ...table, columns: table.columns.filter(kept) }
      ])
    )
  };
}
