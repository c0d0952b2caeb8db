import { decodeHtml } from '../charset.ts';
import { formatOfName } from './format.ts';

/** The name a file is saved under: by its Content-Disposition header (RFC 6266), else by its address. */
export function nameOfFile(url: string, disposition: string | null): string | null {
  return dispositionName(disposition ?? '') ?? addressName(url);
}

function addressName(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const last = percentDecoded(new URL(url).pathname.split('/').at(-1) ?? '');
  return formatOfName(last) === 'other' ? null : last;
}

function dispositionName(header: string): string | null {
  const sent = header.slice(0, 2_000);
  const extended = sent
    .split(';')
    .flatMap((part) => /^filename\*=utf-8'[^']{0,20}'(.+)$/iu.exec(part.trim())?.[1] ?? []);
  const plain = /filename\s{0,9}=\s{0,9}(?:"([^"]{1,1000})"|([^;"]{1,1000}))/iu.exec(sent);
  const name = extended[0] === undefined ? rawName(plain?.[1] ?? plain?.[2] ?? '') : percentDecoded(extended[0]);
  const last = name.trim().split(/[/\\]/u).at(-1) ?? '';
  return last === '' ? null : last.slice(0, 500);
}

/** Servers send the bytes of the name as they have it; headers are read one character a byte. */
function rawName(sent: string): string {
  const { html } = decodeHtml(Buffer.from(sent, 'latin1'), null);
  return percentDecoded(html);
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
