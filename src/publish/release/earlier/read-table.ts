import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { withoutGuard } from '../../csv.ts';
import { PublishError } from '../publish-error.ts';

/**
 * Rows of a published table (RFC 4180 with a header). The apostrophe that keeps a spreadsheet from running a text is taken
 * away again.
 * @throws PublishError naming the row and the column that cannot be read
 */
export function readTable<Row>(file: string, row: z.ZodType<Row>): Row[] {
  return records(file).map((record, at) => {
    const read = row.safeParse(record);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new PublishError(`${file}, row ${at + 2}, column ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  });
}

function records(file: string): Record<string, string>[] {
  try {
    return parse(readFileSync(file), { columns: true, cast: withoutGuard });
  } catch (error) {
    throw new PublishError(`${file} cannot be read as a table: ${error instanceof Error ? error.message : ''}`);
  }
}
