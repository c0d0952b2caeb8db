import type { Form } from '../../model/observation/page.ts';
import { fold } from '../../model/text/fold.ts';

const searchNames = new Set([
  'q',
  's',
  'search',
  'query',
  'searchword',
  'search_query',
  'searchtext',
  'search_api_fulltext',
  'keys',
  'keyword',
  'keywords',
  'tarsene',
  'tursene',
]);

/** Filters have labels of their own („Търсене по номер“) but several fields; a site search has one. */
const mostTyped = 2;

const typed = new Set(['text', 'search']);
/** Nobody searches by these. The area that captchas add is no field to type into. */
const otherwise = new Set(['password', 'textarea', 'file']);
const captcha = /captcha|turnstile/iu;
const searchWord = /търс(?:и|ене|ачка)|search/u;

export function saysSearch(text: string): boolean {
  return searchWord.test(fold(text));
}

/** Said to be one, or a form with one field to type into that is called search. Longer texts, files and passwords rule it out. */
export function isSearch(form: Pick<Form, 'fields' | 'buttons' | 'action'> & { readonly within: boolean }): boolean {
  const fields = form.fields.filter(({ type }) => typed.has(type));
  const sends = form.fields.some(({ type, name }) => otherwise.has(type) && !captcha.test(name));
  if (fields.length === 0 || sends) return false;
  if (form.within || fields.some(({ type }) => type === 'search')) return true;
  if (fields.length > mostTyped) return false;
  const words = [...fields.map(({ label }) => label), ...form.buttons];
  return (
    fields.some(({ name }) => searchNames.has(name.toLowerCase())) ||
    words.some(saysSearch) ||
    /[/?=](?:search|tarsene|tursene)\b/u.test(form.action ?? '')
  );
}
