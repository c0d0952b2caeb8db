import { markup, type Html } from '../../html.ts';
import { TRACKER } from '../flaws.ts';

/** What the server sends for every route: an empty element, a script that fills it, and a tracker that nobody agreed to. */
export function shell(language: 'bg' | 'en'): Html {
  const isEnglish = language === 'en';
  return markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isEnglish ? 'Municipality of Yasengrad' : 'Община Ясенград'}</title>
<link rel="stylesheet" href="/app/app.css"><link rel="icon" href="/app/yasen.svg" type="image/svg+xml">
<script type="module" src="/app/app.js"></script><script async src="${TRACKER}"></script></head>
<body><noscript>${isEnglish ? 'Please enable JavaScript to use this site.' : 'За да ползвате портала, включете JavaScript.'}</noscript>
<div id="app"></div></body></html>`;
}
