import type { Dimension, Level } from '../../src/lib/data/study.ts';

/** A level and its chance among the made-up families, in parts of the dimension's total. */
export interface WeightedLevel extends Level {
  readonly weight: number;
}
export interface WeightedDimension extends Dimension {
  readonly levels: readonly WeightedLevel[];
}

type Entry = readonly [id: string, en: string, cy: string, weight: number];

const dimension = (
  id: string,
  en: string,
  cy: string,
  levels: readonly Entry[]
): WeightedDimension => ({
  id,
  label: { en, cy },
  levels: levels.map(([id, en, cy, weight]) => ({ id, label: { en, cy }, weight }))
});

/** Characteristics of the made-up families. */
export const DIMENSIONS: readonly WeightedDimension[] = [
  dimension('age_band', 'Child’s age band', 'Band oedran y plentyn', [
    ['0to4', '0 to 4', '0 i 4', 20],
    ['5to10', '5 to 10', '5 i 10', 35],
    ['11to15', '11 to 15', '11 i 15', 33],
    ['16plus', '16 and over', '16 a throsodd', 12]
  ]),
  dimension('children', 'Number of children', 'Nifer y plant', [
    ['1', 'One child', 'Un plentyn', 27],
    ['2', 'Two children', 'Dau blentyn', 37],
    ['3', 'Three children', 'Tri phlentyn', 22],
    ['4plus', 'Four children or more', 'Pedwar plentyn neu fwy', 14]
  ]),
  dimension('parents', 'Lone or two parents', 'Un rhiant neu ddau', [
    ['lone', 'Lone parent', 'Un rhiant', 50],
    ['two', 'Two parents', 'Dau riant', 50]
  ]),
  dimension('main_need', 'Main need', 'Prif angen', [
    ['behaviour', 'Child’s behaviour', 'Ymddygiad y plentyn', 32],
    ['attendance', 'School attendance', 'Presenoldeb yn yr ysgol', 24],
    ['mental_health', 'Parent’s mental health', 'Iechyd meddwl rhiant', 22],
    ['housing', 'Housing or debt', 'Tai neu ddyled', 13],
    ['other', 'Another need', 'Angen arall', 9]
  ]),
  dimension('deprivation', 'Deprivation fifth', 'Pumed amddifadedd', [
    ['1', '1, most deprived', '1, mwyaf difreintiedig', 34],
    ['2', '2', '2', 25],
    ['3', '3', '3', 18],
    ['4', '4', '4', 13],
    ['5', '5, least deprived', '5, lleiaf difreintiedig', 10]
  ]),
  dimension('home_language', 'Home language', 'Iaith y cartref', [
    ['english', 'English', 'Saesneg', 70],
    ['welsh', 'Welsh', 'Cymraeg', 20],
    ['other', 'Another language', 'Iaith arall', 10]
  ])
];

/** The same and two more, so that the large sample has dimensions of 2 to 8 levels. */
export const MORE_DIMENSIONS: readonly WeightedDimension[] = [
  ...DIMENSIONS,
  dimension('referral', 'Who referred the family', 'Pwy a gyfeiriodd y teulu', [
    ['school', 'School', 'Ysgol', 30],
    ['health_visitor', 'Health visitor', 'Ymwelydd iechyd', 18],
    ['doctor', 'Family doctor', 'Meddyg teulu', 12],
    ['social_services', 'Social services', 'Gwasanaethau cymdeithasol', 15],
    ['police', 'Police', 'Yr heddlu', 6],
    ['housing', 'Housing service', 'Gwasanaeth tai', 6],
    ['charity', 'Charity', 'Elusen', 5],
    ['family', 'The family itself', 'Y teulu ei hun', 8]
  ]),
  dimension('setting', 'Where the family lives', "Lle mae'r teulu'n byw", [
    ['urban', 'Town or city', 'Tref neu ddinas', 65],
    ['rural', 'Countryside', 'Cefn gwlad', 35]
  ])
];
