import keyboard from '../../../checks/usability/keyboard.ts';
import type { FocusStop, KeyboardWalk } from '../../../src/model/observation/keyboard.ts';
import type { Link } from '../../../src/model/observation/page.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aFocusStop, aKeyboardWalk, aLink, aPage, at } from '../../kit/observations.ts';

const site = (over: Partial<KeyboardWalk>, links: readonly Link[] = []) => ({
  keyboard: [aKeyboardWalk({ reachable: 20, ...over })],
  pages: [aPage({ url: at(), links })],
});
const stops = (...seen: FocusStop['focusVisible'][]) => ({
  stops: seen.map((focusVisible, n) => aFocusStop({ selector: `a.s${n}`, focusVisible })),
});
const note = { selector: 'iframe', name: 'Карта' };
const trap = { stops: [note], dialog: false, backwards: false };
const submenu = [aLink(), aLink({ text: 'Бюджет', level: 2 }), aLink({ text: 'Отчети', level: 2 })];
const skipLink = { ...note, target: 'main', targetExists: true, movesFocus: true };

describeCheck(keyboard, {
  complete: {
    'a flat menu': site({}, [aLink(), aLink({ text: 'Услуги' })]),
    'buttons open the sub-menus': site(
      { stops: [aFocusStop(), aFocusStop({ kind: 'button', name: 'Отвори', expanded: false })] },
      submenu,
    ),
    'sub-menus open with the focus': site(
      { stops: ['Начало', 'Бюджет', 'Отчети'].map((name) => aFocusStop({ name })) },
      submenu,
    ),
    'a long menu that shows as a whole': site({ complete: false, menu: { entries: 3, reached: 2 } }, submenu),
    'where the skip link leads could not be seen': site({ skipLink: { ...skipLink, movesFocus: null } }),
    'a fifth lies under the notice on cookies': site(stops('yes', 'yes', 'yes', 'yes', 'no', 'unknown')),
    'one odd tabindex': site({ positiveTabindex: 2 }),
    'a style or two the walk cannot tell': site(stops('yes', 'yes', 'unknown')),
    'a quarter lies under the notice': site(stops('yes', 'yes', 'yes', 'no')),
    'twelve of many were looked at': site(
      stops(...Array.from({ length: 60 }, (_, n) => (n < 12 ? ('yes' as const) : ('unknown' as const)))),
    ),
    'three styles of ten can be told': site(
      stops('yes', 'yes', 'yes', ...Array.from({ length: 7 }, () => 'unknown' as const)),
    ),
  },
  'no-skip-link': {
    none: site({ skipLink: null }),
    'it leads nowhere': site({ skipLink: { ...skipLink, targetExists: false } }),
    'it does not move the focus': site({ skipLink: { ...skipLink, movesFocus: false } }),
    'missing on the page with a form': {
      keyboard: [aKeyboardWalk(), aKeyboardWalk({ url: at('kontakti'), skipLink: null })],
      pages: [aPage()],
    },
  },
  'submenus-unreached': { 'they open by pointer alone': site({}, submenu) },
  'partly-visible': { 'one of three': site(stops('yes', 'yes', 'no')), 'one of two': site(stops('yes', 'no')) },
  invisible: {
    'two of three': site(stops('yes', 'no', 'no')),
    'what cannot be told is left out': site(stops('no', 'unknown')),
  },
  unordered: { 'a fifth has an order of its own': site({ positiveTabindex: 4 }) },
  trapped: {
    'in a map': site({ trap }),
    'though Shift+Tab leads out': site({ trap: { ...trap, backwards: true } }),
    'on the page with a form': {
      keyboard: [aKeyboardWalk(), aKeyboardWalk({ url: at('kontakti'), trap: { ...trap, stops: [] } })],
      pages: [aPage()],
    },
  },
  'menu-unreachable': {
    'none of its entries': site({ menu: { entries: 8, reached: 0 } }),
    'nothing can be reached': site({ stops: [], reachable: 12, menu: { entries: 0, reached: 0 } }),
  },
  'held-by-dialog': { 'consent is asked for': site({ trap: { ...trap, dialog: true }, complete: false }) },
  'cannot-tell': {
    'eleven of many were looked at': site(
      stops(...Array.from({ length: 60 }, (_, n) => (n < 11 ? ('yes' as const) : ('unknown' as const)))),
    ),
    'styles tell nothing': site(stops('unknown', 'unknown', 'unknown', 'yes')),
    'a long page whose menu stands at its end': site({
      ...stops('unknown'),
      complete: false,
      menu: { entries: 8, reached: 0 },
    }),
    'an empty page': site({ stops: [], reachable: 0, menu: { entries: 0, reached: 0 } }),
  },
});
