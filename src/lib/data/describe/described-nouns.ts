import { COMMON_NOUNS } from '../nouns/common-nouns.ts';
import { NOUN_ROLES, type Noun, type NounRole, type Nouns } from '../nouns/nouns.ts';
import { own } from '../own.ts';
import { columnsOf, type DescribedNoun, type Description } from './description.ts';
import { nameWords } from './name-words.ts';

const words = (text: string) => text.split(' ');
/** Words of a column's name, without accents, by which its noun is known. */
const NAMED: Readonly<Record<'unit' | 'site', Readonly<Record<string, readonly string[]>>>> = {
  unit: {
    patient: words('patient claf cleifion'),
    pupil: words('pupil student disgybl'),
    child: words('child plentyn'),
    person: words('person participant respondent subject client cyfranogwr unigolyn cleient')
  },
  site: {
    authority: words('authority la lea council county borough awdurdod cyngor sir'),
    clinic: words('clinic practice clinig'),
    school: words('school ysgol'),
    service: words('service gwasanaeth'),
    centre: words('centre center canolfan'),
    site: words('site hospital ward area region team district provider cluster safle')
  }
};
/** Who works with whom, where nobody said. */
const WORKS: Readonly<Record<string, string>> = {
  ...{ patient: 'clinician', clinic: 'clinician' },
  ...{ pupil: 'teacher', school: 'teacher' }
};
const FIRST: Readonly<Record<NounRole, string>> = {
  ...{ unit: 'family', site: 'authority', practitioner: 'practitioner' }
};

const ready = (is: string): DescribedNoun => ({
  is,
  en: { one: '', many: '' },
  cy: { one: '', many: '', feminine: false }
});

function guessed(description: Pick<Description, 'tables' | 'nouns'>, role: NounRole): string {
  if (role === 'practitioner') {
    const of = (['unit', 'site'] as const).map((one) => nounSaid(description, one).is);
    return of.flatMap((is) => own(WORKS, is) ?? [])[0] ?? FIRST[role];
  }
  const names = columnsOf(description, role === 'unit' ? 'family' : 'site').map(({ name }) =>
    nameWords(name)
  );
  const [found] = Object.entries(NAMED[role]).filter(([, known]) =>
    names.some((name) => name.some((word) => known.includes(word)))
  );
  return found?.[0] ?? FIRST[role];
}

/** @returns what the reader calls a role; what columns are called tells it until that is said. */
export const nounSaid = (
  description: Pick<Description, 'tables' | 'nouns'>,
  role: NounRole
): DescribedNoun => description.nouns?.[role] ?? ready(guessed(description, role));

/** One of which only a singular or only a plural is said has it for both. */
const whole = ({ one, many }: { one: string; many: string }) => {
  const [first, all] = [one.trim() || many.trim(), many.trim() || one.trim()];
  return first ? { one: first, many: all } : undefined;
};

function nounOf(role: NounRole, { is, en, cy }: DescribedNoun): Noun | undefined {
  if (is === FIRST[role]) return undefined;
  const common = own(COMMON_NOUNS[role], is);
  if (common) return common;
  const [english, welsh] = [whole(en), whole(cy)];
  return {
    ...(english ? { en: english } : {}),
    ...(welsh ? { cy: { ...welsh, ...(cy.feminine ? { feminine: true } : {}) } } : {})
  };
}

/** @returns the nouns of a described study; undefined where all are the published study's. */
export function nounsOf(description: Pick<Description, 'tables' | 'nouns'>): Nouns | undefined {
  const said = NOUN_ROLES.flatMap((role) => {
    const noun = nounOf(role, nounSaid(description, role));
    return noun ? [[role, noun] as const] : [];
  });
  return said.length ? Object.fromEntries(said) : undefined;
}
