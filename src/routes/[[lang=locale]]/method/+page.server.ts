import { languageOf, type Language } from '#lib/data/localised.ts';
import { own } from '#lib/data/own.ts';
import { column } from '#lib/data/table.ts';
import { wholeSample } from '../../datasets/dataset.server.ts';
import { FIGURE_PLACES } from '../../live/figure-places.ts';
import { AUDIT_LIMITS, AUDIT_STEPS, KINDS_OF_DATA } from './audit.ts';
import { GATHERED } from './design.ts';
import { GLOSSARY, type Message } from './glossary.ts';
import MethodList from './methods/MethodList.svelte';
import { METHODS } from './methods/methods.ts';
import { drawStill } from '../../still/draw-still.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

drawStill('methods', MethodList);

/** Long texts come with the page in its language; as messages, both languages would weigh on it. */
export const load: PageServerLoad = async ({ params }) => {
  const locale: Language = languageOf(params.lang);
  overwriteGetLocale(() => locale);
  const said = (message: Message) => message({}, { locale });
  const { package: described, tables } = await wholeSample('study');
  const { notes, citation, measures } = described.study;
  const [of, means] = ['measure', 'mean'].map(
    (name) => column(tables['family-scales']!, name).values
  );
  return {
    citation: citation[locale],
    methods: METHODS.map(({ id, title }) => ({ id, title: title() })),
    audit: {
      title: m.audit_title(),
      lead: m.audit_lead(),
      kinds: KINDS_OF_DATA.map(([badge, text]) => [said(badge), said(text)] as const),
      how: m.audit_how(),
      steps: AUDIT_STEPS.map(said),
      limits: AUDIT_LIMITS.map(said)
    },
    version: described.version,
    notes: notes.map(({ id, text, figures }) => ({ id, text: text[locale], figures })),
    /** Where the kinds of figure that notes touch are shown. */
    places: Object.fromEntries(
      notes
        .flatMap(({ figures }) => figures)
        .flatMap((kind) => {
          const place = own(FIGURE_PLACES, kind);
          return place ? [[kind, { ...place, name: said(place.name) }]] : [];
        })
    ),
    measures,
    /** Ids of the measures of which a mean was published. */
    published: [...new Set(of!.filter((_, row) => means![row] !== null).map(String))],
    gathered: GATHERED.map(({ id, what, who, when, how }) => ({
      id,
      what: said(what),
      who: said(who),
      when: said(when),
      how: said(how)
    })),
    glossary: GLOSSARY.map(({ id, title, terms }) => ({
      id,
      title: said(title),
      terms: terms.map((term) => ({ id: term.id, name: said(term.name), text: said(term.text) }))
    }))
  };
};
