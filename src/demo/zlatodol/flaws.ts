import { ORIGINS } from './addresses.ts';

/** Internal links that lead nowhere, on purpose. README.md says where they are. */
export const BROKEN_LINKS: readonly string[] = [
  `${ORIGINS.portal}/dokumenti/naredbi/naredba-14.pdf`,
  `${ORIGINS.portal}/obshtinata/proekti-2014-2020`,
  `${ORIGINS.portal}/novini/otkrivane-na-park`,
  `${ORIGINS.council}/protokol.php?id=12`,
];

/** Below this path a missing page answers 200 and only says that it is missing. */
export const SOFT_404_AREA = '/galeriya/';

/** UTF-8 read as if it were ISO 8859-1, as a careless import leaves it behind. */
export function doubleEncoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
