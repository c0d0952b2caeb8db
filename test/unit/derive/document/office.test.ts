import { describe, expect, it } from 'vitest';
import { fileOf, sentence } from './derive-file.ts';
import { docx, member, openDocument, paragraph, pptx, xlsx } from './office-files.ts';

const core = member(
  'docProps/core.xml',
  `<cp:coreProperties><dc:title>Протокол  №5</dc:title><dc:creator>Община Върбовец</dc:creator><dc:language>bg-BG</dc:language>
   <dcterms:created>2026-01-12T08:00:00Z</dcterms:created><dcterms:modified>2026-02-03T21:59:00Z</dcterms:modified></cp:coreProperties>`,
);

describe('Office Open XML', () => {
  it('a .docx file gives its text and properties', async () => {
    const app = member('docProps/app.xml', '<Properties><Pages>12</Pages></Properties>');
    const file = await fileOf(docx(paragraph('Дневен ред') + paragraph(sentence), core, app));
    expect(file).toMatchObject({
      ...{ format: 'word', extension: 'docx', textLayer: 'text', text: `Дневен ред\n${sentence}`, textLang: 'bg' },
      ...{ title: 'Протокол №5', author: 'Община Върбовец', language: 'bg-BG', pages: 12, protection: 'none' },
      ...{ created: '2026-01-12', saved: '2026-02-03', modified: '2026-02-03', unread: null },
    });
  });

  it('rows of a table are lines, and text given twice for old readers is read once', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Приходи')}${cell('12')}</w:tr><w:tr>${cell('Разходи')}${cell('7')}</w:tr></w:tbl>`;
    const twice = `<mc:AlternateContent><mc:Choice>${paragraph('Печат')}</mc:Choice><mc:Fallback>${paragraph('Печат')}</mc:Fallback></mc:AlternateContent>`;
    expect((await fileOf(docx(table + twice))).text).toBe('Приходи 12\nРазходи 7\nПечат');
  });

  it('what was deleted or commands a field is not text', async () => {
    const body = '<w:p><w:r><w:delText>старо</w:delText><w:instrText>PAGE</w:instrText><w:t>ново</w:t></w:r></w:p>';
    expect((await fileOf(docx(body))).text).toBe('ново');
  });

  it('the language of its styles stands for the text', async () => {
    const rels = '<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/></Relationships>';
    const styles = '<w:styles><w:lang w:val="bg-BG" w:eastAsia="en-US"/></w:styles>';
    const file = await fileOf(
      docx(paragraph(sentence), member('word/_rels/document.xml.rels', rels), member('word/styles.xml', styles)),
    );
    expect(file.language).toBe('bg-BG');
  });

  it.each([
    ['pictures of pages are a scan', [member('word/media/image1.png', 'x')], 'scan'],
    ['nothing at all is not known to be one', [], 'unknown'],
  ])('%s', async (_, parts, textLayer) => {
    expect(await fileOf(docx('', ...parts))).toMatchObject({ textLayer, text: '', unread: null });
  });

  it('a .xlsx file gives its sheets by name and their cells in rows', async () => {
    const file = await fileOf(
      xlsx({
        shared: '<si><t>Приходи</t></si><si><r><t>Местни </t></r><r><t>данъци</t></r><rPh><t>?</t></rPh></si>',
        sheets: {
          'Бюджет 2026':
            '<row><c t="s"><v>0</v></c><c><v>1549352.68</v></c></row><row><c t="s"><v>1</v></c><c t="b"><v>1</v></c></row>',
          'Лист 2':
            '<row><c t="inlineStr"><is><t>Общо</t></is></c><c t="str"><f>A1</f><v>лева</v></c><c t="s"><v>77</v></c></row>',
        },
      }),
    );
    expect(file).toMatchObject({ format: 'spreadsheet', extension: 'xlsx', unread: null });
    expect(file.text).toBe('Бюджет 2026\nПриходи 1549352.68\nМестни данъци\nЛист 2\nОбщо лева');
  });

  it('a table of nothing but numbers is no scan', async () => {
    const file = await fileOf(xlsx({ sheets: { A: '<row><c><v>12</v></c></row>' } }));
    expect(file).toMatchObject({ textLayer: 'text', text: 'A\n12' });
  });

  it('a .pptx file gives its slides in their order', async () => {
    const slides = Array.from({ length: 11 }, (_, i) => `Слайд ${i + 1}`);
    const file = await fileOf(pptx(...slides));
    expect(file).toMatchObject({ format: 'presentation', extension: 'pptx', pages: 11, text: slides.join('\n') });
  });

  it('a text in UTF-16 is read as such', async () => {
    const xml = `\ufeff<w:document><w:body>${paragraph(sentence)}</w:body></w:document>`;
    const parts = { name: 'word/document.xml', content: Buffer.from(xml, 'utf16le') };
    expect((await fileOf(docx('', parts))).text).toBe(sentence);
  });
});

describe('OpenDocument', () => {
  const meta = member(
    'meta.xml',
    `<office:meta><dc:title>Наредба №7</dc:title><meta:initial-creator>Община Върбовец</meta:initial-creator>
     <meta:creation-date>2025-11-30T10:00:00</meta:creation-date><dc:date>2026-02-03T10:00:00</dc:date>
     <meta:document-statistic meta:page-count="4"/></office:meta>`,
  );

  it('an .odt file gives its text and properties', async () => {
    const body = `<text:h>Наредба</text:h><text:tracked-changes><text:p>старо</text:p></text:tracked-changes>
      <text:p>за<text:s/>реда<text:tab/>и <text:span>чистотата</text:span></text:p>`;
    expect(await fileOf(openDocument('text', body, meta))).toMatchObject({
      ...{ format: 'word', extension: 'odt', text: 'Наредба\nза реда и чистотата', title: 'Наредба №7', pages: 4 },
      ...{ author: 'Община Върбовец', created: '2025-11-30', saved: '2026-02-03', protection: 'none' },
    });
  });

  it('an .ods file gives its sheets by name and their cells in rows', async () => {
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = `<table:table-row>${cell('Приходи')}${cell('12')}</table:table-row>`;
    const file = await fileOf(
      openDocument('spreadsheet', `<table:table table:name="Бюджет">${row}${row}</table:table>`),
    );
    expect(file).toMatchObject({ format: 'spreadsheet', extension: 'ods', text: 'Бюджет\nПриходи 12\nПриходи 12' });
  });

  it('a locked one is said to be', async () => {
    const manifest = member(
      'META-INF/manifest.xml',
      '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
    );
    expect(await fileOf(openDocument('text', 'rubbish', manifest))).toMatchObject({
      ...{ format: 'word', protection: 'password', unread: 'encrypted', text: '', textLayer: 'unknown' },
    });
  });
});

describe('office files in HTML', () => {
  const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><title>Заявление</title><style>p {}</style></head>
    <body><p>До кмета</p><table><tr><td>Име</td><td>Адрес</td></tr></table></body></html>`;

  it.each([
    ['saved as a web page under the name of a document', html, 'zayavlenie.doc', null, 'word'],
    [
      'a table sent as a spreadsheet',
      '<table><tr><td>Име</td><td>Адрес</td></tr></table>',
      'export',
      'application/vnd.ms-excel',
      'spreadsheet',
    ],
  ])('%s is what it is named', async (_, text, name, type, format) => {
    const headers = type === null ? [] : [['content-type', type] as const];
    const file = await fileOf(Buffer.from(text), { url: `https://varbovets.example/${name}`, headers });
    expect(file).toMatchObject({ format, extension: 'html', unread: null });
    expect(file.text.split('\n').at(-1)).toBe('Име Адрес');
  });

  it('the XML of Office 2003 is read as well', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><DocumentProperties><Author>x</Author></DocumentProperties>
      <Worksheet><Table><Row><Cell><Data>Име</Data></Cell><Cell><Data>Адрес</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const file = await fileOf(Buffer.from(xml), { url: 'https://varbovets.example/registar.xls' });
    expect(file).toMatchObject({ format: 'spreadsheet', extension: 'html', text: 'Име Адрес' });
  });

  it('its title is a property, its styles are not text', async () => {
    const file = await fileOf(Buffer.from(html), { url: 'https://varbovets.example/zayavlenie.doc' });
    expect(file).toMatchObject({ title: 'Заявление', text: 'До кмета\nИме Адрес' });
  });

  it('a page that asks for a login at the address of a document is none', async () => {
    const page = '<html><title>Вход</title><form><input type="password"></form></html>';
    for (const name of ['protokol.doc', 'protokol.pdf'])
      expect(await fileOf(Buffer.from(page), { url: `https://varbovets.example/${name}` })).toMatchObject({
        ...{ format: 'other', extension: 'html', unread: 'unsupported_type' },
      });
  });
});
