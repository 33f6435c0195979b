import type { IdentifierKind } from './finding.ts';

const spaced = (words: string) => new RegExp(`(?<= )(?:${words})(?= )`);

/** Words that tell, in the name of a column, what it holds; in English and Welsh, mutations included. */
const NAMED: Partial<Record<IdentifierKind, RegExp>> = {
  'nhs-number': spaced('nhs(?: ?no| ?number| ?num)?|(?:rhif )?gig'),
  'ni-number': spaced('ni(?: ?no| ?number)|nino|national insurance|yswiriant gwladol'),
  email: spaced('e ?mails?|e ?bost'),
  phone: spaced('(?:tele)?phones?|tel|mobile|landline|ffon|symudol'),
  postcode: spaced('post ?codes?|zip|cod ?post|gh?od ?post|chod ?post'),
  address: spaced('address(?:es)?|addr|street|house number|(?:ch?|g|ngh)yfeiriad(?:au)?|stryd'),
  'date-of-birth': spaced(
    'dobs?|births?|birth ?(?:date|day)|born|(?:g|ng)eni|(?:g|ng)enedigaeth|penblwydd'
  ),
  name: spaced(
    'names?|surnames?|forenames?|(?:first|last|full|middle|nick|user)names?|initials|' +
      'h?enw(?:au)?|(?:c|g|ch|ngh)yfenw(?:au)?|(?:b|f|m)laenlythrennau'
  )
};
/** What is not of a person, though its column has a name or an address. */
const NOT_OF_A_PERSON: Partial<Record<IdentifierKind, RegExp>> = {
  address: spaced('e ?mail|e ?bost|web'),
  name: spaced(
    'site|la|authority|area|service|agency|measure|variable|column|file|wave|scale|level|' +
      'safle|awdurdod|ardal|gwasanaeth|asiantaeth|mesur|newidyn|colofn|ffeil|graddfa|lefel'
  ),
  'date-of-birth': spaced('order|weight|trefn|pwysau')
};

/**
 * Whether the name of a column says that it holds this kind. Words may be parted by capitals, strokes
 * or points: `childSurname`, `DATE_OF_BIRTH` and `dyddiad geni` are all understood.
 */
export function namesKind(column: string, kind: IdentifierKind): boolean {
  const words = column
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\d]+/gu, ' ');
  const padded = ` ${words.trim()} `;
  return Boolean(NAMED[kind]?.test(padded) && !NOT_OF_A_PERSON[kind]?.test(padded));
}
