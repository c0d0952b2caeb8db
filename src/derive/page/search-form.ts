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
const searchWord = /търс(?:и|ене|ачка)|search/u;

export function saysSearch(text: string): boolean {
  return searchWord.test(fold(text));
}

/** Said to be one, or a form with one field to type into that is called search. Passwords rule it out. */
export function isSearch(form: Pick<Form, 'fields' | 'buttons' | 'action'> & { readonly within: boolean }): boolean {
  const fields = form.fields.filter(({ type }) => typed.has(type));
  if (fields.length === 0 || form.fields.some(({ type }) => type === 'password')) return false;
  if (form.within || fields.some(({ type }) => type === 'search')) return true;
  if (fields.length > mostTyped) return false;
  const words = [...fields.map(({ label }) => label), ...form.buttons];
  return (
    fields.some(({ name }) => searchNames.has(name.toLowerCase())) ||
    words.some(saysSearch) ||
    /[/?=](?:search|tarsene|tursene)\b/u.test(form.action ?? '')
  );
}
