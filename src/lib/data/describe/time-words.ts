const words = (text: string): readonly string[] => text.split(' ');

/** Months in a unit of time, by its names in English and Welsh. */
export const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['m mo mon mos mth mths mnth mnths month months mis misoedd', 1],
      ['y yr yrs year years blwyddyn blynedd flwyddyn mlynedd oed', 12],
      ['wk wks week weeks wythnos wythnosau', 12 / 52],
      ['d day days diwrnod dydd', 12 / 365.25],
      ['term terms tymor tymhorau', 4],
      ['qtr quarter quarters chwarter', 3]
    ] as const
  ).flatMap(([names, months]) => words(names).map((name) => [name, months] as const))
);

/** Words that count time points and say nothing of how far apart they are. */
export const COUNTS: ReadonlySet<string> = new Set(
  words(
    't tp w v wv time wave timepoint visit point round session occasion assessment survey phase stage ton amser pwynt ymweliad rownd asesiad cyfnod arolwg sesiwn'
  )
);

/** Numbers as words, from 1. */
export const ORDINALS: readonly (readonly string[])[] = [
  words('first 1st one un cyntaf 1af'),
  words('second 2nd two dau ail 2il'),
  words('third 3rd three tri trydydd 3ydd'),
  words('fourth 4th four pedwar pedwerydd 4ydd'),
  words('fifth 5th five pump pumed'),
  words('sixth 6th six chwech chweched')
];

/** Words for when, by their rank: before the start, at it, in the middle, after, later. */
export const RANKS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['screening screen referral cyfeirio sgrinio', -1],
      [
        'pre before baseline base bl bsl start starting entry initial intake initially admission enrolment enrollment enrol registration recruitment pretest prescore preintervention pretreatment cyn dechrau cychwyn cychwynnol gwaelodlin llinell cofrestru',
        0
      ],
      ['mid midpoint midway middle interim during midterm canol hanner', 1],
      [
        'post after end exit final discharge last completion complete posttest postscore postintervention posttreatment eot closing close finish wedi ol diwedd terfynol gorffen olaf',
        2
      ],
      ['followup follow fu fup fup f later longterm dilyniant dilynol hwyrach', 3]
    ] as const
  ).flatMap(([names, rank]) => words(names).map((name) => [name, rank] as const))
);

/** Words that may stand beside those and say nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  words(
    'at the in on of from since by test score scores survey assessment visit intervention treatment programme program service support training measure questionnaire point up line only wave yn y yr i ar o ymyriad gwasanaeth rhaglen prawf arolwg'
  )
);

/** Months in which parts of a year begin. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...[
    'jan feb mar apr may jun jul aug sep oct nov dec',
    'january february march april may june july august september october november december',
    'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr',
    'ion chwe maw ebr mai meh gor aws med hyd tach rhag'
  ].flatMap((names) => words(names).map((name, at) => [name, at + 1] as const)),
  ...(
    [
      ['spring gwanwyn', 3],
      ['summer haf', 6],
      ['autumn fall hydref', 9],
      ['winter gaeaf', 12]
    ] as const
  ).flatMap(([names, month]) => words(names).map((name) => [name, month] as const))
]);
