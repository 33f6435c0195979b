/** What the page of an embedded figure tells the page that holds it. */
export interface HeightMessage {
  readonly type: 'evidence-explorer:height';
  /** In CSS pixels. */
  readonly height: number;
  /** Of the figure. */
  readonly id: string;
  /** Of the figure, in the page's language; empty until it is drawn. */
  readonly title: string;
}

/** @returns the height in a message, where it is one that an embedded figure sends. */
export function heightIn(message: unknown): number | undefined {
  const { type, height } = (message ?? {}) as Partial<HeightMessage>;
  const told = type === 'evidence-explorer:height' && Number.isFinite(height) && height! > 0;
  return told ? height : undefined;
}

/** @returns the figure's title in a message, where it is one that an embedded figure sends. */
export function titleIn(message: unknown): string | undefined {
  const { title } = (message ?? {}) as Partial<HeightMessage>;
  return heightIn(message) !== undefined && typeof title === 'string' ? title : undefined;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Sets the height of frames that ask for one, each its own alone, and only those of this site. */
const script = (origin: string) =>
  `addEventListener('message',function(e){` +
  `var d=e.data;if(e.origin!=='${origin}'||!d||d.type!=='evidence-explorer:height'||!(d.height>0))return;` +
  `document.querySelectorAll('iframe').forEach(function(f){` +
  `if(f.contentWindow===e.source)f.style.height=Number(d.height)+'px'})})`;

/**
 * @param address whole address at which the figure stands alone.
 * @param title of the figure, for readers who do not see the frame.
 * @returns HTML to be put into another page: a frame, and a script that gives it the figure's height.
 */
export function embedSnippet(address: string, title: string): string {
  const { origin } = new URL(address);
  return [
    `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy"`,
    `  style="width:100%;height:40rem;border:0" allow="clipboard-write"></iframe>`,
    `<script>${script(origin)}</script>`
  ].join('\n');
}
