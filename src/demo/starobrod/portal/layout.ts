import { PROFILES } from '../addresses.ts';
import type { Calendar } from '../../calendar.ts';
import { mixedLetters } from '../flaws.ts';
import { markup, type Html } from '../../html.ts';

type Entry = readonly [text: string, address: string];

/** What a layer of the menu shows when the mouse is over its heading; without a mouse it stays hidden. */
const LAYERS: readonly (readonly [heading: string, address: string, entries: readonly Entry[]])[] = [
  [
    'За общината',
    'index.php?page=1',
    [
      ['Кмет', 'index.php?page=2'],
      ['Кметства', 'index.php?page=3'],
      ['Структура', 'index.php?page=5'],
      ['Образование и култура', 'index.php?page=40'],
      ['Здраве и социални грижи', 'index.php?page=42'],
      ['Чистота', 'index.php?page=43'],
      ['Автобуси', 'index.php?page=44'],
    ],
  ],
  [
    'Oбщински съвет',
    'index.php?page=10',
    [
      ['Комисии', 'index.php?page=11'],
      ['Заседания', 'index.php?page=12'],
      ['Решения', 'index.php?page=13'],
      ['Наредби', 'index.php?page=14'],
      ['Декларации', 'index.php?page=15'],
    ],
  ],
  [
    'Услуги',
    'index.php?page=20',
    [
      ['Такси', 'index.php?page=21'],
      ['Местни данъци', 'index.php?page=22'],
      ['Образци', 'index.php?page=23'],
    ],
  ],
  [
    'Бюджет и търгове',
    'index.php?page=30',
    [
      ['Отчети', 'index.php?page=31'],
      ['Обществени поръчки', 'index.php?page=32'],
      ['Програми и проекти', 'index.php?page=33'],
    ],
  ],
];

const REST: readonly Entry[] = [
  ['Новини', 'news.php'],
  ['Обяви', 'obyavi.php'],
  ['Календар', 'kalendar.php'],
  ['Достъп до информация', 'index.php?page=50'],
  ['Пишете на кмета', 'index.php?page=51'],
  ['Анкета', 'index.php?page=52'],
  ['Книга за гости', 'index.php?page=53'],
  ['Връзки', 'index.php?page=54'],
  ['Туризъм', '/turizam/index.html'],
  ['Контакти', 'index.php?page=4'],
  ['English', 'index.php?page=60'],
];

const STYLE =
  'body{background:#dfe6d5;margin:0;font:12px Tahoma,"DejaVu Sans",sans-serif;color:#333}td{font-size:12px}h1{font-size:20px;color:#fff;margin:0}h2{font-size:16px;color:#3c5a1e}h3{font-size:13px;color:#6a7f4f}a{color:#3c5a1e}.glava{background:#5c7d33;padding:10px}.lyavo{background:#eef3e6;padding:8px}.lyavo b a{display:block;padding:4px 0}.sloy{position:absolute;left:186px;visibility:hidden;background:#fff;border:1px solid #5c7d33;padding:6px;width:190px}.sloy a{display:block;padding:3px}.red td{border-bottom:1px dotted #aab893}.data{color:#a3b18a}.dolu{background:#5c7d33;color:#c9d8b2;padding:8px}.dolu a{color:#c9d8b2}marquee{color:#8b2f2f}';

const SCRIPT =
  "function pokazhi(ime,da){var s=document.getElementById(ime);if(s)s.style.visibility=da?'visible':'hidden';}";

function menu(): Html {
  const layers = LAYERS.map(
    ([heading, address, entries], index) =>
      markup`<div onmouseover="pokazhi('sloy${index}',1)" onmouseout="pokazhi('sloy${index}',0)"><b><a href="${address}">${heading}</a></b><div class="sloy" id="sloy${index}">${entries.map(([text, to]) => markup`<a href="${to}">${text}</a>`)}</div></div>`,
  );
  return markup`<b><a href="index.php">Начало</a></b>${layers}<b>${REST.map(([text, to]) => markup`<a href="${to}">${text}</a>`)}</b>`;
}

const searchBox = markup`<form action="search.php" method="get"><input type="text" name="duma" size="14"><input type="submit" value="&raquo;"></form>`;

/** Buttons that share the page, and the agency's own profile beside the municipality's. */
const footer = markup`<a href="${PROFILES.facebook}"><img src="/img/fb.svg" width="20" height="20" border="0"></a> <a href="${PROFILES.youtube}">видео</a>
| <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.starobrod.example%2F">Сподели</a> | <a href="https://twitter.com/intent/tweet?url=https%3A%2F%2Fwww.starobrod.example%2F">Tweet</a>
<br>Изработка: <a href="https://www.facebook.com/studio.dvapiksela.example">Студио „Два пиксела“</a>, 2008`;

/** The frame of the portal: tables within tables, one title for all, the encoding named in the page alone. */
export function portalPage(title: string, body: Html, { today }: Calendar): Html {
  return markup`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<title>${mixedLetters('Община Староброд')} - официален сайт</title>
<meta name="generator" content="Microsoft FrontPage 6.0"><meta name="keywords" content="община, Староброд, кмет, съвет">
<style type="text/css">${{ html: STYLE }}</style><script type="text/javascript">${{ html: SCRIPT }}</script>
</head><body bgcolor="#dfe6d5">
<table width="980" align="center" bgcolor="#ffffff" cellspacing="0" cellpadding="0"><tr><td class="glava" colspan="2"><table width="100%"><tr><td width="70"><img src="http://www.starobrod.example/img/gerb.svg" width="56" height="56"></td><td><h1>${mixedLetters('ОБЩИНА СТАРОБРОД')}</h1></td><td align="right">${searchBox}</td></tr></table></td></tr>
<tr><td class="lyavo" width="180" valign="top">${menu()}<br><img src="/img/tochka.png" width="1" height="200"></td>
<td valign="top" style="padding:10px 16px"><h2>${title}</h2>
${body}</td></tr>
<tr><td class="dolu" colspan="2" align="center">&copy; 2008-${today.year} ${mixedLetters('Община Староброд')}<br>${footer}</td></tr></table></body></html>`;
}
