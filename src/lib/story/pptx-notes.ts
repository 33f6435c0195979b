import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/;
const RUN = /<a:p>(<a:r><a:rPr lang=")en-US(" dirty="0"\/><a:t>)([^<]*)<\/a:t><\/a:r>.*?<\/a:p>/s;

/**
 * Gives the notes of a presentation their paragraphs and their language, which the library that
 * writes it leaves out: it puts all of them in one run of American English.
 * @param file a PPTX file.
 * @param language such as `cy-GB`.
 */
export function mendNotes(file: Uint8Array, language: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  for (const [name, part] of Object.entries(parts)) {
    if (!NOTES.test(name)) continue;
    const mended = strFromU8(part).replace(RUN, (_all, before, middle, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${before}${language}${middle}${line}</a:t></a:r></a:p>`)
        .join('')
    );
    parts[name] = strToU8(mended);
  }
  return zipSync(parts);
}
