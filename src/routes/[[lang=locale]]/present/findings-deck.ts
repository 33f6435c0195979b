import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/paraglide/runtime.js';
import { DEFAULT_VIEW, formatView, type View } from '#lib/state/view.ts';
import { DECK_VERSION, type Deck } from '#lib/story/deck.ts';

/**
 * The ready deck: what was found, how sure it is and what may not be concluded, with notes on each slide.
 * @param version of the published study.
 * @param sure how sure each finding is, as the text of a slide in that language.
 */
export function findingsDeck(locale: Locale, version: string, sure: string): Deck {
  const say = (message: (inputs: object, options: { locale: Locale }) => string) =>
    message({}, { locale });
  type Message = Parameters<typeof say>[0];
  const text = (id: string, title: Message, words: Message, notes: Message) =>
    ({ id, kind: 'text', title: say(title), text: say(words), notes: say(notes) }) as const;
  const figure = (
    id: string,
    caption: Message,
    notes: Message,
    [name, view]: readonly [name: string, view?: Partial<View>] = [id]
  ) =>
    ({
      id,
      kind: 'figure',
      figure: name,
      view: formatView({ ...DEFAULT_VIEW, ...view }, { version }),
      caption: say(caption),
      notes: say(notes)
    }) as const;
  return {
    version: DECK_VERSION,
    title: say(m.decks_ready_cover_title),
    slides: [
      {
        id: 'cover',
        kind: 'cover',
        title: say(m.decks_ready_cover_title),
        subtitle: say(m.decks_ready_cover_subtitle),
        notes: say(m.decks_ready_cover_notes)
      },
      text('asked', m.decks_ready_asked_title, m.decks_ready_asked_text, m.decks_ready_asked_notes),
      figure('included', m.decks_ready_included_caption, m.decks_ready_included_notes),
      figure('conflict', m.decks_ready_conflict_caption, m.decks_ready_conflict_notes, [
        'trajectory',
        { measure: ['conflict'] }
      ]),
      figure('independence', m.decks_ready_independence_caption, m.decks_ready_independence_notes, [
        'trajectory',
        { measure: ['independence'] }
      ]),
      text(
        'unpublished',
        m.decks_ready_unpublished_title,
        m.decks_ready_unpublished_text,
        m.decks_ready_unpublished_notes
      ),
      figure('qualities', m.decks_ready_qualities_caption, m.decks_ready_qualities_notes),
      figure('continuum', m.decks_ready_continuum_caption, m.decks_ready_continuum_notes),
      figure('confidence', m.decks_ready_confidence_caption, m.decks_ready_confidence_notes),
      figure('likert', m.decks_ready_likert_caption, m.decks_ready_likert_notes, [
        'likert-practice'
      ]),
      text(
        'claims',
        m.decks_ready_claims_title,
        m.decks_ready_claims_text,
        m.decks_ready_claims_notes
      ),
      {
        id: 'sure',
        kind: 'text',
        title: say(m.decks_ready_sure_title),
        text: sure,
        notes: say(m.decks_ready_sure_notes)
      },
      text(
        'limits',
        m.decks_ready_limits_title,
        m.decks_ready_limits_text,
        m.decks_ready_limits_notes
      ),
      text(
        'sources',
        m.decks_ready_sources_title,
        m.decks_ready_sources_text,
        m.decks_ready_sources_notes
      )
    ]
  };
}
