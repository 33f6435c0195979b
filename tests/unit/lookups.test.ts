import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * Lookups by free text that need no `own`: the name comes from this code or from a short list of signs,
 * and never from a file, a deck or an address. A new one needs its reason here.
 */
const REVIEWED: Readonly<Record<string, string>> = {
  'src/lib/story/check-slide.ts':
    'names of properties that this code lists, or are asked with hasOwn',
  'src/lib/story/pptx-notes.ts': 'parts of a PowerPoint that this code writes',
  'src/lib/data/nouns/word.ts': 'marks that the compiled messages name',
  'src/lib/data/shape.ts': 'names of properties that a shape lists',
  'src/lib/data/read-dataset.ts':
    'a name that the descriptor’s pattern passed is written, not read',
  'src/lib/data/formats/json-csv.ts': 'asked with hasOwn',
  'src/lib/data/formats/parquet-csv.ts': 'a column that the file’s own list names',
  'src/lib/pack/earlier-packs.ts': 'a command of whoever owns the data; names of its own columns',
  'src/lib/pack/release-plan.ts': 'a command of whoever owns the data; names of its own columns',
  'src/lib/pack/ledger.ts': 'a command of whoever owns the data; names of its own columns',
  'src/lib/pack/make-pack.ts': 'a command of whoever owns the data; names of its own columns',
  'src/lib/pack/released-cube.ts': 'measures that the descriptor lists with their centres',
  'src/lib/figures/takeaway/bibtex.ts': 'a sign that the pattern found',
  'src/lib/figures/takeaway/code-text.ts': 'asked with own just before',
  'src/lib/figures/takeaway/letters.ts': 'single letters and weights',
  'src/lib/figures/takeaway/drawn-svg.ts': 'names of SVG elements',
  'src/lib/figures/takeaway/picture-fonts.ts': 'files of the site’s own style sheet',
  'src/lib/figures/takeaway/picture.ts': 'kinds of figures that were drawn',
  'src/routes/search/page-entries.ts': 'signs of HTML in the site’s own pages',
  'src/routes/deck/deck-pictures.ts': 'numbers of slides are written, not read',
  'src/routes/deck/key-names.ts': 'keys that this code lists',
  'src/routes/datasets/dataset.server.ts': 'tables that pages of this site name',
  'src/routes/datasets/file-response.server.ts': 'endings of this site’s own files',
  'src/routes/[[lang=locale]]/data/downloads.ts': 'tables of this site’s own datasets'
};

const sources = (pattern: string) =>
  globSync(pattern).filter((file) => !/paraglide|\.d\.ts$/.test(file));

/** Every place where an object is asked by a text that may be any, as `file: what is written`. */
function lookups(): string[] {
  const files = sources('src/**/*.ts');
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => {}
    }
  );
  const program = ts.createProgram(files, { ...config?.options, noEmit: true });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const found: string[] = [];
    const source = program.getSourceFile(file)!;
    const visit = (node: ts.Node) => {
      if (ts.isElementAccessExpression(node)) {
        const object = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
        const named = checker.getTypeAtLocation(node.argumentExpression);
        if (
          checker.getIndexInfoOfType(object, ts.IndexKind.String) &&
          named.flags & ts.TypeFlags.String
        )
          found.push(`${file}: ${node.getText(source).replace(/\s+/g, ' ')}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

test('no object is asked by a word of the reader’s for what all objects inherit', () => {
  const all = lookups();
  expect(all.filter((one) => !(one.split(':')[0]! in REVIEWED))).toEqual([
    'src/lib/data/own.ts: values[name]'
  ]);
  // What was mended leaves the list.
  const asked = new Set(all.map((one) => one.split(':')[0]));
  expect(Object.keys(REVIEWED).filter((file) => !asked.has(file))).toEqual([]);
});

test('components ask the lists of figures, filters and tables with own', () => {
  const ASKED = /\b(?:FIGURES|FIGURE_KINDS|FIGURE_PLACES|view\.f|filters)(?:\?\.)?\[(?!['\d])/;
  const asking = sources('src/**/*.svelte').flatMap((file) => {
    const found = readFileSync(file, 'utf8').match(ASKED);
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(asking).toEqual([]);
});
