import type { KeyboardWalk } from '../../src/model/observation/keyboard.ts';
import { best } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  citeWalk,
  hidesNothing,
  homeFirst,
  invisibleShare,
  isKnown,
  missesMenu,
  skips,
  whereHeld,
} from '../kit/usability/walks.ts';

export default defineCheck({
  id: 'usability.keyboard',
  version: 1,
  needs: ['keyboard', 'pages'],
  looksAt: 'main-host',
  // Most is half in the words of the scale. Some stops lie under a notice, or have an
  // order that the walk cannot tell; of long pages only some are looked at.
  limits: { mostInvisible: 50, fewInvisible: 25, leastKnown: 30, amplyKnown: 12, mostUnordered: 10 },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Има работеща връзка за прескачане, фокусът е видим и последователен, а до всичко в менютата се стига с клавиатура.',
        en: 'There is a working skip link, focus is visible and ordered, and everything in the menus is reached by keyboard.',
      },
    },
    'no-skip-link': {
      level: 2,
      says: {
        bg: 'Фокусът е видим и последователен, но няма работеща връзка за прескачане към съдържанието.',
        en: 'Focus is visible and ordered, but there is no working skip link.',
      },
    },
    'submenus-unreached': {
      level: 2,
      says: {
        bg: 'Фокусът е видим и има връзка за прескачане, но подменютата не се достигат с клавиша Tab и няма бутони, които да ги отварят.',
        en: 'Focus is visible and there is a skip link, but sub-menus are not reached by the Tab key and no buttons open them.',
      },
    },
    'partly-visible': {
      level: 2,
      says: {
        bg: 'Фокусът се вижда на повечето места, но не и на {share} % от тях.',
        en: 'Focus is visible in most places, but not on {share} % of them.',
      },
    },
    invisible: {
      level: 1,
      says: {
        bg: 'До връзките се стига, но фокусът не се вижда на {share} % от тях.',
        en: 'Links can be reached, but focus is invisible on {share} % of them.',
      },
    },
    unordered: {
      level: 1,
      says: {
        bg: 'До връзките се стига, но {count} елемента с положителен tabindex нарушават реда.',
        en: 'Links can be reached, but {count} elements with a positive tabindex upset the order.',
      },
    },
    trapped: {
      level: 0,
      says: { bg: 'Фокусът блокира при „{where}“.', en: 'Focus is trapped at “{where}”.' },
    },
    'menu-unreachable': {
      level: 0,
      says: {
        bg: 'С клавиша Tab не се стига до главното меню ({reached} от {entries} елемента).',
        en: 'The Tab key does not reach the main menu ({reached} of {entries} entries).',
      },
    },
    'held-by-dialog': {
      level: 'review',
      says: {
        bg: 'Диалогов прозорец държи фокуса, докато му се отговори: отговорете и обходете страницата.',
        en: 'A dialog keeps the focus until it is answered: answer it and walk through the page.',
      },
    },
    'cannot-tell': {
      level: 'review',
      says: {
        bg: 'За повечето места не може да се установи дали фокусът се вижда: обходете страницата с Tab.',
        en: 'For most places it cannot be told whether focus is visible: walk through the page with Tab.',
      },
    },
  },

  judge({ keyboard, pages }, { limits }) {
    const walks = homeFirst(keyboard);
    const proof = (...first: readonly KeyboardWalk[]) => best([...first, ...walks].map(citeWalk));
    const caught = walks.find(({ trap }) => trap !== null && !trap.dialog);
    if (caught !== undefined) {
      return { outcome: 'trapped', facts: { where: whereHeld(caught) }, evidence: proof(caught) };
    }
    const held = walks.find(({ trap }) => trap !== null);
    if (held !== undefined) return { outcome: 'held-by-dialog', evidence: proof(held) };
    const missing = walks.find(missesMenu);
    if (missing !== undefined) return { outcome: 'menu-unreachable', facts: missing.menu, evidence: proof(missing) };

    const share = invisibleShare(walks);
    if (!isKnown(walks, limits.amplyKnown, limits.leastKnown)) return { outcome: 'cannot-tell', evidence: proof() };
    if (share > limits.mostInvisible) return { outcome: 'invisible', facts: { share }, evidence: proof() };
    const upset = walks.find((walk) => walk.positiveTabindex * 100 > limits.mostUnordered * walk.reachable);
    if (upset !== undefined) {
      return { outcome: 'unordered', facts: { count: upset.positiveTabindex }, evidence: proof(upset) };
    }
    if (share > limits.fewInvisible) return { outcome: 'partly-visible', facts: { share }, evidence: proof() };
    const slow = walks.find((walk) => !skips(walk));
    if (slow !== undefined) return { outcome: 'no-skip-link', evidence: proof(slow) };
    const hiding = walks.find((walk) => !hidesNothing(walk, pages));
    return hiding === undefined
      ? { outcome: 'complete', evidence: proof() }
      : { outcome: 'submenus-unreached', evidence: proof(hiding) };
  },
});
