import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type Completion,
  type CompletionSource
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  type DecorationSet
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** A table that a question can name, as `schema.name` where it has a schema. */
export interface SqlTable {
  readonly schema?: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** Characters of a text from its beginning. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A running editor. Offsets count characters of its text. */
export interface Editor {
  text(text: string): void;
  tables(tables: readonly SqlTable[]): void;
  insert(text: string): void;
  mark(span: Span | undefined): void;
  select(span: Span): void;
  focus(): void;
  destroy(): void;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  /** Accessible name, and how the keyboard works. */
  readonly label: string;
  readonly help: string;
  readonly text: string;
  readonly selection: Span;
  readonly tables: readonly SqlTable[];
  /** Words of the list of suggestions. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly changed: (text: string) => void;
  readonly run: () => void;
}

const setMark = StateEffect.define<Span | undefined>();
const marked = Decoration.mark({ class: 'wrong' });
/** What was wrong stays marked until the text is changed. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(now, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setMark)) {
        const { from = 0, to = 0 } = effect.value ?? {};
        return to > from ? Decoration.set(marked.range(from, to)) : Decoration.none;
      }
    return transaction.docChanged ? Decoration.none : now;
  },
  provide: (field) => EditorView.decorations.from(field)
});

const highlight = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '650' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--c4)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--muted)', fontStyle: 'italic' }
]);

const look = EditorView.theme({
  '&': {
    minHeight: '9rem',
    maxHeight: '26rem',
    border: '1px solid var(--muted)',
    borderRadius: '4px',
    background: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: '0.95rem'
  },
  '&.cm-focused': {
    outline: '3px solid var(--focus)',
    outlineOffset: '2px',
    boxShadow: '0 0 0 6px var(--halo)'
  },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)', minHeight: '9rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--line)' },
  '.wrong': { textDecoration: 'underline wavy var(--ink) 1.5px', textUnderlineOffset: '0.2em' },
  '.cm-tooltip': {
    border: '1px solid var(--muted)',
    background: 'var(--paper)',
    color: 'var(--ink)'
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--ink)',
    color: 'var(--paper)'
  },
  '.cm-completionDetail': { fontStyle: 'normal' }
});

/** What the editor knows of DuckDB's SQL: words enough to ask with. */
const DuckDB = SQLDialect.define({
  keywords:
    'all and anti any as asc asof between by case cast columns create cross cube current ' +
    'delete desc describe distinct drop else end escape except exclude exists explain false filter ' +
    'first following for from full group grouping having ilike in inner insert intersect interval ' +
    'into is join lateral last left like limit name natural not null nulls offset on or order outer ' +
    'over partition pivot positional preceding qualify range recursive replace right rollup row rows ' +
    'sample select semi sets set show similar summarize table then to true try_cast unbounded union ' +
    'unpivot update using value values view when where window with within',
  types:
    'bigint blob boolean date decimal double float hugeint integer list map real smallint struct ' +
    'text time timestamp tinyint ubigint uinteger uuid varchar',
  doubleDollarQuotedStrings: true,
  operatorChars: '+-*/<>=~!@%^&|?:'
});

const PLAIN = /^[a-z_][a-z_\d]*$/;
/** A name as SQL takes it, in quotation marks where it needs them. */
const name = (text: string) => (PLAIN.test(text) ? text : `"${text.replaceAll('"', '""')}"`);

function namespaceOf(tables: readonly SqlTable[]): SQLNamespace {
  const within = (schema: string | undefined) =>
    tables.flatMap((one) => (one.schema === schema ? [[one.name, one.columns] as const] : []));
  const schemas = new Set(tables.flatMap(({ schema }) => schema ?? []));
  return Object.fromEntries([
    ...within(undefined),
    ...[...schemas].map((schema) => [schema, Object.fromEntries(within(schema))] as const)
  ]);
}

/** Suggests columns that no table is written before, which the language's own completion does not. */
function columnsOf(tables: readonly SqlTable[]): CompletionSource {
  const within = new Map<string, string[]>();
  for (const { schema, name, columns } of tables)
    for (const column of columns)
      within.set(column, [...(within.get(column) ?? []), schema ? `${schema}.${name}` : name]);
  const options = [...within].map(([column, names]): Completion => ({
    label: column,
    apply: name(column),
    type: 'property',
    detail: names.slice(0, 2).join(', ') + (names.length > 2 ? ', …' : '')
  }));
  return (context) => {
    const word = context.matchBefore(/\w+/);
    if (!word && !context.explicit) return null;
    const from = word?.from ?? context.pos;
    if (context.state.sliceDoc(from - 1, from) === '.') return null;
    return { from, options, validFor: /^\w*$/ };
  };
}

const languageOf = (tables: readonly SqlTable[]) => {
  const config = { dialect: DuckDB, upperCaseKeywords: true, schema: namespaceOf(tables) };
  return [sql(config), DuckDB.language.data.of({ autocomplete: columnsOf(tables) })];
};

/**
 * Starts an editor. It lives in a shadow root, where its styles are constructed sheets, which a
 * Content-Security-Policy without inline styles allows. Tab is left to the page.
 */
export function startEditor(options: EditorOptions): Editor {
  const root = options.parent.attachShadow({ mode: 'open' });
  const language = new Compartment();
  const run = () => {
    options.run();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      selection: { anchor: options.selection.from, head: options.selection.to },
      extensions: [
        keymap.of([
          { key: 'Mod-Enter', run },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap
        ]),
        history(),
        drawSelection(),
        closeBrackets(),
        autocompletion({ icons: false }),
        syntaxHighlighting(highlight),
        marks,
        look,
        EditorView.lineWrapping,
        EditorState.phrases.of(options.phrases),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          'aria-description': options.help
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.changed(update.state.doc.toString());
        }),
        language.of(languageOf(options.tables))
      ]
    })
  });
  return {
    text(text) {
      if (text !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    tables: (tables) => view.dispatch({ effects: language.reconfigure(languageOf(tables)) }),
    insert(text) {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    mark: (span) => view.dispatch({ effects: setMark.of(span) }),
    select({ from, to }) {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy()
  };
}
