import { zipFile, type ZipMember } from './zip-file.ts';

const package_ = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const member = (name: string, content: string): ZipMember => ({ name, content });

function relations(...targets: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const list = targets.map(([id, kind, to]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${to}"/>`);
  return `<?xml version="1.0"?><Relationships xmlns="${package_}/relationships">${list.join('')}</Relationships>`;
}

/** A package of Office Open XML (ECMA-376 part 2) around its main part. */
function officePackage(main: string, ...parts: readonly ZipMember[]): Uint8Array {
  return zipFile([
    member('[Content_Types].xml', '<Types/>'),
    member('_rels/.rels', relations(['rId1', 'officeDocument', main])),
    ...parts,
  ]);
}

/** A .docx file with this inside of its body. */
export function docx(body: string, ...parts: readonly ZipMember[]): Uint8Array {
  const xml = `<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`;
  return officePackage('word/document.xml', member('word/document.xml', xml), ...parts);
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export interface XlsxPlan {
  /** Inside of `sheetData`, by name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Inside of `sst`. */
  readonly shared?: string;
}

export function xlsx({ sheets, shared = '' }: XlsxPlan): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const targets = names.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  return officePackage(
    'xl/workbook.xml',
    member('xl/workbook.xml', `<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>`),
    member('xl/_rels/workbook.xml.rels', relations(...targets, ['rId99', 'sharedStrings', '/xl/sharedStrings.xml'])),
    member('xl/sharedStrings.xml', `<sst>${shared}</sst>`),
    ...names.map((name, i) =>
      member(`xl/worksheets/sheet${i + 1}.xml`, `<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`),
    ),
  );
}

export function pptx(...slides: readonly string[]): Uint8Array {
  const targets = slides.map((_, i) => [`rId${i + 1}`, 'slide', `slides/slide${i + 1}.xml`] as const);
  return officePackage(
    'ppt/presentation.xml',
    member('ppt/presentation.xml', '<p:presentation/>'),
    member('ppt/_rels/presentation.xml.rels', relations(...targets)),
    ...slides.map((text, i) => member(`ppt/slides/slide${i + 1}.xml`, `<p:sld><a:p><a:t>${text}</a:t></a:p></p:sld>`)),
  );
}

/** An OpenDocument file (ISO 26300) with this inside of its body. */
export function openDocument(kind: 'text' | 'spreadsheet', body: string, ...parts: readonly ZipMember[]): Uint8Array {
  return zipFile([
    member('mimetype', `application/vnd.oasis.opendocument.${kind}`),
    member('content.xml', `<office:document-content><office:body>${body}</office:body></office:document-content>`),
    ...parts,
  ]);
}
