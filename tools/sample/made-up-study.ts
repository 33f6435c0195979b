import type { Language, Localised } from '../../src/lib/data/localised.ts';
import type { Note, Site, Study } from '../../src/lib/data/study.ts';
import type { WeightedDimension } from './dimensions.ts';

/** Said of everything here, in words of the site's own label. */
const NOT_EVIDENCE: Localised = {
  en: 'Made-up families. Not evidence.',
  cy: 'Teuluoedd dychmygol. Nid tystiolaeth.'
};
const withWarning = ({ en, cy }: Localised): Localised => ({
  en: `${NOT_EVIDENCE.en} ${en}`,
  cy: `${NOT_EVIDENCE.cy} ${cy}`
});

/** Kinds of figure that records can fill, and the tables that each is drawn from. */
const FIGURES = {
  trajectory: ['families', 'scores'],
  change: ['families', 'scores'],
  included: ['families', 'scores'],
  distribution: ['families', 'scores'],
  families: ['families', 'scores'],
  model: ['families', 'scores'],
  qualities: ['families', 'mentions']
} as const;
const KINDS = Object.keys(FIGURES);
const OF_SCORES = KINDS.filter((figure) => figure !== 'qualities');

const NOTES: readonly Note[] = [
  { id: 'M01', text: NOT_EVIDENCE, figures: KINDS },
  {
    id: 'M02',
    text: {
      en: 'Characteristics of the families were drawn at random, whatever the authority and the scores. Groups by them differ by chance alone.',
      cy: "Dewiswyd nodweddion y teuluoedd ar hap, beth bynnag fo'r awdurdod a'r sgorau. Siawns yn unig sy'n gyfrifol am wahaniaethau rhwng grwpiau yn ôl y nodweddion hyn."
    },
    figures: KINDS
  }
];

const AGREES: Localised = {
  en: 'in each authority and at each time point n and the mean agree with the published ones. The scores of the families are invented.',
  cy: "ym mhob awdurdod ac ar bob pwynt amser mae n a'r cymedr yn cytuno â'r rhai cyhoeddedig. Dychmygol yw sgorau'r teuluoedd."
};
const NO_DIFFERENCE: Localised = {
  en: 'no value of this scale was published. The scores are invented with a mean of 50 in each authority at each time point, so that there is no difference to find.',
  cy: "ni chyhoeddwyd unrhyw werth ar gyfer y raddfa hon. Dychmygol yw'r sgorau, a'u cymedr yn 50 ym mhob awdurdod ac ar bob pwynt amser, fel nad oes gwahaniaeth i'w ganfod."
};

const ofMeasure = (label: Localised, text: Localised): Localised => ({
  en: `${label.en}: ${text.en}`,
  cy: `${label.cy}: ${text.cy}`
});

/**
 * Notes on families that agree with published figures.
 * @param agreeing measures whose means do.
 */
export function calibratedNotes({ measures }: Study, agreeing: ReadonlySet<string>): Note[] {
  return [
    ...measures.map(({ id: measure, label }, at) => ({
      id: `M${String(at + 3).padStart(2, '0')}`,
      text: ofMeasure(label, agreeing.has(measure) ? AGREES : NO_DIFFERENCE),
      figures: OF_SCORES,
      measure
    })),
    {
      id: `M${String(measures.length + 3).padStart(2, '0')}`,
      text: {
        en: 'In each authority the number of families interviewed, and of those that mention each quality, agrees with the published one. Which families they are was drawn at random.',
        cy: "Ym mhob awdurdod mae nifer y teuluoedd a gyfwelwyd, a nifer y rhai sy'n sôn am bob rhinwedd, yn cytuno â'r nifer cyhoeddedig. Dewiswyd ar hap pa deuluoedd ydynt."
      },
      figures: ['qualities']
    }
  ];
}

/** What differs between one set of made-up families and another. */
export interface MadeUp {
  readonly title: Localised;
  readonly sites: readonly Site[];
  readonly dimensions: readonly WeightedDimension[];
  /** Notes besides those that hold of any made-up families. */
  readonly notes: readonly Note[];
  /** What is said of the sites where arms are compared, after how many sites each has. */
  readonly comparison: Localised;
  readonly seed: number;
}

/**
 * The study that made-up families belong to: arms, phases, waves, measures and qualities of the
 * published one, with other sites, dimensions and words. It does not yet say where its records are.
 */
export function madeUpStudy(published: Study, made: MadeUp): Study {
  const { site, arm, phase, wave, measures, areas, qualities } = published;
  const cite = withWarning({
    en: `Drawn at random by tools/sample.ts of the Restorative Evidence Explorer, seed ${made.seed}.`,
    cy: `Lluniwyd ar hap gan tools/sample.ts y Restorative Evidence Explorer, hedyn ${made.seed}.`
  });
  const armSizes = (language: Language) =>
    arm.levels
      .map(({ id, label }) => {
        const size = made.sites.filter((site) => site.arm === id).length;
        return `${label[language]} ${size}`;
      })
      .join(', ');
  return {
    kind: 'synthetic',
    title: made.title,
    citation: cite,
    site: { ...site, levels: made.sites },
    arm,
    phase,
    wave,
    measures,
    dimensions: made.dimensions.map(({ id, label, levels }) => ({
      id,
      label,
      levels: levels.map(({ id, label }) => ({ id, label }))
    })),
    areas,
    qualities,
    notes: [...NOTES, ...made.notes],
    sources: Object.entries(FIGURES).map(([figure, tables]) => ({ figure, cite, tables })),
    design: { assignment: 'not-random', entryRulesDiffer: false },
    comparison: withWarning({
      en: `Authorities: ${armSizes('en')}. ${made.comparison.en}`,
      cy: `Awdurdodau: ${armSizes('cy')}. ${made.comparison.cy}`
    }),
    assumedSd: [],
    threshold: 5
  };
}
