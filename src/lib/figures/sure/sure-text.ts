import { list, number } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import {
  FEWEST_FAMILIES,
  FEWEST_SITES,
  LARGEST_GAP,
  SMALLEST_SHARE_SEEN
} from '../../statistics/claims.ts';
import type {
  Check,
  CheckReason,
  CheckState,
  Followed,
  HowSure,
  SureFacts
} from '../../statistics/how-sure.ts';

/** A check in the language of the page. */
export interface CheckText {
  readonly id: Check['id'];
  readonly state: CheckState;
  /** The state in words, such as "not met". */
  readonly stateText: string;
  readonly name: string;
  readonly reason: string;
  /** Name, state and reason as one text, for those who do not see the mark. */
  readonly said: string;
}

/** How sure a finding is, in the language of the page; plain data, so a page can carry it ready-made. */
export interface SureText {
  readonly title: string;
  readonly word: string;
  /** Such as "2 of 5 checks met". */
  readonly count: string;
  /** Word and count as one text. */
  readonly said: string;
  /** What the rating is not, and whose it is. */
  readonly note: string;
  /** Five, in the one order in which they are shown. */
  readonly checks: readonly CheckText[];
}

const share = (value: number) => number(value, 'share');
const followedText = ({ group, first, share: part }: Followed) =>
  m.sure_followed_group({
    named: group === undefined ? 'no' : 'yes',
    group: group ?? '',
    first,
    share: share(part)
  });

function groupsOf({ compared }: SureFacts) {
  return {
    other: compared?.arms.other ?? '',
    reference: compared?.arms.reference ?? '',
    nOther: compared?.n.other ?? 0,
    nReference: compared?.n.reference ?? 0,
    sitesOther: compared?.sites.other ?? 0,
    sitesReference: compared?.sites.reference ?? 0,
    gap: number(Math.abs(compared?.gapInSds ?? NaN), 'score', 2),
    largest: number(LARGEST_GAP, 'score', 2)
  };
}
function againOf({ again }: SureFacts) {
  return {
    groups: list((again?.groups ?? []).map(followedText)),
    smallest: share(SMALLEST_SHARE_SEEN),
    later: share(again?.later ?? NaN)
  };
}

const REASONS: Record<CheckReason, (facts: SureFacts) => string> = {
  groups: (facts) => m.sure_groups(groupsOf(facts)),
  'one-group': m.sure_one_group,
  sites: (facts) => m.sure_sites({ ...groupsOf(facts), fewest: FEWEST_SITES }),
  families: (facts) => m.sure_families({ ...groupsOf(facts), fewest: FEWEST_FAMILIES }),
  gap: (facts) => m.sure_gap(groupsOf(facts)),
  'gap-and-rules': (facts) => m.sure_gap_and_rules(groupsOf(facts)),
  rules: m.sure_rules,
  'start-unknown': m.sure_start_unknown,
  followed: (facts) => m.sure_followed(againOf(facts)),
  'followed-then-lost': (facts) => m.sure_followed_then_lost(againOf(facts)),
  'followed-unknown': (facts) => m.sure_followed_unknown(againOf(facts)),
  once: m.sure_once,
  tests: ({ chance }) =>
    m.sure_tests({ tests: chance.tests, corrected: chance.corrected ? 'yes' : 'no' }),
  interval: m.sure_interval,
  'no-chance': m.sure_no_chance
};

/** @returns how sure a finding is as a reader sees it. */
export function sureText({ checks, met, word, facts }: HowSure): SureText {
  const unit = facts.compared?.unit ?? 'site';
  const texts = { word: m.sure_word({ word }), count: m.sure_count({ met, total: checks.length }) };
  return {
    title: m.sure_title(),
    ...texts,
    said: m.sure_said(texts),
    note: m.sure_note(),
    checks: checks.map(({ id, state, because }) => {
      const name = m.sure_check({ check: id, unit });
      const reason = REASONS[because](facts);
      const stateText = m.sure_state({ state });
      const said = m.sure_check_said({ name, state: stateText, reason });
      return { id, state, stateText, name, reason, said };
    })
  };
}
