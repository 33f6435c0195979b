/** How a picture is laid out, beside the rules of the page; numerals are those that every viewer draws. */
export const PICTURE_RULES = `
* { font-variant-numeric: normal !important; font-variant-ligatures: none !important; }
.without-pseudo::before, .without-pseudo::after { content: none !important; }
html { overflow: hidden; }
body { text-rendering: geometricPrecision; }
.picture { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto auto 1fr; gap: 12px 32px; margin: 0; padding: 24px; }
.wide { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); grid-template-rows: auto 1fr; }
.wide > .head { grid-column: 1 / -1; }
.picture p { max-width: none; }
.head > h3 { margin: 0 0 6px; font-size: 22px; }
.picture > :not(.drawn) p { margin: 0; }
.picture a { color: inherit; text-decoration: none; }
.picture summary { list-style: none; }
.picture > .drawn { columns: var(--columns, 1) 30rem; column-gap: 2.5rem; }
.head > .caveat { color: var(--muted); }
.head > .made-up { font-weight: 650; }
.picture > .words { display: flex; flex-direction: column; gap: 12px; }
.words > .summary { font-size: 16px; line-height: 1.4; }
.words > .summary p { padding-inline-start: 1em; text-indent: -1em; }
.words > .notes { columns: 22rem; column-gap: 2rem; }
.words > .notes p { break-inside: avoid; margin-bottom: 4px; }
.words > :is(.notes, .ids, .about) { color: var(--muted); font-size: 14px; line-height: 1.35; }
[data-texts='all'] .ids, :not([data-texts='all']) > .words > .notes, [data-texts='few'] .summary { display: none; }
.words > .about { margin-top: auto; padding-top: 8px; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
`;
