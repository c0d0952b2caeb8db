import { limits, tooMuch, UnreadableSheet, type Grid } from './grid.ts';
import { readCsv } from './read-csv.ts';

/** The sheets of a file, an .xlsx or CSV as its first bytes tell, whatever its name. Throws UnreadableSheet. */
export async function readSheets(bytes: Uint8Array): Promise<Grid[]> {
  if (bytes.length > limits.bytes) throw tooMuch();
  if (beginsWith(bytes, [0x50, 0x4b])) {
    // Loaded only for a workbook.
    const { readXlsx } = await import('./read-xlsx.ts');
    return readXlsx(bytes);
  }
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UnreadableSheet({
      bg: 'Файлът е в стария формат .xls или е защитен с парола. Отворете го и го запишете като .xlsx без парола.',
      en: 'The file is in the old .xls format, or locked with a password. Open it and save it as .xlsx without a password.',
    });
  }
  return [readCsv(bytes)];
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
