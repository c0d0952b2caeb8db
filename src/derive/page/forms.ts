import type { Field, Form } from '../../model/observation/page.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import type { Resolve } from './address.ts';
import type { Captures } from './captures.ts';
import { attribute, type Element, roleOf } from './element.ts';
import { type FieldNames, createFieldNames, type RawField } from './field-names.ts';
import { isSearch } from './search-form.ts';
import type { Collector } from './walk.ts';

/** A form with what tells its kind: the words of its code, and where it stands in the page text. */
export interface PlacedForm {
  readonly form: Omit<Form, 'kind'>;
  /** Names its author gave it: id, class, name, where it is sent, hidden values. */
  readonly names: readonly string[];
  readonly legends: readonly string[];
  readonly fields: readonly PlacedField[];
  /** How many links it holds: a form around a whole page holds its menus. */
  readonly links: number;
  readonly start: number;
  readonly end: number;
}

interface PlacedField {
  readonly field: Field;
  /** Name, id and autofill hint, as written. */
  readonly names: string;
  /** A reader meets it: it is not there for machines alone. */
  readonly shown: boolean;
  readonly place: number;
}

export interface FormCollector extends Collector {
  /** `page` is the address a form without an action is sent to. */
  forms(resolve: Resolve, page: string): PlacedForm[];
}

interface RawForm {
  readonly element: Element;
  readonly fields: RawField[];
  readonly buttons: string[];
  readonly legends: string[];
  links: number;
  text: string;
  end: number;
}

const mostForms = 50;
const mostFields = 300;
const mostText = 2_000;
const longestButton = 200;
const longestName = 300;

const heard = new Set(['form', 'label', 'input', 'select', 'textarea', 'button', 'legend', 'a']);
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

function namesOf(element: Element, names: readonly string[]): string {
  return names.map((name) => attribute(element, name)?.slice(0, longestName) ?? '').join(' ');
}

function readField(raw: RawField, names: FieldNames, form: Element): PlacedField {
  const { element, type } = raw;
  return {
    field: names.read(raw),
    names: namesOf(element, ['name', 'id', 'autocomplete']),
    // Of a form that opens only on demand the fields count all the same.
    shown: type !== 'hidden' && (!element.hidden || form.hidden),
    place: element.start,
  };
}

function readForm(raw: RawForm, names: FieldNames, resolve: Resolve, page: string): PlacedForm {
  const { element, buttons, legends, links, end } = raw;
  const placed = raw.fields.map((field) => readField(field, names, element));
  const fields = placed.map(({ field }) => field);
  const action = actionOf(element, resolve, page);
  return {
    form: {
      method: methodOf(element),
      action,
      fields,
      buttons,
      text: shorten(collapse(raw.text), mostText),
      region: element.region,
      search: isSearch({ within: isWithinSearch(element), fields, buttons, action }),
    },
    names: [
      namesOf(element, ['id', 'class', 'name', 'aria-label', 'action']),
      ...fields.map(({ value }) => value ?? ''),
    ],
    fields: placed,
    ...{ legends, links, start: element.start, end },
  };
}

export function createForms(captures: Captures, html: string, position: () => number): FormCollector {
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

  const openLegend = (element: Element, form: RawForm): void => {
    captures.start(element, longestButton, ({ text }) => {
      if (form.legends.length < mostFields) form.legends.push(collapse(text));
    });
  };

  const openInForm = (element: Element, form: RawForm): void => {
    const type = fieldType(element);
    if (type !== null && form.fields.length < mostFields) form.fields.push(names.field(element, type));
    else if (element.name === 'button' || (element.name === 'input' && type === null)) openButton(element, form);
    else if (element.name === 'legend') openLegend(element, form);
    else if (element.name === 'a') form.links++;
  };

  const openForm = (element: Element): void => {
    const form: RawForm = { element, fields: [], buttons: [], legends: [], links: 0, text: '', end: element.start };
    current = form;
    forms.push(form);
    captures.start(element, mostText * 2, ({ text }) => {
      form.text = text;
    });
  };

  return {
    names: heard,
    ...(names.refersToIds ? { attributes: ['id'] } : {}),
    open(element) {
      names.open(element);
      if (element.name === 'form' && forms.length < mostForms) openForm(element);
      else if (current !== null) openInForm(element, current);
    },
    close(element) {
      names.close(element);
      if (element !== current?.element) return;
      current.end = position();
      current = null;
    },
    forms: (resolve, page) => forms.map((form) => readForm(form, names, resolve, page)),
  };
}
