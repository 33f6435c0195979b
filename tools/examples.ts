import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from './sample/random.ts';
import { writeManifest } from './sample/write-manifest.ts';

/** Made-up tables without a descriptor, one of each shape that a reader's own file may have. */
const SEED = 5;

type Row = readonly (string | number)[];
const csv = (rows: readonly Row[]) => rows.map((row) => `${row.join(',')}\n`).join('');
const whole = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, Math.round(value)));

/** A row for each time a family was seen; characteristics are said in its first row alone. */
function long(random: Random): string {
  const times = 3;
  const rows: Row[] = [
    ['Case ID', 'Team', 'Household', 'Month', 'Stress', 'Wellbeing', 'Listened', 'Kept promises']
  ];
  for (let family = 1; family <= 60; family++) {
    const team = ['North', 'South', 'East'][family % 3]!;
    const household = random.uniform() < 0.4 ? 'one adult' : 'two adults';
    const level = random.normal();
    const said = [0.7, 0.5].map((share) => (random.uniform() < share ? 'yes' : 'no'));
    for (let at = 0; at < times; at++) {
      if (at && random.uniform() < 0.15 * at) continue;
      const stress = whole(22 - at + 4 * level + 3 * random.normal(), 0, 40);
      const wellbeing = whole(48 - 5 * level + 6 * random.normal(), 14, 70);
      const blank = random.uniform() < 0.04;
      const once = at ? ['', '', ''] : [household, ...said];
      rows.push([
        `C${family}`,
        team,
        once[0]!,
        6 * at,
        stress,
        blank ? '' : wellbeing,
        ...once.slice(1)
      ]);
    }
  }
  return csv(rows);
}

/** A row for each family, two measures before and after. */
function wide(random: Random): string {
  const rows: Row[] = [
    [
      'id',
      'centre',
      'group',
      'language',
      'pre_conflict',
      'post_conflict',
      'pre_closeness',
      'post_closeness'
    ]
  ];
  for (let family = 1; family <= 48; family++) {
    const centre = `Centre ${(family % 4) + 1}`;
    const level = random.normal();
    const score = (mean: number, sign: number) =>
      whole(mean + sign * 6 * level + 5 * random.normal(), 0, 100);
    const left = random.uniform() < 0.2;
    rows.push([
      ...[family, centre, family % 4 < 2 ? 'control' : 'programme'],
      random.uniform() < 0.3 ? 'Welsh' : 'English',
      ...[score(54, 1), left ? 'NA' : score(50, 1), score(60, -1), left ? 'NA' : score(61, -1)]
    ]);
  }
  return csv(rows);
}

/** Reading groups in schools: a row for each pupil, five time points, and pupils who leave. */
function fiveWaves(random: Random): string {
  const terms = [1, 2, 3, 4, 5];
  const rows: Row[] = [
    [
      ...['Pupil ID', 'School', 'Reading group', 'Free meals', 'Tutor notes'],
      ...terms.map((term) => `Fluency_T${term}`),
      ...terms.map((term) => `Enjoyment_T${term}`)
    ]
  ];
  const schools = ['Brynderw', 'Glan Yr Afon', 'Hillside', 'Oakfield'];
  for (let pupil = 1; pupil <= 96; pupil++) {
    const at = pupil % 4;
    const level = random.normal();
    const stays = terms.findIndex(() => random.uniform() < 0.09);
    const seen = stays < 1 ? terms.length : stays;
    const fluency = terms.map((term) =>
      term <= seen ? whole(70 + 7 * term + 15 * level + 6 * random.normal(), 5, 200) : ''
    );
    const enjoyment = terms.map((term) =>
      term <= seen
        ? random.uniform() < 0.05
          ? -9
          : whole(6 + level + 1.5 * random.normal(), 1, 10)
        : ''
    );
    rows.push([
      ...[7000 + pupil, schools[at]!, at < 2 ? 'Reading group' : 'Usual teaching'],
      ...[random.uniform() < 0.3 ? 'yes' : 'no', `note ${pupil}`],
      ...fluency,
      ...enjoyment
    ]);
  }
  return csv(rows);
}

/** A row for each family, one measure before and after, and qualities of the practitioner rated from 1 to 5. */
function ratings(random: Random): string {
  const means = {
    Listened: 3.7,
    'Kept promises': 3.4,
    'Explained clearly': 3.2,
    'Saw the whole family': 3,
    'Easy to reach': 2.7
  };
  const rows: Row[] = [
    [
      'Family ID',
      'Team',
      'Group',
      'Household',
      'strain_before',
      'strain_after',
      ...Object.keys(means)
    ]
  ];
  const teams = ['Bryn', 'Dyffryn', 'Glannau'];
  for (let family = 1; family <= 300; family++) {
    const team = family % teams.length;
    const [level, leaning] = [random.normal(), random.normal()];
    const strain = (mean: number) => whole(mean + 5 * level + 4 * random.normal(), 0, 40);
    rows.push([
      ...[family, teams[team]!, team ? 'usual' : 'programme'],
      random.uniform() < 0.35 ? 'one adult' : 'two adults',
      ...[strain(24), random.uniform() < 0.15 ? '' : strain(22)],
      ...Object.values(means).map((mean) =>
        random.uniform() < 0.04 ? '' : whole(mean + 0.7 * leaning + 1.1 * random.normal(), 1, 5)
      )
    ]);
  }
  return csv(rows);
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: join('sample-data', 'examples') } }
});
const random = new Random(SEED);
mkdirSync(values.out, { recursive: true });
for (const [file, text] of [
  ['long.csv', long(random)],
  ['wide.csv', wide(random)],
  ['five-waves-wide.csv', fiveWaves(random)],
  ['ratings.csv', ratings(random)]
] as const)
  writeFileSync(join(values.out, file), text);
await writeManifest(values.out, 'examples', '1.0.0');
console.log(`Wrote four made-up tables to ${values.out}`);
