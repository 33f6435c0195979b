import { m } from '../../paraglide/messages.js';
import type { ForeignKind } from './foreign-kinds.ts';

type Sentence = (inputs: { file: string }) => string;
type Sentences = readonly [what: Sentence, remedy: Sentence];

const sentences: Record<ForeignKind, Sentences> = {
  r: [m.problem_foreign_r_what, m.problem_foreign_r_remedy],
  'spss-portable': [m.problem_foreign_spss_portable_what, m.problem_foreign_spss_portable_remedy],
  'spss-output': [m.problem_foreign_spss_output_what, m.problem_foreign_spss_output_remedy],
  'sas-catalogue': [m.problem_foreign_sas_catalogue_what, m.problem_foreign_sas_catalogue_remedy],
  'sas-deleted': [m.problem_foreign_sas_deleted_what, m.problem_foreign_sas_deleted_remedy],
  'stata-old': [m.problem_foreign_stata_old_what, m.problem_foreign_stata_old_remedy],
  'excel-old': [m.problem_foreign_excel_old_what, m.problem_foreign_excel_old_remedy],
  'excel-binary': [m.problem_foreign_excel_binary_what, m.problem_foreign_excel_binary_remedy],
  numbers: [m.problem_foreign_numbers_what, m.problem_foreign_numbers_remedy],
  google: [m.problem_foreign_google_what, m.problem_foreign_google_remedy],
  access: [m.problem_foreign_access_what, m.problem_foreign_access_remedy],
  sqlite: [m.problem_foreign_sqlite_what, m.problem_foreign_sqlite_remedy],
  arrow: [m.problem_foreign_arrow_what, m.problem_foreign_arrow_remedy],
  matlab: [m.problem_foreign_matlab_what, m.problem_foreign_matlab_remedy],
  pdf: [m.problem_foreign_pdf_what, m.problem_foreign_pdf_remedy],
  word: [m.problem_foreign_word_what, m.problem_foreign_word_remedy],
  slides: [m.problem_foreign_slides_what, m.problem_foreign_slides_remedy],
  'web-page': [m.problem_foreign_web_page_what, m.problem_foreign_web_page_remedy],
  xml: [m.problem_foreign_xml_what, m.problem_foreign_xml_remedy],
  image: [m.problem_foreign_image_what, m.problem_foreign_image_remedy],
  media: [m.problem_foreign_media_what, m.problem_foreign_media_remedy],
  archive: [m.problem_foreign_archive_what, m.problem_foreign_archive_remedy]
};
const known = new Map<string, Sentences>(Object.entries(sentences));

/**
 * What is said of a file of a kind that is not read: what it is, and the way out.
 * @throws Error where there is no such kind.
 */
export function foreignSentences(kind: string): Sentences {
  const found = known.get(kind);
  if (!found) throw new Error(`There is no kind of file "${kind}"`);
  return found;
}
