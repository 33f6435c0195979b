import { nounIn, type Nouns } from './nouns.ts';
import {
  afterAspirating,
  afterNumber,
  endsInVowel,
  soft,
  twoOf,
  welshForms,
  withArticle,
  withH,
  type WelshForms
} from './welsh.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const SITE = { one: 'safle', many: 'safleoedd' };
/** A word and `yn`, which is `'n` after a vowel. */
const andYn = (text: string) => text + (endsInVowel(text) ? "'n" : ' yn');
/** The article as it stands straight after a vowel. */
const shortArticle = (text: string) => `'r ${text}`;

function unitMarks(unit: WelshForms): Record<string, string> {
  const { one, many, feminine } = unit;
  const afterSmall = (consonant: string, vowel: string) =>
    afterAspirating([consonant, vowel], { plain: many, aspirate: unit.aspirateMany });
  return {
    teulu: one,
    teuluoedd: many,
    Teulu: capital(one),
    Teuluoedd: capital(many),
    deulu: unit.softOne,
    deuluoedd: unit.softMany,
    'y teulu': withArticle(unit.definite),
    "'r teulu": shortArticle(unit.definite),
    'y teuluoedd': withArticle(many),
    'Y teuluoedd': capital(withArticle(many)),
    'un teulu': `un ${unit.definite}`,
    'Un teulu': `Un ${unit.definite}`,
    'yr un teulu': `yr un ${unit.definite}`,
    'dau deulu': twoOf(unit),
    'teulu:1': afterNumber(unit, 1),
    'theulu:3': afterNumber(unit, 3),
    'theulu:6': afterNumber(unit, 6),
    "teulu'n": andYn(one),
    // Before a word that begins with a vowel.
    "teulu'r": one + (endsInVowel(one) ? "'r" : ' yr'),
    'a theuluoedd': afterSmall('a', 'ac'),
    'na theuluoedd': afterSmall('na', 'nag'),
    'â theuluoedd': afterSmall('â', 'ag'),
    amdano: feminine ? 'amdani' : 'amdano',
    iddo: feminine ? 'iddi' : 'iddo',
    'ei fesur': feminine ? 'ei mesur' : 'ei fesur',
    "wedi'i fesur": feminine ? "wedi'i mesur" : "wedi'i fesur",
    'ei god': feminine ? 'ei chod' : 'ei god'
  };
}

function siteMarks(site: WelshForms): Record<string, string> {
  const { one, many, feminine } = site;
  return {
    awdurdod: one,
    awdurdodau: many,
    Awdurdodau: capital(many),
    'awdurdod:meddal': site.softOne,
    'awdurdodau:meddal': site.softMany,
    // After any number.
    'awdurdod:n': `o ${site.softMany}`,
    'yr awdurdodau': withArticle(many),
    "awdurdodau'n": andYn(many),
    "yr awdurdodau'n": andYn(withArticle(many)),
    'yr awdurdod cyntaf': `${withArticle(site.definite)} ${feminine ? 'gyntaf' : 'cyntaf'}`,
    'un awdurdod': `un ${site.definite}`,
    'dau awdurdod': twoOf(site)
  };
}

/** Of messages about any data, which say safle where the study does not say what its sites are. */
function placeMarks(site: WelshForms, unit: WelshForms): Record<string, string> {
  const { one, many, feminine } = site;
  const its = unit.feminine ? withH(site.aspirateOne) : site.softOne;
  return {
    safle: one,
    safleoedd: many,
    Safle: capital(one),
    Safleoedd: capital(many),
    'safle:meddal': site.softOne,
    'safleoedd:meddal': site.softMany,
    'y safleoedd': withArticle(many),
    "'r safle": shortArticle(site.definite),
    "'r safle cywir": `${shortArticle(site.definite)} ${feminine ? soft('cywir') : 'cywir'}`,
    'un safle': `un ${site.definite}`,
    "a'i safle": `a'i ${its}`
  };
}

/** @returns what stands for each mark of Welsh messages in the words of a study. */
export function welshMarks(nouns: Nouns): Record<string, string> {
  const unit = welshForms(nounIn(nouns, 'unit', 'cy'));
  const site = welshForms(nounIn(nouns, 'site', 'cy'));
  const practitioner = welshForms(nounIn(nouns, 'practitioner', 'cy'));
  const marks = {
    ...unitMarks(unit),
    ...siteMarks(site),
    ...placeMarks(nouns.site ? site : welshForms(SITE), unit),
    ymarferwyr: practitioner.many,
    'eu hymarferydd': `eu ${withH(practitioner.one)}`,
    'Awdurdod lleol': nouns.site ? capital(site.one) : 'Awdurdod lleol'
  };
  // After a number the published study's noun stands without `o`.
  return nouns.site ? marks : { ...marks, 'awdurdod:n': site.one };
}
