import type { Field, Form } from '../../model/observation/page.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import type { Resolve } from './address.ts';
import type { Captures } from './captures.ts';
import { attribute, type Element, roleOf } from './element.ts';
import { type FieldNames, createFieldNames, type RawField } from './field-names.ts';
import { isSearch } from './search-form.ts';
import type { Collector } from './walk.ts';

export interface FormCollector extends Collector {
  /** `page` is the address a form without an action is sent to. */
  forms(resolve: Resolve, page: string): Form[];
}

interface RawForm {
  readonly element: Element;
  readonly fields: RawField[];
  readonly buttons: string[];
  text: string;
}

const mostForms = 50;
const mostFields = 300;
const mostText = 2_000;
const longestButton = 200;

const pushButtons = new Set(['submit', 'button', 'image', 'reset']);

function fieldType(element: Element): string | null {
  if (element.name === 'select' || element.name === 'textarea') return element.name;
  if (element.name !== 'input') return null;
  const type = (attribute(element, 'type') ?? 'text').trim().toLowerCase();
  return pushButtons.has(type) ? null : type.slice(0, 40);
}

function methodOf(element: Element): Form['method'] {
  const method = (attribute(element, 'method') ?? '').trim().toLowerCase();
  return method === 'post' || method === 'dialog' ? method : 'get';
}

/** A bare `#` and a script leave it to code that cannot be seen from outside. */
function actionOf(element: Element, resolve: Resolve, page: string): string | null {
  const action = (attribute(element, 'action') ?? '').trim();
  if (action === '') return resolve(page);
  return action === '#' ? null : resolve(action);
}

function isWithinSearch(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent)
    if (roleOf(at.attributes) === 'search' || at.name === 'search') return true;
  return false;
}

function readForm(raw: RawForm, names: FieldNames, resolve: Resolve, page: string): Form {
  const fields: Field[] = raw.fields.map((field) => names.read(field));
  const action = actionOf(raw.element, resolve, page);
  return {
    method: methodOf(raw.element),
    action,
    fields,
    buttons: raw.buttons,
    text: shorten(collapse(raw.text), mostText),
    region: raw.element.region,
    search: isSearch({ within: isWithinSearch(raw.element), fields, buttons: raw.buttons, action }),
  };
}

export function createForms(captures: Captures, html: string): FormCollector {
  const forms: RawForm[] = [];
  const names = createFieldNames(captures, html);
  let current: RawForm | null = null;

  const openButton = (element: Element, form: RawForm): void => {
    const keep = (text: string): void => {
      const label = shorten(collapse(text), longestButton);
      if (label !== '' && form.buttons.length < mostFields) form.buttons.push(label);
    };
    const written = attribute(element, 'value') ?? attribute(element, 'alt') ?? attribute(element, 'title') ?? '';
    if (element.name === 'input') keep(attribute(element, 'aria-label') ?? written);
    else
      captures.start(element, longestButton, ({ text, alternative }) => {
        keep(
          [text, attribute(element, 'aria-label') ?? '', alternative, written].find((name) => name.trim() !== '') ?? '',
        );
      });
  };

  const openInForm = (element: Element, form: RawForm): void => {
    const type = fieldType(element);
    if (type !== null && form.fields.length < mostFields) form.fields.push(names.field(element, type));
    else if (element.name === 'button' || (element.name === 'input' && type === null)) openButton(element, form);
  };

  return {
    open(element) {
      names.open(element);
      if (element.name === 'form' && forms.length < mostForms) {
        const form: RawForm = { element, fields: [], buttons: [], text: '' };
        current = form;
        forms.push(form);
        captures.start(element, mostText * 2, ({ text }) => {
          form.text = text;
        });
      } else if (current !== null) openInForm(element, current);
    },
    close(element) {
      names.close(element);
      if (element === current?.element) current = null;
    },
    forms: (resolve, page) => forms.map((form) => readForm(form, names, resolve, page)),
  };
}
