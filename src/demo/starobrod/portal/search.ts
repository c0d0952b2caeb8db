import { markup, textOf } from '../../html.ts';
import { rows, type Page } from './page.ts';

const decoder = new TextDecoder('windows-1251');

/** The value of a parameter that a form on a windows-1251 page sent: its bytes are in that encoding. */
export function formValue({ search }: URL, name: string): string {
  const pair = search
    .slice(1)
    .split('&')
    .find((part) => part.startsWith(`${name}=`));
  const raw = (pair ?? '').slice(name.length + 1).replaceAll('+', ' ');
  const bytes = raw.replace(/%([0-9a-f]{2})/giu, (_escape, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoder.decode(Buffer.from(bytes, 'latin1'));
}

/** Finds pages that hold exactly these letters; neither documents nor any other form of the word. */
export function searchPage(asked: string, pages: readonly Page[]): Page {
  const wanted = asked.trim().toLocaleLowerCase('bg');
  const holds = ({ title, body }: Page) => `${title} ${textOf(body)}`.toLocaleLowerCase('bg').includes(wanted);
  const found = wanted.length < 3 ? [] : pages.filter(holds).slice(0, 15);
  const results = rows(...found.map(({ address, title }) => [markup`<a href="${address}">${title}</a>`]));
  return {
    address: 'search.php',
    title: 'Търсене',
    body: markup`<p>Търсихте: <b>${asked}</b></p>${found.length === 0 ? markup`<p>Няма намерени резултати.</p>` : results}`,
  };
}
