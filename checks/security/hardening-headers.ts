import { best, citeHeader } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { homeAnswer, isPage } from '../kit/main-host.ts';
import { protectiveHeaders } from '../kit/security/protective-headers.ts';

export default defineCheck({
  id: 'security.hardening-headers',
  version: 1,
  needs: ['responses'],
  looksAt: 'home-page',
  outcomes: {
    all: {
      level: 3,
      says: {
        bg: 'Началната страница изпраща и четирите заглавки с действащи стойности: {have}.',
        en: 'The home page sends all four headers with effective values: {have}.',
      },
    },
    some: {
      level: 2,
      says: {
        bg: 'Действат {count} от четирите заглавки: {have}. Липсват или не действат: {lack}.',
        en: '{count} of the four headers are effective: {have}. Missing or without effect: {lack}.',
      },
    },
    one: {
      level: 1,
      says: {
        bg: 'Действа само {have}. Липсват или не действат: {lack}.',
        en: 'Only {have} is effective. Missing or without effect: {lack}.',
      },
    },
    none: {
      level: 0,
      says: {
        bg: 'Нито една от четирите заглавки не действа: {lack}.',
        en: 'None of the four headers is effective: {lack}.',
      },
    },
    'no-page': {
      level: 'review',
      says: {
        bg: 'Началната страница не беше получена, за да се прочетат заглавките ѝ.',
        en: 'The home page did not arrive, so its headers could not be read.',
      },
    },
  },

  judge({ responses }, { subject }) {
    const home = homeAnswer(responses, subject);
    if (home === undefined) return { outcome: 'no-page', evidence: [] };
    if (!isPage(home)) return { outcome: 'no-page', evidence: citeHeader(home, 'x-content-type-options') };

    const found = protectiveHeaders.filter(({ isEffective }) => isEffective(home));
    const missing = protectiveHeaders.filter((header) => !found.includes(header));
    const list = (headers: typeof found) => headers.map(({ name }) => name).join(', ');
    const [have, lack, count] = [list(found), list(missing), found.length];
    const lines = [...protectiveHeaders.map(({ name }) => name.toLowerCase()), 'content-security-policy'].flatMap(
      (name) => citeHeader(home, name).filter(({ quote }) => quote !== null),
    );
    const evidence = best(lines.length > 0 ? lines : citeHeader(home, 'x-content-type-options'));

    if (count === protectiveHeaders.length) return { outcome: 'all', facts: { have }, evidence };
    if (count > 1) return { outcome: 'some', facts: { count, have, lack }, evidence };
    if (count === 1) return { outcome: 'one', facts: { have, lack }, evidence };
    return { outcome: 'none', facts: { lack }, evidence };
  },
});
