import type { FieldRole, FormKind } from '../../model/lexicon.ts';
import type { CompiledFormWords } from '../topics/form-words.ts';
import { calledKinds, codeWords, nearness, type Saying, sayingsAround, type Surroundings } from './called.ts';
import type { PlacedForm } from './forms.ts';
import { textBetween } from './places.ts';
import type { Line } from './text.ts';

/** What the fields of a form tell by themselves. */
interface Shape {
  /** Fields to type into, without those of captchas and traps. */
  readonly typed: number;
  readonly passwords: number;
  /** Radio buttons or check boxes. */
  readonly choices: number;
  readonly message: boolean;
  readonly file: boolean;
  /** Lists and days to choose from. */
  readonly picked: number;
  readonly roles: ReadonlySet<FieldRole>;
  /** It asks who is writing. */
  readonly asksWho: boolean;
  readonly gets: boolean;
}

const captcha = /captcha|turnstile/iu;
const untyped = new Set(['hidden', 'checkbox', 'radio', 'select', 'file', 'password', 'range', 'color', 'date']);
const who: readonly FieldRole[] = ['email', 'phone', 'person', 'personal_id'];
const manyLinks = 8;
const longestCaption = 100;

function shapeOf(placed: PlacedForm, lines: readonly Line[], words: CompiledFormWords): Shape {
  const shown = placed.fields.filter(({ shown, field }) => shown && !captcha.test(field.name));
  const count = (...types: string[]): number => shown.filter(({ field }) => types.includes(field.type)).length;
  const roles = rolesOf(placed, lines, words);
  return {
    typed: shown.filter(({ field }) => !untyped.has(field.type)).length,
    passwords: count('password'),
    choices: Math.max(count('radio'), count('checkbox')),
    message: count('textarea') > 0,
    file: count('file') > 0,
    picked: count('select', 'date', 'datetime-local', 'time'),
    roles,
    asksWho: who.some((role) => roles.has(role)),
    gets: placed.form.method === 'get',
  };
}

/** By type, label, name and autofill hint; where no label belongs to a field, by the words before it. */
function rolesOf({ fields, start }: PlacedForm, lines: readonly Line[], words: CompiledFormWords): Set<FieldRole> {
  const roles = new Set<FieldRole>();
  let before = start;
  for (const { field, names, shown, place } of fields) {
    const caption = field.label === field.name ? textBetween(lines, before, place).slice(-longestCaption) : field.label;
    before = place;
    if (!shown) continue;
    if (field.type === 'email') roles.add('email');
    if (field.type === 'tel') roles.add('phone');
    for (const text of [caption, codeWords(names)]) for (const role of words.rolesIn(text)) roles.add(role);
  }
  return roles;
}

type Allows = (shape: Shape, near: number) => boolean;

/** Which fields a kind must have. Of kinds called equally near the first counts: the particular stand before the general. */
const kinds: readonly (readonly [kind: FormKind, allows: Allows])[] = [
  ['payment', ({ roles }, near) => roles.has('amount') || roles.has('card') || near === nearness.own],
  ['chat', ({ typed, passwords }) => typed > 0 && passwords === 0],
  ['poll', ({ choices, message, roles }) => choices > 1 && !(message && roles.has('email'))],
  ['newsletter', ({ roles, message, passwords, typed }) => roles.has('email') && !message && passwords + typed <= 4],
  ['login', ({ passwords, typed, message }) => passwords === 1 && typed > 0 && typed <= 2 && !message],
  [
    'signal',
    (shape) => shape.passwords === 0 && (shape.message || shape.file || (shape.typed > 1 && !isFilter(shape))),
  ],
  [
    'application',
    (shape) => (shape.asksWho || shape.file) && shape.typed + shape.picked + shape.passwords > 1 && !isFilter(shape),
  ],
  ['contact', ({ message, passwords }) => message && passwords === 0],
];

/** It only asks what to show. */
function isFilter({ gets, message, file, roles }: Shape): boolean {
  return gets && !message && !file && !roles.has('personal_id') && !roles.has('email');
}

/** What the fields alone tell, without a word beside them. */
function byShape(kind: FormKind, { roles, typed, message }: Shape): number {
  if (kind === 'login') return roles.has('personal_id') ? 0 : nearness.code;
  if (kind === 'application') return roles.has('personal_id') && typed > 3 ? nearness.shape : 0;
  const isMessage = message && roles.has('message') && (roles.has('email') || roles.has('phone'));
  return kind === 'contact' && isMessage ? nearness.shape : 0;
}

/** ASP.NET WebForms put one form around the whole page, menus, search and all. */
function wrapsPage({ form, links }: PlacedForm): boolean {
  return links > manyLinks || form.fields.some(({ name }) => name === '__VIEWSTATE');
}

/** The field such a form is there for: a message before a password before the last of the others. */
function mainPlace({ fields, start }: PlacedForm): number {
  const shown = fields.filter((field) => field.shown);
  const main =
    shown.find(({ field }) => field.type === 'textarea') ??
    shown.find(({ field }) => field.type === 'password') ??
    shown.at(-1);
  return main?.place ?? start;
}

/** What calls the form something, with how near it stands. */
function sayings(placed: PlacedForm, around: Surroundings): Saying[] {
  const { form, start, end, legends, names } = placed;
  const said = (texts: readonly string[], near: number): Saying[] => texts.map((text) => [text, near]);
  const labels = form.fields.map(({ label }) => label);
  const everywhere = [...said([...form.buttons, ...legends], nearness.own), ...said(labels, nearness.inside)];
  if (wrapsPage(placed)) return [...everywhere, ...sayingsAround(around, mainPlace(placed), form.region)];
  const inner = around.headings.filter((heading) => heading.start >= start && heading.start < end);
  return [
    ...everywhere,
    ...said(
      inner.map(({ text }) => text),
      nearness.own,
    ),
    ...said(names.map(codeWords), nearness.code),
    ...said([form.text], nearness.inside),
    ...sayingsAround(around, start, form.region),
  ];
}

/** What a form is for: the kind its fields allow and the nearest words call it by. Nothing is guessed for an unknown one. */
export function formKind(placed: PlacedForm, around: Surroundings, words: CompiledFormWords): FormKind {
  const { form } = placed;
  if (form.search) return 'search';
  const service = form.action === null ? null : words.serviceOf(form.action);
  if (service?.kind != null) return service.kind;
  const shape = shapeOf(placed, around.lines, words);
  const called = calledKinds(sayings(placed, around), words);
  let best: FormKind = 'other';
  let most = 0;
  for (const [kind, allows] of kinds) {
    const near = called.get(kind) ?? 0;
    const score = allows(shape, near) ? Math.max(near, byShape(kind, shape)) : 0;
    if (score > most) [best, most] = [kind, score];
  }
  return (called.get('other') ?? 0) > most ? 'other' : best;
}
