import { describe, expect, it } from 'vitest';
import { pageOf } from '../sample.ts';

const formOf = (html: string) => pageOf(html).forms[0];
const labelOf = (html: string): string | undefined => formOf(html)?.fields[0]?.label;

it.each([
  ['a label that points at it', '<form><label for=i>Име:</label><input id=i name=n></form>', 'Име:'],
  ['a label that comes later', '<form><input id=i name=n></form><label for=i>Име</label>', 'Име'],
  ['the label it stands in', '<form><label>Име <input name=n placeholder=Иван></label></form>', 'Име'],
  ['another element', '<p id=x>Вашето име</p><form><input aria-labelledby="x y" name=n></form>', 'Вашето име'],
  ['aria-label', '<form><input aria-label="Име" placeholder=Иван></form>', 'Име'],
  ['placeholder', '<form><input placeholder="Име" name=n></form>', 'Име'],
  ['its title', '<form><input title="Име" name=n></form>', 'Име'],
  ['its name', '<form><input name=n></form>', 'n'],
  ['nothing', '<form><input></form>', ''],
  ['an id of the prototype of all objects', '<form><input id=constructor name=__proto__></form>', '__proto__'],
])('a field is labelled by %s', (_, html, label) => {
  expect(labelOf(html)).toBe(label);
});

it('tells fields, buttons, text and where it is sent', () => {
  const html =
    '<main><form method=POST action=/signal><p>Подайте сигнал</p><input type=hidden name=t value=7><input type=email name=e required>' +
    '<select name=s><option>а</select><textarea name=m></textarea><input type=submit value=Изпрати><button>Откажи</button></form></main>';
  expect(formOf(html)).toEqual({
    method: 'post',
    action: 'https://varbovets.example/signal',
    fields: [
      { type: 'hidden', name: 't', label: 't', required: false, value: '7' },
      { type: 'email', name: 'e', label: 'e', required: true },
      { type: 'select', name: 's', label: 's', required: false },
      { type: 'textarea', name: 'm', label: 'm', required: false },
    ],
    buttons: ['Изпрати', 'Откажи'],
    text: 'Подайте сигнал Откажи',
    region: 'main',
    search: false,
    kind: 'signal',
  });
});

it.each([
  ['missing', '<form><input></form>', 'https://varbovets.example/bg/stranitsa'],
  ['empty', '<form action=""><input></form>', 'https://varbovets.example/bg/stranitsa'],
  ['left to a script', '<form action="#"><input></form>', null],
  ['a script', '<form action="javascript:send()"><input></form>', null],
])('an action that is %s', (_, html, action) => {
  expect(formOf(html)?.action).toBe(action);
});

describe('a search', () => {
  it.each([
    ['says so', '<form role=search><input name=x></form>', true],
    ['stands in a search landmark', '<search><form><input name=x></form></search>', true],
    ['has a field of type search', '<form><input type=search></form>', true],
    ['has a field of a usual name', '<form><input name=q></form>', true],
    ['has a button that says so', '<form><input name=x><button>Търси</button></form>', true],
    ['has a placeholder in spaced capitals', '<form><input placeholder="Т Ъ Р С Е Н Е"></form>', true],
    ['is sent to a search', '<form action="/bg/search?x"><input name=x></form>', true],
    ['has no field to type into', '<form role=search><input type=hidden name=q></form>', false],
    ['is a login', '<form action=/search><input name=user><input type=password></form>', false],
    ['takes a longer text', '<form action=/search><input name=q><textarea name=t></textarea></form>', false],
    [
      'asks for a proof of being human',
      '<form><input name=q><textarea name=g-recaptcha-response></textarea></form>',
      true,
    ],
    [
      'is a filter of many fields',
      '<form><input name=a><input name=b><input name=c><button>Търси</button></form>',
      false,
    ],
  ])('%s', (_, html, search) => {
    expect(formOf(html)?.search).toBe(search);
  });
});
