import type { Field, Form, Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';
import { compare, distinctBy } from '../order.ts';

/** A form that people fill in, and the page it stands on. */
export interface ContentForm {
  readonly page: Page;
  readonly form: Form;
  /** What is to be filled in. */
  readonly fields: readonly Field[];
  /** Fields whose own words a reader sees beside them. */
  readonly labelled: number;
  /** Says which fields must be filled in. */
  readonly marksRequired: boolean;
  /** Asks for an e-mail address in a field made for it. */
  readonly fits: boolean;
}

/** Filled in by machines. */
const MACHINE = /^(?:g-recaptcha-response|h-captcha-response|cf-turnstile-response|captcha|_?token)$/iu;
const FILLED: ReadonlySet<string> = new Set(['hidden', 'submit', 'button', 'image', 'reset']);
/** The text of a form is kept up to so many characters. */
const KEPT_TEXT = 1_900;
const MAIL = /mail/iu;

/**
 * Forms of these pages other than searches, logins and filters, each once. Those of other services lie in frames and
 * cannot be seen.
 */
export function contentForms(pages: readonly Page[]): ContentForm[] {
  const all = [...pages]
    .filter(({ hollow, site }) => hollow === null && site !== 'legacy')
    .sort((a, b) => compare(a.url, b.url))
    .flatMap((page) => page.forms.filter(isToFill).map((form) => contentForm(page, form)))
    .filter(({ fields }) => fields.length > 0);
  return distinctBy(all, ({ form, fields }) =>
    JSON.stringify([plain(form.action ?? ''), fields.map(({ name, label }) => [name, label])]),
  );
}

function isToFill({ search, kind, method }: Form): boolean {
  if (search || kind === 'search' || kind === 'login') return false;
  return method !== 'get' || kind !== 'other';
}

function contentForm(page: Page, form: Form): ContentForm {
  const fields = form.fields.filter(({ type, name }) => !FILLED.has(type) && !MACHINE.test(name));
  const mails = fields.filter(
    ({ name, label, type }) => type === 'email' || (type === 'text' && MAIL.test(`${name} ${label}`)),
  );
  return {
    page,
    form,
    fields,
    labelled: fields.filter((field) => isLabelled(field, form)).length,
    marksRequired: fields.some(({ required }) => required) || /[*＊]/u.test(form.text),
    fits: mails.every(({ type }) => type === 'email'),
  };
}

/** Words inside the field vanish as soon as it is filled in: only those that stand in the text of the form are a label. */
function isLabelled({ label, name }: Field, { text }: Form): boolean {
  const words = label.trim();
  if (words === '' || words === name) return false;
  return text.includes(words) || text.length >= KEPT_TEXT;
}
