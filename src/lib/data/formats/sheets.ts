import { kindOf } from './file-kind.ts';
import { sheetNamesIn } from './sheet-csv.ts';
import { sheetReader } from './sheet-reader.ts';

/**
 * Names of the tables in a file that may hold several, in its order: sheets that hold anything, or
 * the data sets of a SAS transport file. Each is read by `csvWithFacts` under `dialect.sheetName`.
 * @returns none where the file is of a kind that holds one table, or cannot be read.
 * @throws when the file is no longer there, or what reads its format cannot be fetched.
 */
export async function sheetsIn(file: File): Promise<readonly string[]> {
  const kind = await kindOf(file);
  const read = async (): Promise<readonly string[]> => {
    switch (kind) {
      case 'xlsx':
      case 'xls':
      case 'ods': {
        const sheets = await (await sheetReader(kind))(file);
        return sheets.ok ? sheetNamesIn(sheets.value) : [];
      }
      case 'xpt': {
        const { xptNames } = await import('./stat/xpt-csv.ts');
        return xptNames(file);
      }
      default:
        return [];
    }
  };
  // Why it cannot be read is told when it is read.
  return read().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotReadableError') throw error;
    return [];
  });
}
