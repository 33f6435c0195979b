import { dayText, momentText, timeText } from './moment-text.ts';

/** Days from 1960-01-01, SAS's first day, to 1970-01-01. */
const EPOCH = 3653;

/** SAS's formats that show days, moments and times, without width. */
const DAYS =
  /^\$?(DATE|DAY|DDMMYY[BCDNPS]?|MMDDYY[BCDNPS]?|YYMMDD[BCDNPS]?|JULIAN|JULDAY|MMYY[CDNPS]?|YYMM[CDNPS]?|MONYY|YYMON|YYQ[CDNPRS]*|WEEKDATX?E?|WORDDATX?E?|QTRR?|[EB]8601DA|IS8601DA|NLDATE\w*|MINGUO)$/;
const MOMENTS = /^(DATETIME|DATEAMPM|DTDATE|DTMONYY|DTYEAR|MDYAMPM|[EB]8601DT|IS8601DT|NLDATM\w*)$/;
const TIMES = /^(TIME|TIMEAMPM|HHMM|HOUR|MMSS|TOD|[EB]8601TM|IS8601TM|NLTIME\w*)$/;

/** How numbers of a SAS column are written, by the name of its format. */
export function writtenAs(format: string): (value: number) => string {
  const name = format.toUpperCase().replace(/\d*(\.\d*)?$/, '');
  const iso = /^([EB]|IS)8601(DA|DT|TM)/i.exec(format)?.[0].toUpperCase();
  const bare = iso ?? name;
  if (DAYS.test(bare)) return (value) => dayText(value - EPOCH);
  if (MOMENTS.test(bare)) return (value) => momentText(value - EPOCH * 86_400);
  return TIMES.test(bare) ? timeText : String;
}

/** Codes for absence as the CSV writes them: `.a` to `.z`, and `._`. */
export const isCode = (text: string): boolean => /^\.[a-z_]$/.test(text);
