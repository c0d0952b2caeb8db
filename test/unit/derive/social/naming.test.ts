import { describe, expect, it } from 'vitest';
import { compileNaming, type Said } from '../../../../src/derive/social/naming.ts';

const naming = compileNaming({ bg: 'Горна Чешма', en: 'Gorna Cheshma', official: 'Община Горна Чешма' });

const own: Partial<Said> = { named: true, municipal: true, body: null, more: false };
const bare: Partial<Said> = { named: true, municipal: false, body: null, more: false };

describe('handles', () => {
  it.each<readonly [string, Partial<Said>]>([
    ['ObshtinaGornaCheshma', own],
    ['obshtina.gorna.cheshma', own],
    ['gornacheshma_mun', own],
    ['MunicipalityOfGornaCheshma', own],
    ['Община-Горна-Чешма', own],
    ['obshtinagc', own],
    ['obshtinagornach', own],
    ['gornacheshma', bare],
    ['www.gornatcheshma.bg', bare],
    ['gornacheshma2024', bare],
    ['gornacheshmabot', { named: true, more: true }],
    ['visitgornacheshma', { named: true, body: 'other-body' }],
    ['fc_gornacheshma', { named: true, body: 'other-body' }],
    ['muzeigornacheshma', { named: true, body: 'other-body' }],
    ['oblastgornacheshma', { named: true, body: 'other-body' }],
    ['kmetstvo.lipovo', { named: false, body: 'other-body' }],
    ['kmet.gornacheshma', { named: true, body: 'person' }],
    ['obs_gornacheshma', { named: true, body: 'council' }],
    ['gornacheshmanovosti', { named: true, body: null, more: true }],
    ['gornacheshmaka', { named: false, more: true }],
    ['obshtinadolnacheshma', { named: false, municipal: true, more: true }],
    ['nashiyatgrad', { named: false, municipal: false, more: true }],
    ['', { named: false, municipal: false, body: null, more: false }],
  ])('%s', (handle, said) => {
    expect(naming.ofHandle(handle)).toMatchObject(said);
  });
});

describe('texts', () => {
  it.each<readonly [string, Partial<Said>]>([
    ['Община Горна Чешма', own],
    ['Официална страница на Община Горна Чешма във Facebook', own],
    ['Gorna Cheshma Municipality', own],
    ['@obshtinagornacheshma', { named: false, more: false }],
    ['Горна Чешма', bare],
    ['Последвайте ни', { named: false, body: null, more: false }],
    ['Ние сме във Facebook', { named: false, body: null, more: false }],
    ['Visit us on Facebook', { named: false, body: null, more: false }],
    ['Follow us on social media', { named: false, body: null, more: false }],
    ['News', { named: false, body: null, more: false }],
    ['Отваря се в нов прозорец', { named: false, body: null, more: false }],
    ['https://www.facebook.com/teatar', { named: false, body: null, more: false }],
    ['Драматичен театър във Facebook', { body: 'other-body' }],
    ['Областна администрация Горна Чешма', { named: true, body: 'other-body' }],
    ['Общински съвет', { body: 'council' }],
    ['Страница на кмета', { body: 'person' }],
    ['Село Горно Нанадолнище', { named: false, more: true }],
    ['Горна чешма в центъра', { named: true, more: true }],
  ])('%s', (text, said) => {
    expect(naming.ofText(text)).toMatchObject(said);
  });
});

it('what the official name says is the municipality’s, in any language', () => {
  const council = compileNaming({ bg: 'Хартли', en: 'Hartley', official: 'Hartley City Council' });
  expect(council.ofHandle('HartleyCouncil')).toMatchObject(own);
  expect(council.ofText('Hartley City Council')).toMatchObject(own);
  const capital = compileNaming({ bg: 'Велиград', en: 'Veligrad', official: 'Столична община' });
  expect(capital.ofHandle('stolichna.obshtina')).toMatchObject(own);
  expect(capital.ofText('Столична община')).toMatchObject(own);
});

it('a name that would mean something in a pattern is taken literally', () => {
  const odd = compileNaming({ bg: '(Ряз*н)+', en: 'St. Ives [a|b]', official: '' });
  expect(odd.ofText('St. Ives [a|b]').named).toBe(true);
  expect(odd.ofText('нещо друго').named).toBe(false);
});

it('names without a letter name nobody', () => {
  const none = compileNaming({ bg: '', en: '—', official: '' });
  expect(none.ofHandle('varbovets').named).toBe(false);
  expect(none.ofText('Община Върбовец').named).toBe(false);
});
