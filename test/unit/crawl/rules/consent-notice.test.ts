import { describe, expect, it, test } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import { compileConsent } from '../../../../src/crawl/rules/consent-notice.ts';
import type { FoundButton, FoundNotice } from '../../../../src/crawl/rules/consent-notice.ts';

const pick = compileConsent(loadConfig().lexicon.consent);

const button = (text: string, over: Partial<FoundButton> = {}): FoundButton => ({
  text,
  ...{ width: 120, height: 40, fontPx: 16, drawn: true, leadsAway: false, sendsForm: false },
  ...over,
});
const notice = (buttons: readonly FoundButton[], over: Partial<FoundNotice> = {}): FoundNotice => ({
  manager: null,
  text: 'Този сайт използва бисквитки.',
  buttons,
  ...over,
});
const pickOne = (...buttons: readonly FoundButton[]) => pick([notice(buttons)])?.notice;

test.each([
  ...[
    'Приемам',
    'Приемам всички',
    'Приеми всички бисквитки',
    'Съгласен съм',
    'Разбрах',
    'ОК',
    'OK',
    'Добре',
    'Да, съгласен съм',
  ].map((text) => [text, 'accept']),
  ...['Accept', 'Accept all cookies', 'I agree', 'Allow all', 'Got it!', 'Allow selection'].map((text) => [
    text,
    'accept',
  ]),
  ...[
    'Отказвам',
    'Отхвърли всички',
    'Не приемам',
    'Не съм съгласен',
    'Само необходимите',
    'Приемам само задължителните',
  ].map((text) => [text, 'reject']),
  ...['Само строго необходими бисквитки', 'Продължи без приемане', 'Отказ', 'Не, благодаря'].map((text) => [
    text,
    'reject',
  ]),
  ...['Reject all', 'Decline', 'Deny', 'Only necessary', 'Necessary cookies only', 'Use only essential cookies'].map(
    (text) => [text, 'reject'],
  ),
  ...['I do not accept', 'Continue without accepting', 'No, thanks', "Don't allow"].map((text) => [text, 'reject']),
  ...['Настройки', 'Настройки на бисквитките', 'Управление на съгласието', 'Персонализиране', 'Cookie settings'].map(
    (text) => [text, 'settings'],
  ),
  ...['Manage preferences', 'Customize', 'Customise', 'Show details'].map((text) => [text, 'settings']),
  ...['Затвори', 'Close', 'Продължи'].map((text) => [text, 'dismiss']),
  ...[
    'Политика за поверителност',
    '×',
    'Български',
    'Научете повече за това как общината използва Вашите данни и приема решения',
  ].map((text) => [text, 'other']),
])('“%s” says %s', (text, says) => {
  expect(pickOne(button(text), button('Приемам'), button('Затвори'))?.buttons[0]).toMatchObject({ text, says });
});

describe('What was found is a notice', () => {
  it('when it speaks of cookies and has a button that answers', () => {
    expect(pickOne(button('Приемам'))).toMatchObject({ shown: 'yes', quote: 'Този сайт използва бисквитки.' });
  });

  it('when it belongs to a known product, whatever its words', () => {
    const german = notice([button('Ablehnen'), button('OK')], { manager: 'Borlabs', text: 'Datenschutzeinstellungen' });
    expect(pick([german])?.notice.manager).toBe('Borlabs');
  });

  test.each([
    ['a menu that leads to the policy', notice([button('Политика за бисквитки', { leadsAway: true })])],
    ['a dialog about something else', notice([button('Затвори')], { text: 'Общината няма да работи на 3 март.' })],
    ['a chat', notice([button('Разреши')], { text: 'С какво да Ви помогнем?' })],
    ['nothing but text', notice([])],
  ])('but not: %s', (_what, found) => {
    expect(pick([found])).toBeNull();
  });

  it('and of two within each other it is the smaller one that has all buttons', () => {
    const buttons = [button('Приемам'), button('Отказвам')];
    const outer = notice(buttons, { text: 'Община Върбовец. Този сайт използва бисквитки.' });
    const part = notice([button('Приемам')], { text: 'Бисквитки' });
    expect(pick([outer, notice(buttons), part])?.index).toBe(1);
  });
});

describe('A refusal', () => {
  const accept = button('Приемам');
  test.each([
    ['as-plainly', 'beside the agreement and like it', [accept, button('Отказвам')]],
    ['as-plainly', 'a little smaller', [accept, button('Отказвам', { width: 80, height: 34, fontPx: 15 })]],
    ['as-plainly', 'both as words', [button('Приемам', { drawn: false }), button('Отказвам', { drawn: false })]],
    ['less-plainly', 'as a word beside a button', [accept, button('Отказвам', { drawn: false })]],
    ['less-plainly', 'in small print', [accept, button('Отказвам', { fontPx: 11 })]],
    ['less-plainly', 'tiny', [accept, button('Отказвам', { width: 40, height: 16 })]],
    ['not-offered', 'nowhere', [accept, button('Настройки')]],
  ])('is offered %s: %s', (refusal, _what, buttons) => {
    expect(pickOne(...buttons)?.refusal).toBe(refusal);
  });

  test.each([
    [null, button('Отказвам')],
    ['sends-form', button('Отказвам', { sendsForm: true })],
    ['leads-away', button('Отказвам', { leadsAway: true })],
  ])('can be clicked unless something hinders: %s', (hindrance, reject) => {
    expect(pick([notice([accept, reject])])?.refusal).toEqual({ button: 1, hindrance });
  });
});
