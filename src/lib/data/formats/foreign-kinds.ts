/** Kinds of files that are known by their bytes and not read; each has a message that names it and the way out. */
export const FOREIGN_KINDS = [
  'r',
  'spss-portable',
  'spss-output',
  'sas-catalogue',
  'sas-deleted',
  'stata-old',
  'excel-old',
  'excel-binary',
  'numbers',
  'google',
  'access',
  'sqlite',
  'arrow',
  'matlab',
  'pdf',
  'word',
  'slides',
  'web-page',
  'xml',
  'image',
  'media',
  'archive'
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];
