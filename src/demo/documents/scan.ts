import { deflateSync } from 'node:zlib';
import { infoObject, pdfFile, stream, type PdfInfo } from './pdf-objects.ts';

const WIDTH = 620;
const HEIGHT = 877;

/** Lines of dark marks the size of letters on slightly grey, slightly uneven paper. */
function paper(): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) pixels[y * WIDTH + x] = inkAt(x, y) ? 60 : 236 + ((x * 7 + y * 13) % 11);
  }
  return pixels;
}

function inkAt(x: number, y: number): boolean {
  const line = Math.floor(y / 22);
  const inMargins = x > 70 && x < 550 - ((line * 97) % 120) && line > 3 && line < 36 && line % 7 !== 5;
  const letter = Math.floor(x / 9);
  const isSpace = (letter * 31 + line * 17) % 6 === 0;
  const isStroke = (x % 9 < 2 || (y % 22) % 6 === (letter + line) % 5) && x % 9 < 7;
  return inMargins && !isSpace && y % 22 > 7 && y % 22 < 18 && isStroke;
}

/** A PDF of one page that is only a picture, as an office scanner makes it: it has no text layer. */
export function scannedPdf(info: PdfInfo): Buffer {
  return pdfFile([
    '<< /Type /Catalog /Pages 3 0 R >>',
    infoObject(info),
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Scan 5 0 R >> >> /Contents 6 0 R >>',
    stream(
      `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
      deflateSync(paper()),
    ),
    stream('', Buffer.from('q 595 0 0 842 0 0 cm /Scan Do Q', 'latin1')),
  ]);
}
