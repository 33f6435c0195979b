import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType
} from 'docx';
import type { Brief, BriefList, BriefRow } from './brief.ts';

/** A4 with these margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 850 };
const BREADTH = PAGE.width - 2 * PAGE.margin;
/** Twentieths of a point in a px of 1/96 inch. */
const PX = 15;
const COLUMNS = [0.45, 0.31, 0.24].map((share) => Math.round(share * BREADTH));
const PICTURE = COLUMNS[1]! / PX - 14;
/** Half-points of letters. */
const SIZE = { text: 19, small: 17, heading: 24, title: 36 };
const INK = '16202A';
const QUIET = '55606B';
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'D5DAE0' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const run = (text: string, size = SIZE.text, more: { bold?: boolean; color?: string } = {}) =>
  new TextRun({ text, size, color: INK, ...more });
const paragraph = (children: (TextRun | ImageRun)[], after = 60) =>
  new Paragraph({ children, spacing: { after } });
const heading = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [run(text, SIZE.heading, { bold: true })],
    spacing: { before: 160, after: 60 },
    keepNext: true
  });

function cell(width: number, children: Paragraph[], fill?: string): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    borders: { top: RULE, bottom: RULE, left: NONE, right: NONE },
    ...(fill ? { shading: { fill } } : {})
  });
}

const table = (columns: number[], rows: TableRow[]) =>
  new Table({
    rows,
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA }
  });

function picture({ picture }: BriefRow): Paragraph[] {
  if (!picture) return [paragraph([])];
  const { png, width, height, alt } = picture;
  const scale = Math.min(1, PICTURE / width);
  return [
    paragraph([
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: width * scale, height: height * scale },
        altText: { name: alt, title: alt, description: alt }
      })
    ])
  ];
}

const row = (one: BriefRow) =>
  new TableRow({
    cantSplit: true,
    children: [
      cell(COLUMNS[0]!, [
        new Paragraph({
          heading: HeadingLevel.HEADING_3,
          children: [run(one.question, SIZE.text + 2, { bold: true })],
          spacing: { after: 40 }
        }),
        paragraph([run(one.found)])
      ]),
      cell(COLUMNS[1]!, picture(one)),
      cell(COLUMNS[2]!, [
        paragraph([
          run(`${one.word} `, SIZE.text, { bold: true }),
          run(one.count, SIZE.small, { color: QUIET })
        ]),
        ...one.checks.map((check) => paragraph([run(check, SIZE.small)], 0))
      ])
    ]
  });

const heads = (columns: readonly number[], texts: readonly string[]) =>
  new TableRow({
    tableHeader: true,
    children: texts.map((text, at) =>
      cell(columns[at]!, [paragraph([run(text, SIZE.small, { bold: true })], 0)])
    )
  });

const list = ({ title, items }: BriefList) => [
  heading(title),
  ...items.map(
    (text) => new Paragraph({ children: [run(text)], bullet: { level: 0 }, spacing: { after: 30 } })
  )
];

/** @returns the brief as a Word file of editable text, tables and pictures with alternative texts. */
export async function briefDocx(brief: Brief): Promise<Blob> {
  const { title, lead, short, need, said } = brief;
  const half = Math.round(BREADTH / 2);
  const document = new Document({
    title,
    description: short.say,
    styles: {
      default: {
        document: { run: { font: 'Calibri', language: { value: brief.language } } },
        heading2: { run: { font: 'Calibri' } }
      }
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              ...{ top: PAGE.margin, bottom: PAGE.margin },
              ...{ left: PAGE.margin, right: PAGE.margin }
            }
          }
        },
        footers: {
          default: new Footer({
            children: brief.foot.map(
              (text) =>
                new Paragraph({
                  children: [run(text, 15, { color: QUIET })],
                  alignment: AlignmentType.LEFT
                })
            )
          })
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [run(title, SIZE.title, { bold: true })],
            spacing: { after: 80 }
          }),
          paragraph([run(lead)], 80),
          paragraph([
            run(`${short.title}: `, SIZE.text, { bold: true }),
            run(short.say, SIZE.text, { bold: true })
          ]),
          paragraph([run(short.who, SIZE.small, { color: QUIET })], 100),
          table(COLUMNS, [heads(COLUMNS, brief.heads), ...brief.rows.map(row)]),
          heading(need.title),
          paragraph([run(need.text)]),
          ...brief.lists.flatMap(list),
          new Paragraph({ children: [], spacing: { after: 80 } }),
          table(
            [half, half],
            [
              heads([half, half], [said.say, said.not]),
              ...brief.rows.map(
                ({ say, not }) =>
                  new TableRow({
                    cantSplit: true,
                    children: [say, not].map((text) => cell(half, [paragraph([run(text)], 0)]))
                  })
              )
            ]
          )
        ]
      }
    ]
  });
  return Packer.toBlob(document);
}
