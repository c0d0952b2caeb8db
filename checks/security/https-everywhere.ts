import type { HttpsUpgrade } from '../../src/model/observation/https-upgrade.ts';
import { best, citePage, citeTls } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { ofMainHost, portalTls } from '../kit/main-host.ts';
import { citePlainLinks, citeUpgrade, leftInTheClear } from '../kit/security/in-the-clear.ts';

export default defineCheck({
  id: 'security.https-everywhere',
  version: 1,
  needs: ['httpsUpgrade', 'tls', 'pages'],
  // Every further host, page or link could only be one more without HTTPS.
  ifPartial: 'at-most',
  outcomes: {
    everywhere: {
      level: 3,
      says: {
        bg: 'И {hosts} собствени домейна водят само към HTTPS, както и вътрешните връзки на {pages} страници.',
        en: 'All {hosts} own hosts lead to HTTPS only, and so do the internal links of {pages} pages.',
      },
    },
    'other-hosts': {
      level: 2,
      says: {
        bg: 'Порталът пренасочва към HTTPS, но по некриптиран HTTP още се отварят: {hosts}.',
        en: 'The portal redirects to HTTPS, but these hosts still open over plain HTTP: {hosts}.',
      },
    },
    'plain-pages': {
      level: 2,
      says: {
        bg: 'Порталът пренасочва към HTTPS, но {pages} собствени страници се отвориха по HTTP, например {example}.',
        en: 'The portal redirects to HTTPS, but {pages} own pages opened over plain HTTP, for example {example}.',
      },
    },
    temporary: {
      level: 2,
      says: {
        bg: 'Пренасочването към HTTPS не е постоянно (301 или 308) при: {hosts}.',
        en: 'The redirect to HTTPS is not permanent (301 or 308) on: {hosts}.',
      },
    },
    'plain-links': {
      level: 2,
      says: {
        bg: 'Домейните пренасочват към HTTPS, но на {pages} страници има вътрешни връзки с http://, например {example}.',
        en: 'All hosts redirect to HTTPS, but {pages} pages have internal links with http://, for example {example}.',
      },
    },
    error: {
      level: 2,
      says: {
        bg: 'HTTPS работи, но по HTTP {host} отговаря с грешка, вместо да пренасочи.',
        en: 'HTTPS works, but over plain HTTP {host} answers with an error in place of a redirect.',
      },
    },
    clear: {
      level: 1,
      says: {
        bg: 'HTTPS работи, но {host} се отваря и по некриптиран HTTP, без да пренасочи.',
        en: 'HTTPS works, but {host} opens over plain HTTP as well, without a redirect.',
      },
    },
    'no-https': {
      level: 0,
      says: { bg: 'Домейнът {host} не поддържа HTTPS.', en: 'The host {host} does not support HTTPS.' },
    },
    elsewhere: {
      level: 'review',
      says: {
        bg: 'По HTTP {host} води към друг домейн: {target}. Решете дали той е на общината.',
        en: 'Over plain HTTP {host} leads to another host: {target}. Decide whether it is the municipality’s.',
      },
    },
    'not-measured': {
      level: 'review',
      says: {
        bg: 'Няма запис как основният портал отговаря по HTTP и HTTPS.',
        en: 'There is no record of how the main portal answers over HTTP and HTTPS.',
      },
    },
  },

  judge({ httpsUpgrade, tls, pages }, { subject }) {
    const [portal] = ofMainHost(httpsUpgrade, subject);
    const secure = portalTls(tls, subject);
    if (secure?.verdict === 'no-tls') {
      return { outcome: 'no-https', facts: { host: secure.host }, evidence: [citeTls(secure)] };
    }
    if (portal === undefined || secure === undefined) return { outcome: 'not-measured', evidence: [] };

    const probed = [citeUpgrade(portal), citeTls(secure)];
    if (portal.outcome !== 'upgraded' && portal.outcome !== 'closed') {
      const facts = { host: portal.host, target: portal.leadsTo ?? '' };
      return { outcome: portal.outcome, facts, evidence: probed };
    }
    const left = leftInTheClear({ httpsUpgrade, pages }, subject);
    if (left.clear.length > 0) return { outcome: 'other-hosts', ...named(left.clear) };
    if (left.pages[0] !== undefined) {
      const facts = { pages: left.pages.length, example: left.pages[0].url };
      return { outcome: 'plain-pages', facts, evidence: best(left.pages.map((page) => citePage(page))) };
    }
    if (left.temporary.length > 0) return { outcome: 'temporary', ...named(left.temporary) };
    if (left.links[0] !== undefined) {
      const facts = { pages: left.links.length, example: left.links[0].url };
      return { outcome: 'plain-links', facts, evidence: citePlainLinks(left.links) };
    }
    const evidence = best([...probed, ...httpsUpgrade.map(citeUpgrade)]);
    return { outcome: 'everywhere', facts: { hosts: httpsUpgrade.length, pages: pages.length }, evidence };
  },
});

const named = (upgrades: readonly HttpsUpgrade[]) => ({
  facts: { hosts: upgrades.map(({ host }) => host).join(', ') },
  evidence: best(upgrades.map(citeUpgrade)),
});
