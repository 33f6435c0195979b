import { saysWhyNone } from './absence.ts';

/** Points of a scale from the least to the most; those with `?` are only counted where some answer has them. */
interface WordScale {
  readonly first: number;
  readonly points: readonly string[];
}

/** Scales of questionnaires in English and Welsh; spellings of one point are parted by bars. */
const SCALES: readonly WordScale[] = [
  {
    first: 1,
    points: [
      'strongly disagree|disagree strongly|completely disagree|totally disagree|anghytunon gryf',
      'disagree|anghytuno',
      '?somewhat disagree|slightly disagree|disagree somewhat|disagree slightly|tend to disagree|disagree a little|tueddu i anghytuno',
      '?neither|neutral|neither agree nor disagree|neither agree or disagree|undecided|unsure|not sure|ddim yn cytuno nac yn anghytuno|niwtral',
      '?somewhat agree|slightly agree|agree somewhat|agree slightly|tend to agree|agree a little|tueddu i gytuno',
      'agree|cytuno',
      'strongly agree|agree strongly|completely agree|totally agree|cytunon gryf'
    ]
  },
  {
    first: 1,
    points: [
      'never|none of the time|byth',
      '?rarely|seldom|hardly ever|almost never|a little of the time|anaml',
      'sometimes|occasionally|some of the time|now and then|weithiau',
      'often|frequently|a lot of the time|yn aml',
      '?very often|usually|most of the time|almost always|nearly always|yn aml iawn|fel arfer',
      '?always|all of the time|all the time|bob amser|drwyr amser'
    ]
  },
  {
    first: 0,
    points: ['not at all', 'several days', 'more than half the days', 'nearly every day']
  },
  { first: 0, points: ['not true', 'somewhat true', 'certainly true'] },
  {
    first: 1,
    points: [
      'not at all|ddim o gwbl',
      '?slightly|a little|a little bit|hardly|ychydig',
      '?somewhat|moderately|a moderate amount|to some extent|ir raddau',
      '?quite a bit|quite|quite a lot|a lot|a great deal|mostly|cryn dipyn',
      'very much|very|extremely|completely|a lot indeed|yn fawr iawn'
    ]
  },
  {
    first: 1,
    points: [
      'very dissatisfied|very unsatisfied|anfodlon iawn',
      'dissatisfied|unsatisfied|fairly dissatisfied|anfodlon',
      '?neither|neutral|neither satisfied nor dissatisfied|niwtral',
      'satisfied|fairly satisfied|bodlon',
      'very satisfied|bodlon iawn'
    ]
  },
  {
    first: 1,
    points: [
      '?very poor|terrible|gwael iawn',
      'poor|bad|gwael',
      'fair|average|ok|okay|acceptable|gweddol',
      'good|da',
      'very good|da iawn',
      '?excellent|outstanding|ardderchog'
    ]
  },
  {
    first: 1,
    points: [
      'very unlikely|extremely unlikely|annhebygol iawn',
      'unlikely|annhebygol',
      '?neither|neutral|neither likely nor unlikely|niwtral',
      'likely|tebygol',
      'very likely|extremely likely|tebygol iawn'
    ]
  },
  {
    first: 1,
    points: [
      'much worse|a lot worse|llawer gwaeth',
      'worse|a little worse|slightly worse|gwaeth',
      'the same|same|about the same|no change|yr un fath',
      'better|a little better|slightly better|gwell',
      'much better|a lot better|llawer gwell'
    ]
  }
];
const FEWEST = 2;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/['’‘.!]/g, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();

const LABELLED = /^\(?(-?\d{1,3})\)?\s*(?:[-–—=:.)]|\s)\s*\(?([^\d\s].*)$/;
const NUMBERED = /^[^\d]+[\s(]+\(?(-?\d{1,3})\)?$/;

/** A word of an answer and the number it stands for. */
export interface WordValue {
  readonly word: string;
  readonly value: number;
}

/** Answers that bring their number, such as `1 - Not at all` or `Agree (4)`. */
function numbered(words: readonly string[]): WordValue[] | undefined {
  const values = words.map((word) => {
    if (/^-?\d{1,3}$/.test(word)) return { word, value: Number(word) };
    const number = LABELLED.exec(word)?.[1] ?? NUMBERED.exec(word)?.[1];
    return { word, value: number === undefined ? NaN : Number(number) };
  });
  const some = values.filter(({ word }) => /\p{L}/u.test(word));
  const sound = some.length >= FEWEST && values.every(({ value }) => !Number.isNaN(value));
  return sound && new Set(values.map(({ value }) => value)).size > FEWEST ? values : undefined;
}

/**
 * Numbers for the words of answers, the greatest for the most of what is asked.
 * @param answers of all columns that share the scale; words for why there is none are passed over.
 * @returns undefined where they are of no scale that is known.
 */
export function wordValues(answers: readonly string[]): readonly WordValue[] | undefined {
  const words = answers.filter((word) => !saysWhyNone(word));
  if (words.length < FEWEST) return undefined;
  const own = numbered(words);
  if (own) return own;
  for (const { first, points } of SCALES) {
    const spelt = points.map((point) => point.replace('?', '').split('|'));
    const placeOf = (word: string) => spelt.findIndex((ways) => ways.includes(plain(word)));
    const places = words.map(placeOf);
    if (places.includes(-1) || new Set(places).size < FEWEST) continue;
    const counted = points.flatMap((point, at) =>
      point.startsWith('?') && !places.includes(at) ? [] : [at]
    );
    return words
      .map((word, at) => ({ word, value: first + counted.indexOf(places[at]!) }))
      .sort((one, other) => one.value - other.value);
  }
  return undefined;
}
