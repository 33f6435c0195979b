import type { Dataset } from '#lib/data/package.ts';
import type { Column } from '#lib/data/table.ts';
import { Random } from '../../../tools/sample/random.ts';
import { published, table } from '../engine/published-study.ts';

type Value = Column['values'][number];

const label = (text: string) => ({ en: text, cy: text });
const level = (id: string) => ({ id, label: label(id) });
const site = (id: string, arm: string, phase: string) => ({ ...level(id), arm, phase });
const wave = (id: string, months: number) => ({ ...level(id), months });
const dimension = (id: string, ...levels: string[]) => ({
  id,
  label: label(id),
  levels: levels.map(level)
});

const WAVES = ['start', 'early', 'late', 'last'];
const MEASURES = ['normed', 'far', 'fine'];
const QUALITIES = ['trust', "it's"];
const study: Dataset['package']['study'] = {
  ...published.package.study,
  kind: 'synthetic',
  site: {
    label: label('Site'),
    levels: [
      site("O'N", 'b', 'two'),
      site('east', 'a', 'one'),
      site('west', 'a', 'two'),
      site('empty', 'a', 'one')
    ]
  },
  arm: { label: label('Arm'), levels: ['a', 'b', 'c'].map(level), reference: 'a' },
  phase: { label: label('Phase'), levels: ['two', 'one'].map(level) },
  wave: { label: label('Wave'), levels: WAVES.map((id, at) => wave(id, 3 * at)) },
  measures: [
    { ...level('normed'), norm: { mean: 50, sd: 10, stated: true } },
    level('far'),
    level('fine')
  ],
  dimensions: [
    dimension('flag', 'true', 'false'),
    dimension('rooms', '1', '2', '3', '4', '5', '6', '7'),
    dimension('Kind of need', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'never'),
    { ...dimension('untold'), absent: label('Not published') }
  ],
  qualities: QUALITIES.map((id) => ({ ...level(id), area: 'personal' })),
  records: {
    families: { table: 'members', id: 'who', site: 'where' },
    scores: { table: 'answers', id: 'who', wave: 'when' },
    mentions: { table: 'said', id: 'who' },
    ratings: { table: 'rated', id: 'who', scale: { min: 0, max: 3 }, qualities: ['trust'] }
  }
};

/**
 * Families drawn at random with all that records may lack: values, ids, waves and answers, and rows
 * of scores and mentions whose family is not among them. Ids are whole numbers.
 */
export function randomRecords(seed: number, count: number): Dataset {
  const random = new Random(seed);
  const chance = (share: number) => random.uniform() < share;
  const oneOf = (values: readonly Value[]) =>
    values[Math.floor(random.uniform() ** 2 * values.length)]!;
  const unless = <T>(share: number, value: T) => (chance(share) ? null : value);
  const members: Value[][] = [];
  const answers: Value[][] = [];
  const said: Value[][] = [];
  const rated: Value[][] = [];
  for (let who = 1; who <= count; who += 1) {
    members.push([
      unless(0.02, who),
      unless(0.05, oneOf(["O'N", 'east', 'west', 'elsewhere'])),
      unless(0.1, chance(0.3)),
      unless(0.1, Math.ceil(random.uniform() * 8)),
      unless(0.2, oneOf([...'abcdefghijx']))
    ]);
    const lasting = random.normal();
    for (const when of WAVES) {
      const score = lasting + random.normal();
      const scores = [50 + Math.round(10 * score), 1e6 + score, score / 1e3];
      if (chance(0.7))
        answers.push([
          unless(0.02, chance(0.02) ? -who : who),
          unless(0.02, when),
          ...scores.map((one) => unless(0.1, one))
        ]);
    }
    if (chance(0.5)) said.push([chance(0.05) ? -who : who, unless(0.1, chance(0.3)), chance(0.6)]);
    // From 0 to 4, which is off the scale.
    if (chance(0.6)) rated.push([who, unless(0.1, Math.floor(random.uniform() * 5))]);
  }
  return {
    tables: {
      members: table(
        'members',
        {
          who: 'integer',
          where: 'string',
          flag: 'boolean',
          rooms: 'integer',
          'Kind of need': 'string'
        },
        members
      ),
      answers: table(
        'answers',
        {
          who: 'integer',
          when: 'string',
          ...Object.fromEntries(MEASURES.map((measure) => [measure, 'number' as const]))
        },
        answers
      ),
      rated: table('rated', { who: 'integer', trust: 'integer' }, rated),
      said: table('said', { who: 'integer', trust: 'boolean', "it's": 'boolean' }, said)
    },
    package: { ...published.package, name: 'random', study }
  };
}
