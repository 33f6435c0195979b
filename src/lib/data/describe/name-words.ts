/** Characters of a name that are looked at. */
const LONGEST = 200;

/**
 * Words of a column's name in small letters without accents: parted at spaces, signs, changes from
 * small to capital letters, and where three letters or more meet a digit, so that `conflictT1`,
 * `T1_conflict` and `score12` give `conflict t1`, `t1 conflict` and `score 12`. `1st` stays one word.
 */
export const nameWords = (name: string): string[] =>
  name
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/(\p{L}{3,})(\d)/gu, '$1 $2')
    .replace(/(\d)(?!(?:st|nd|rd|th|af|il|ydd)(?!\p{L}))(\p{L}{2,})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const set = (words: string) => new Set(words.split(' '));

/** Words by which columns are known, in English and Welsh, without accents. */
const FAMILY = set(
  'id ids uid pid family families household hh case client participant person pupil student child respondent subject record teulu achos cyfranogwr disgybl plentyn cleient'
);
const IDENTIFIES = set('id ids uid pid no number code ref key rhif cod');
const SITE = set(
  'site authority la council school centre center area region team district county clinic hospital ward provider service cluster borough awdurdod cyngor ysgol safle canolfan ardal sir rhanbarth tim clwstwr gwasanaeth'
);
const ARM = set(
  'arm group grp treatment treated tx trt condition intervention allocation allocated trial control programme grwp braich triniaeth cyflwr ymyriad rhaglen'
);
const WAVE = set(
  'event wave time timepoint point visit occasion month months assessment round term session stage phase t tp ton amser pwynt mis ymweliad tymor cyfnod asesiad rownd'
);
const CHARACTERISTIC = set(
  'sex gender age band ethnicity fsm sen lone parent language deprivation quintile disability rhyw oed oedran iaith rhywedd'
);

const has = (words: ReadonlySet<string>) => (name: string) =>
  nameWords(name).some((word) => words.has(word));

/** Whether a name says that the column tells families, or whatever a row is about, apart. */
export function namesFamily(name: string): boolean {
  const words = nameWords(name);
  const last = words.at(-1) ?? '';
  if (words.length === 1) return FAMILY.has(last);
  // Surveys call those who answer by their response.
  if (last === 'id' && words.includes('response')) return true;
  return IDENTIFIES.has(last) && words.slice(0, -1).some((word) => FAMILY.has(word));
}
export const namesSite = has(SITE);
export const namesArm = has(ARM);
export const namesWave = has(WAVE);
export const namesCharacteristic = has(CHARACTERISTIC);
