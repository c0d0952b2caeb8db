import type { Calendar } from '../../calendar.ts';
import { markup, type Html } from '../../html.ts';

const MENU = [
  ['Начало', '/index.php'],
  ['Съветници', '/savetnici.php'],
  ['Комисии', '/komisii.php'],
  ['Заседания', '/zasedaniya.php'],
  ['Решения', '/resheniya.php'],
  ['Проекти', '/proekti.php'],
  ['На живо', '/na-zhivo.php'],
  ['Календар', '/kalendar.php'],
  ['Контакти', '/kontakti.php'],
] as const;

/** The frame of the council's site: tables for layout, colours of 2008, the encoding named in the page alone. */
export function councilPage(title: string, body: Html, { today }: Calendar): Html {
  return markup`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<title>Oбщински съвет - Златодол</title>
<style type="text/css">body{background:#e6e0cf;margin:8px;font:14px Verdana,"Liberation Sans",sans-serif;color:#222}table.site{background:#fff;border:1px solid #a89b6a}td.ime{background:#6b1f1f;color:#fff;padding:14px}td.ime h1{font-size:20px;margin:0}td.ime a{color:#ffe9a8}td.levo{background:#f4efdf;padding:10px}td.levo a{display:block;padding:5px 0;color:#6b1f1f}td.tekst{padding:12px 18px}table.spisak td{border-bottom:1px solid #ddd;padding:5px 10px}.data{color:#b5ac8c}</style>
</head><body>
<table class="site" width="940" align="center" cellpadding="0" cellspacing="0">
<tr><td class="ime" colspan="2"><h1>Общински съвет – Златодол</h1><a href="https://www.zlatodol.example/">Към портала на общината</a></td></tr>
<tr><td class="levo" width="170" valign="top">${MENU.map(([text, href]) => markup`<a href="${href}">${text}</a>`)}</td>
<td class="tekst" valign="top"><h2>${title}</h2>
${body}</td></tr>
<tr><td colspan="2" class="levo">&copy; ${today.year} Общински съвет – Златодол. Тел. (0990) 61 080</td></tr>
</table></body></html>`;
}

/** The print version repeats the text and does not name its encoding anywhere. */
export function printPage(title: string, body: Html): Html {
  return markup`<html><head><title>${title}</title></head><body><h2>${title}</h2>${body}</body></html>`;
}
