import { expect, test } from 'vitest';
import { checkPackage } from '../../../../src/lib/data/check-package.ts';
import { nounSaid, nounsOf } from '../../../../src/lib/data/describe/described-nouns.ts';
import type { DescribedNoun } from '../../../../src/lib/data/describe/description.ts';
import { toDescriptor } from '../../../../src/lib/data/describe/to-descriptor.ts';
import { guessed, table } from './described.ts';

const study = (id: string, site: string) =>
  guessed(
    table(`${id},${site},arm,pain_0m,pain_6m`, 24, (at) => [
      ...[
        `U${at}`,
        `S${at % 4}`,
        at % 4 < 2 ? 'control' : 'treatment',
        40 + (at % 7),
        30 + (at % 5)
      ]
    ])
  );
const CLINIC = {
  unit: {
    en: { one: 'patient', many: 'patients', person: true },
    cy: { one: 'claf', many: 'cleifion' }
  },
  site: { en: { one: 'clinic', many: 'clinics' }, cy: { one: 'clinig', many: 'clinigau' } },
  practitioner: {
    en: { one: 'clinician', many: 'clinicians', person: true },
    cy: { one: 'clinigydd', many: 'clinigwyr' }
  }
};

test('columns tell who is in a row and what a place is', async () => {
  const found = async (id: string, site: string) => {
    const { description } = await study(id, site);
    return (['unit', 'site', 'practitioner'] as const).map(
      (role) => nounSaid(description, role).is
    );
  };
  expect(await found('family_id', 'authority')).toEqual(['family', 'authority', 'practitioner']);
  expect(await found('id', 'LA')).toEqual(['family', 'authority', 'practitioner']);
  expect(await found('patient_id', 'clinic')).toEqual(['patient', 'clinic', 'clinician']);
  expect(await found('disgybl', 'ysgol')).toEqual(['pupil', 'school', 'teacher']);
  expect(await found('participant_id', 'site')).toEqual(['person', 'site', 'practitioner']);
});

test('a descriptor keeps the nouns, says them of its columns and levels, and is read again', async () => {
  const { description, profiles } = await study('patient_id', 'clinic');
  const descriptor = toDescriptor(description, profiles);
  expect(descriptor.study.nouns).toEqual(CLINIC);
  expect(descriptor.resources[0]!.schema.fields[0]).toMatchObject({
    ...{ name: 'patient_id', title: 'Patient', label: { en: 'Patient', cy: 'Claf' } }
  });
  expect(descriptor.study.comparison.en).toMatch(/^Clinics: 4; with: 2, without: 2\./);
  expect(descriptor.study.comparison.cy).toMatch(/^Clinigau: 4; gyda: 2, heb: 2\./);
  const again = checkPackage('datapackage.json', JSON.parse(JSON.stringify(descriptor)));
  expect(again.ok && again.value.study.nouns).toEqual(CLINIC);
});

test('families in authorities need no nouns', async () => {
  const { description, profiles } = await study('family_id', 'authority');
  expect(nounsOf(description)).toBe(undefined);
  const { study: described, resources } = toDescriptor(description, profiles);
  expect('nouns' in described).toBe(false);
  expect(resources[0]!.schema.fields[0]!.label).toEqual({ en: 'Family', cy: 'Teulu' });
});

test('words of one’s own stand in the language in which they were written alone', async () => {
  const { description } = await study('id', 'authority');
  const own = (en: [string, string], cy: [string, string], feminine = false): DescribedNoun => ({
    ...{ is: 'other', en: { one: en[0], many: en[1] } },
    cy: { one: cy[0], many: cy[1], feminine }
  });
  const unit = (noun: DescribedNoun) => nounsOf({ ...description, nouns: { unit: noun } });
  expect(unit(own(['carer', 'carers'], ['', '']))).toEqual({
    unit: { en: { one: 'carer', many: 'carers' } }
  });
  expect(unit(own(['', ' '], ['aelwyd', 'aelwydydd'], true))).toEqual({
    unit: { cy: { one: 'aelwyd', many: 'aelwydydd', feminine: true } }
  });
  expect(unit(own(['', 'staff'], ['', '']))).toEqual({
    unit: { en: { one: 'staff', many: 'staff' } }
  });
  expect(unit(own(['', ''], ['', '']))).toEqual({ unit: {} });
});

test('a noun that says nothing is told with its place in the descriptor', async () => {
  const { description, profiles } = await study('patient_id', 'clinic');
  const descriptor = JSON.parse(JSON.stringify(toDescriptor(description, profiles)));
  descriptor.study.nouns.unit.en.many = '';
  descriptor.study.nouns.site.cy.feminine = 'yes';
  const checked = checkPackage('datapackage.json', descriptor);
  expect(checked.ok ? [] : checked.problems.map(({ property }) => property)).toEqual([
    ...['study.nouns.unit.en.many', 'study.nouns.site.cy.feminine']
  ]);
});
