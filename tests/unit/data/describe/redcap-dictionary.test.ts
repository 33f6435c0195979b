import { expect, test } from 'vitest';
import { accepted, fileOf } from '../prepare-files.ts';

/** As REDCap's page writes it, cut to the columns that are read, with one that is not. */
const DICTIONARY = `"Variable / Field Name","Form Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels"
record_id,fes,text,"Record ID",
arm_alloc,fes,radio,"Arm","0, Usual service | 1, Restorative | 9, Not known"
lone_parent,fes,yesno,"One parent at home?",
needs,fes,checkbox,"<b>Needs</b> at entry","1, Housing | 2, Debt | 3, Health | 4, Other"
conflict,fes,text,"How much conflict?",
cohesion,fes,slider,"How close?","Not at all | Half | Very"
`;
const dictionary = (text: string) => new File([text], 'data_dictionary.csv');

test('a data dictionary says what columns and codes of the export mean', async () => {
  const files = [fileOf('c03_redcap_raw.csv'), dictionary(DICTIONARY)];
  const { tables, description } = await accepted(files);
  expect(tables.map(({ file }) => file)).toEqual(['c03_redcap_raw.csv']);
  const columns = description.tables[0]!.columns;
  const labels = new Map(columns.map(({ name, label }) => [name, label]));
  expect(labels.get('lone_parent')).toBe('One parent at home?');
  expect(labels.get('needs___2')).toBe('Needs at entry: Debt');
  expect(description.measures.map(({ label }) => label)).toEqual([
    'How much conflict?',
    'How close?'
  ]);
  expect(description.sites.map(({ id }) => id)).toEqual(['Restorative', 'Usual service']);
});

test('the names that the interface of REDCap gives are known too, in any order of files', async () => {
  const named = DICTIONARY.replace(
    /^.*\n/,
    'field_name,form_name,field_type,field_label,select_choices_or_calculations\n'
  );
  const { description } = await accepted([dictionary(named), fileOf('c03_redcap_raw.csv')]);
  expect(description.sites.map(({ id }) => id)).toEqual(['Restorative', 'Usual service']);
});

test('a data dictionary alone is a table like any other', async () => {
  const { tables } = await accepted([dictionary(DICTIONARY)]);
  expect(tables.map(({ file }) => file)).toEqual(['data_dictionary.csv']);
});
