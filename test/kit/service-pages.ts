import { link, portalOf, type Written } from './portal-of.ts';

const NAMES = [
  'Удостоверение за наследници',
  'Удостоверение за раждане',
  'Удостоверение за настоящ адрес',
  'Удостоверение за семейно положение',
  'Скица на имот',
  'Виза за проектиране',
  'Разрешение за строеж',
  'Категоризиране на място за настаняване',
  'Разрешение за таксиметров превоз',
  'Данъчна оценка на имот',
] as const;
const path = (name: string) => `usluga/${NAMES.indexOf(name as (typeof NAMES)[number]) + 1}`;

/** A catalogue of ten services with a page each; `more` by name adds to such a page, `over` adds pages to the portal. */
export function catalogueOf(
  more: (name: string, index: number) => string = () => '',
  over: Written = {},
  files: Parameters<typeof portalOf>[1] = {},
) {
  const cards = NAMES.map((name, i): [string, readonly [string, string]] => [
    path(name),
    [
      name,
      `<p>Отдел ${i + 1} издава „${name}“.</p><h2>Необходими документи</h2><p>Документ за самоличност.</p><p>Такса: ${i + 1} евро.</p><p>Срок: 7 дни.</p>${more(name, i)}`,
    ],
  ]);
  const list = NAMES.map((name) => `<li>${link(path(name), name)}</li>`).join('');
  return portalOf(
    {
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      uslugi: ['Административни услуги', `<p>Услугите на общината.</p><ul>${list}</ul>`],
      ...Object.fromEntries(cards),
      ...over,
    },
    files,
  );
}

/** A form by which a service is requested. */
export const REQUEST = `<form method="post" action="/z"><label>Име <input name="ime"></label><label>ЕГН <input name="egn"></label>
  <label>Имейл <input type="email" name="mail"></label><button>Подай заявление</button></form>`;
