import { escapeText } from '../html.ts';
import { zip } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** An Office Open XML package (ECMA-376 part 2) around its main part. */
function officePackage(
  main: { name: string; type: string; xml: string },
  others: readonly OfficePart[],
  isoDay: string,
): Buffer {
  const parts = [main, ...others];
  const overrides = parts
    .filter(({ type }) => type !== '')
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const types =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  const members = [
    { name: '[Content_Types].xml', xml: types },
    { name: '_rels/.rels', xml: relationship('officeDocument', main.name) },
    ...parts,
  ];
  return zip(
    members.map(({ name, xml }) => ({ name, bytes: Buffer.from(XML + xml) })),
    isoDay,
  );
}

interface OfficePart {
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

function relationship(kind: string, target: string): string {
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/relationships/${kind}" Target="${target}"/></Relationships>`
  );
}

export type Cell = string | number;

/** A workbook with one sheet. */
export function xlsx(sheet: string, rows: readonly (readonly Cell[])[], isoDay: string): Buffer {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cell = (value: Cell) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${escapeText(value)}</t></is></c>`;
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const workbook = {
    name: 'xl/workbook.xml',
    type: `${spreadsheet}.sheet.main+xml`,
    xml:
      `<workbook xmlns="${namespace}" xmlns:r="${OFFICE}/relationships"><sheets>` +
      `<sheet name="${escapeText(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  };
  const others = [
    { name: 'xl/_rels/workbook.xml.rels', type: '', xml: relationship('worksheet', 'worksheets/sheet1.xml') },
    {
      name: 'xl/worksheets/sheet1.xml',
      type: `${spreadsheet}.worksheet+xml`,
      xml: `<worksheet xmlns="${namespace}"><sheetData>${data}</sheetData></worksheet>`,
    },
  ];
  return officePackage(workbook, others, isoDay);
}

/** A text document of plain paragraphs. */
export function docx(paragraphs: readonly string[], isoDay: string): Buffer {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:p>`);
  const document = {
    name: 'word/document.xml',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    xml: `<w:document xmlns:w="${namespace}"><w:body>${body.join('')}</w:body></w:document>`,
  };
  return officePackage(document, [], isoDay);
}
