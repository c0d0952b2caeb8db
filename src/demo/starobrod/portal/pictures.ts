import { textPicture } from '../../documents/picture.ts';
import { answer, type Answer } from '../../host.ts';
import { BARE_DOMAIN } from '../addresses.ts';

const CREST =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 56"><path fill="#f4f0da" d="M4 4h48v28c0 14-14 18-24 20C18 50 4 46 4 32z"/><path fill="#7d6a45" d="M8 34h40v-8H8z"/><path fill="#f4f0da" d="M12 34a5 6 0 0110 0zm11 0a5 6 0 0110 0zm11 0a5 6 0 0110 0z"/><path fill="#4b7f9c" d="M8 34h40v4H8z"/></svg>';
const MAYOR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 150"><path fill="#c7cfba" d="M0 0h120v150H0z"/><circle cx="60" cy="52" r="26" fill="#8d7a60"/><path fill="#3c4a57" d="M14 150c0-44 22-62 46-62s46 18 46 62z"/></svg>';
const LETTER =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="#fff" d="M0 0h20v20H0z"/><path fill="#3b5998" d="M8 18V11H6V8h2V6c0-2 1-4 4-4h2v3h-2c-1 0-1 1-1 1v2h3l-1 3h-2v7z"/></svg>';
/** Who works under whom, readable for eyes alone. */
const CHART =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 300" font-family="sans-serif" font-size="14"><g fill="#eef3e6" stroke="#5c7d33"><path d="M200 10h120v34H200zM30 90h140v34H30zM190 90h140v34H190zM350 90h140v34H350zM30 170h140v34H30zM190 170h140v34H190z"/></g><text x="236" y="32">КМЕТ</text><text x="62" y="112">Секретар</text><text x="204" y="112">Зам.-кмет</text><text x="372" y="112">Кметства</text><text x="46" y="192">Деловодство</text><text x="206" y="192">Финанси</text></svg>';

const drawing = (svg: string): Answer => answer(200, 'image/svg+xml', svg);
const photograph = (png: Buffer): Answer => answer(200, 'image/png', png);

/** Every picture of the portal. What the words in them say stands nowhere else. */
export const PICTURES: readonly (readonly [path: string, picture: Answer])[] = [
  ['/img/poshta.png', photograph(textPicture(`obshtina@${BARE_DOMAIN}`))],
  ['/img/kod.png', photograph(textPicture('xort'))],
  ['/img/tochka.png', photograph(textPicture(' '))],
  ['/img/struktura.svg', drawing(CHART)],
  ['/img/kmet.svg', drawing(MAYOR)],
  ['/img/gerb.svg', drawing(CREST)],
  ['/img/fb.svg', drawing(LETTER)],
];
