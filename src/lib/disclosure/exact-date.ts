const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  'ion(?:awr)?|chwef(?:ror)?|maw(?:rth)?|ebr(?:ill)?|mai|meh(?:efin)?|gorff(?:ennaf)?|awst|' +
  'medi?|hyd(?:ref)?|tach(?:wedd)?|rhag(?:fyr)?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:1[89]|20)\\d\\d';
const TIME = '(?:[T ]\\d\\d?:\\d\\d.*)?';
const ORDINAL = '(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?';

/** Day and month in either order, with the same sign after both as between them. */
const dayAndMonth = (sign: string) =>
  `(?=\\d\\d?(${sign})\\d\\d?\\1)(?:${DAY}.${MONTH}|${MONTH}.${DAY}).`;

const FORMS = [
  `${YEAR}([-/.])${MONTH}\\1${DAY}${TIME}`,
  `${dayAndMonth('[-/.]')}${YEAR}${TIME}`,
  `${dayAndMonth('[/.]')}\\d\\d`,
  `${DAY}${ORDINAL}[ -]?(?:${MONTHS})\\.?,?[ -]?(?:${YEAR}|\\d\\d)`,
  `(?:${MONTHS})\\.? ${DAY}${ORDINAL},? ${YEAR}`
].map((form) => new RegExp(`^${form}$`, 'i'));
/** Days written together: a number like any other, save in a column of dates. */
const TOGETHER = new RegExp(`^${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])$`);

/**
 * Whether a text is a day, month and year, with a time of day or without: year first, or day or
 * month first with a year of four digits (of two only after strokes, points or a month's name), in
 * figures, or with the month in English or Welsh. Bands of ages such as 5-10, years alone and
 * months alone are no exact dates.
 */
export const isExactDate = (value: string): boolean => FORMS.some((form) => form.test(value));

/** Whether a text may be a date for all its form: eight figures, year first. */
export const isDateInFigures = (value: string): boolean => TOGETHER.test(value);
