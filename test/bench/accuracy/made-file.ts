import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dayOf } from '../../../src/demo/calendar.ts';
import { docx, xlsx } from '../../../src/demo/documents/office.ts';
import { textPdf } from '../../../src/demo/documents/pdf.ts';
import { rtf } from '../../../src/demo/documents/rtf.ts';
import { scannedPdf } from '../../../src/demo/documents/scan.ts';
import { zip } from '../../../src/demo/documents/zip.ts';
import { answer, type Answer } from '../../../src/demo/host.ts';

/** A text that a file is made from: its first line is the title, a second may say `date: 2026-03-01`. */
interface Source {
  readonly file: string;
  readonly title: string;
  readonly isoDay: string;
  readonly paragraphs: readonly string[];
}

interface Kind {
  /** End of the source's name, and what takes its place in the address. */
  readonly ends: string;
  readonly becomes: string;
  readonly type: string;
  readonly make: (source: Source) => Buffer;
}

const office = 'application/vnd.openxmlformats-officedocument';

const kinds: readonly Kind[] = [
  { ends: '.scan.pdf.txt', becomes: '.pdf', type: 'application/pdf', make: (source) => scannedPdf(source) },
  { ends: '.pdf.txt', becomes: '.pdf', type: 'application/pdf', make: (source) => textPdf(source, source.paragraphs) },
  {
    ends: '.docx.txt',
    becomes: '.docx',
    type: `${office}.wordprocessingml.document`,
    make: ({ title, paragraphs, isoDay }) => docx([title, ...paragraphs], isoDay),
  },
  {
    ends: '.doc.txt',
    becomes: '.doc',
    type: 'application/msword',
    make: ({ title, paragraphs }) => rtf(title, paragraphs),
  },
  {
    ends: '.rtf.txt',
    becomes: '.rtf',
    type: 'application/rtf',
    make: ({ title, paragraphs }) => rtf(title, paragraphs),
  },
  { ends: '.xlsx.csv', becomes: '.xlsx', type: `${office}.spreadsheetml.sheet`, make: workbook },
  { ends: '.zip.txt', becomes: '.zip', type: 'application/zip', make: archive },
];

const unknownDay = '2026-01-15';

/** The file that a source stands for; null when it stands for itself. `path` is where the source lies on its host. */
export function madeFile(file: string, path: string): { readonly path: string; readonly answer: Answer } | null {
  const kind = kinds.find(({ ends }) => file.endsWith(ends));
  if (kind === undefined) return null;
  const { source, isDated } = read(file);
  const headers = isDated ? { 'last-modified': dayOf(source.isoDay).rfc } : {};
  const made = answer(200, kind.type, kind.make(source), headers);
  return { path: path.slice(0, -kind.ends.length) + kind.becomes, answer: made };
}

function read(file: string): { source: Source; isDated: boolean } {
  const [title = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/u);
  const [, told] = /^date:\s*(\d{4}-\d\d-\d\d)/u.exec(lines[0] ?? '') ?? [];
  const paragraphs = (told === undefined ? lines : lines.slice(1)).filter((line) => line.trim() !== '');
  return { source: { file, title, isoDay: told ?? unknownDay, paragraphs }, isDated: told !== undefined };
}

function workbook({ title, paragraphs, isoDay }: Source): Buffer {
  const rows = [title, ...paragraphs].map((line) => line.split(/[;,\t]/u));
  return xlsx('Лист1', rows, isoDay);
}

/** The sources named one per line, made, under their names. */
function archive({ file, title, paragraphs, isoDay }: Source): Buffer {
  const members = [title, ...paragraphs].map((name) => {
    const made = sourceOf(dirname(file), basename(name.trim()));
    return { name: name.trim(), bytes: made ?? Buffer.from(name) };
  });
  return zip(members, isoDay);
}

function sourceOf(folder: string, name: string): Buffer | null {
  for (const kind of kinds.filter(({ becomes }) => name.endsWith(becomes))) {
    const file = join(folder, name.slice(0, -kind.becomes.length) + kind.ends);
    try {
      return kind.make(read(file).source);
    } catch {
      continue;
    }
  }
  return null;
}
