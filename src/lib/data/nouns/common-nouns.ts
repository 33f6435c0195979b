import { DEFAULT_NOUNS, type EnglishNoun, type NounRole, type WelshNoun } from './nouns.ts';

interface Whole {
  readonly en: EnglishNoun;
  readonly cy: WelshNoun;
}

const noun = (en: readonly [string, string], cy: readonly [string, string], more = {}): Whole => ({
  en: { one: en[0], many: en[1], ...more },
  cy: { one: cy[0], many: cy[1] }
});
const person = (en: readonly [string, string], cy: readonly [string, string]) =>
  noun(en, cy, { person: true });
const feminine = ({ en, cy }: Whole): Whole => ({ en, cy: { ...cy, feminine: true } });

/** Nouns that a reader can choose without writing them, by id; the first of a role is the published study's. */
export const COMMON_NOUNS: Readonly<Record<NounRole, Readonly<Record<string, Whole>>>> = {
  unit: {
    family: DEFAULT_NOUNS.unit,
    person: person(['person', 'people'], ['unigolyn', 'unigolion']),
    patient: person(['patient', 'patients'], ['claf', 'cleifion']),
    child: person(['child', 'children'], ['plentyn', 'plant']),
    pupil: person(['pupil', 'pupils'], ['disgybl', 'disgyblion'])
  },
  site: {
    authority: DEFAULT_NOUNS.site,
    clinic: noun(['clinic', 'clinics'], ['clinig', 'clinigau']),
    school: feminine(noun(['school', 'schools'], ['ysgol', 'ysgolion'])),
    service: noun(['service', 'services'], ['gwasanaeth', 'gwasanaethau']),
    centre: feminine(noun(['centre', 'centres'], ['canolfan', 'canolfannau'])),
    site: noun(['site', 'sites'], ['safle', 'safleoedd'])
  },
  practitioner: {
    practitioner: DEFAULT_NOUNS.practitioner,
    clinician: person(['clinician', 'clinicians'], ['clinigydd', 'clinigwyr']),
    teacher: person(['teacher', 'teachers'], ['athro', 'athrawon']),
    worker: person(['worker', 'workers'], ['gweithiwr', 'gweithwyr'])
  }
};
