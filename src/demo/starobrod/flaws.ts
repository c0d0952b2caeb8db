import { ORIGINS } from './addresses.ts';

/** Internal links to what is no longer there; the portal answers them with 200. README.md says where they are. */
export const BROKEN_LINKS: readonly string[] = [
  `${ORIGINS.portal}/files/byudzhet_2019.xls`,
  `${ORIGINS.portal}/index.php?page=27`,
  `${ORIGINS.portal}/infocentar/index.html`,
  `${ORIGINS.portal}/news.php?id=87`,
];

const LATIN_TWINS: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  О: 'O',
  С: 'C',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
};

/** Bulgarian typed partly with Latin letters that look alike, as on a keyboard that was switched too late. */
export function mixedLetters(text: string): string {
  return text.replace(/[а-я]/giu, (letter) => LATIN_TWINS[letter] ?? letter);
}
