/** How a picture is laid out, beside the rules of the page; numerals are those that every viewer draws. */
export const PICTURE_RULES = `
* { font-variant-numeric: normal !important; font-variant-ligatures: none !important; }
.without-pseudo::before, .without-pseudo::after { content: none !important; }
html { overflow: hidden; }
body { background: var(--paper); text-rendering: geometricPrecision; }
.picture { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto auto 1fr; gap: 12px 32px; margin: 0; padding: 24px; }
.picture-wide { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); grid-template-rows: auto 1fr; }
.picture-wide > .picture-head { grid-column: 1 / -1; }
.picture p { max-width: none; }
.picture-head > h3 { margin: 0 0 6px; font-size: 22px; }
.picture > :not(.picture-drawn) p { margin: 0; }
.picture a { color: inherit; text-decoration: none; }
.picture summary { list-style: none; }
.picture > .picture-drawn { columns: var(--columns, 1) 30rem; column-gap: 2.5rem; }
.picture-head > [data-part='gauge'] { margin-bottom: 4px; }
.picture-head > .picture-caveat { color: var(--muted); }
.picture-head > .picture-standing { font-weight: 650; }
.picture > .picture-words { display: flex; flex-direction: column; gap: 12px; }
.picture-words > .picture-summary { font-size: 16px; line-height: 1.4; }
.picture-words > .picture-summary p { padding-inline-start: 1em; text-indent: -1em; }
.picture-words > .picture-notes { columns: 22rem; column-gap: 2rem; }
.picture-words > .picture-notes p { break-inside: avoid; margin-bottom: 4px; }
.picture-words > :is(.picture-notes, .picture-ids, .picture-about) { color: var(--muted); font-size: 14px; line-height: 1.35; }
[data-texts='all'] .picture-ids, :not([data-texts='all']) > .picture-words > .picture-notes, [data-texts='few'] .picture-summary { display: none; }
.picture-words > .picture-about { margin-top: auto; padding-top: 8px; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
`;
