import { expect, test } from 'vitest';
import emailDomainProtection from '../../../checks/security/email-domain-protection.ts';
import type { DnsFacts } from '../../../src/model/observation/dns.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aDnsFact, HOST } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

/** A portal whose contact page shows these addresses. */
function showing(text: string, dns: readonly DnsFacts[]) {
  const { pages, topics } = portalOf({ '': ['Община Върбовец', 'Начало'], kontakti: ['Контакти', text] });
  return { pages, topics, dns };
}
const own = `<p>Ел. поща: kmet@${HOST}</p>`;
const spf = (over: DnsFacts['spf']) => aDnsFact({ spf: over });
const dmarc = (over: Partial<DnsFacts['dmarc']>) =>
  aDnsFact({ dmarc: { ...aDnsFact().dmarc, ...over } as DnsFacts['dmarc'] });
const none = { spf: { status: 'none' }, dmarc: { status: 'none' } } as const;
const timeout = { status: 'unseen', because: 'dns_timeout' } as const;

describeCheck(emailDomainProtection, {
  enforced: {
    reject: showing(own, [aDnsFact()]),
    'a village mayor at a free mailbox': showing(`${own}<p>Кметство Дъбово: dabovo@abv.bg</p>`, [aDnsFact()]),
    'schools and a village of the same name at free mailboxes': showing(
      `${own}<p>ДГ: dg_varbovets@abv.bg, кметство: kmetstvo_varbovets@abv.bg</p>`,
      [aDnsFact()],
    ),
    'quarantine for a part': showing(own, [dmarc({ policy: 'quarantine', percent: 50 })]),
    'mail and site on different domains': showing('<p>info@obshtina-varbovets.example</p>', [
      aDnsFact({ ...none, roles: ['site'] }),
      aDnsFact({ name: 'obshtina-varbovets.example', roles: ['mail'] }),
    ]),
    'no address on the pages, but a known domain': showing('<p>Телефон 0999 12 345</p>', [aDnsFact()]),
    'the studio that made the site shows its address too': showing(
      `${own}${'<p>office@studio.example</p>'.repeat(5)}`,
      [aDnsFact(), aDnsFact({ name: 'studio.example', ...none })],
    ),
  },
  watched: {
    'policy none': showing(own, [dmarc({ policy: 'none' })]),
    'applied to nothing': showing(own, [dmarc({ policy: 'reject', percent: 0 })]),
  },
  'only-one': {
    'SPF alone': showing(own, [aDnsFact({ dmarc: { status: 'none' } })]),
    'DMARC beside two SPF records': showing(own, [spf({ status: 'permerror', texts: ['v=spf1 a', 'v=spf1 mx'] })]),
    'DMARC beside an SPF record for everybody': showing(own, [
      spf({ status: 'policy', text: 'v=spf1 +all', all: '+', redirect: null }),
    ]),
    'a DMARC record without a policy': showing(own, [
      aDnsFact({ dmarc: { status: 'invalid', at: `_dmarc.${HOST}`, texts: ['v=DMARC1'] } }),
    ]),
  },
  unprotected: { neither: showing(own, [aDnsFact(none)]) },
  'free-mailbox': {
    'the only contact': showing('<p>obshtina.varbovets@abv.bg</p>', [aDnsFact()]),
    'beside an address of its own': showing(`<p>obshtina_varbovets@abv.bg, kmet@${HOST}</p>`, [aDnsFact()]),
    'after an address of its own': showing(`${own}<p>Деловодство: ob.varbovets@mail.bg</p>`, [aDnsFact()]),
    'the first of its contacts': showing(`<p>Ел. поща: priemna2020@abv.bg</p>${own}`, [aDnsFact()]),
    'as a link': showing('<a href="mailto:varbovets@gmail.com">Пишете ни</a>', [aDnsFact()]),
  },
  unresolved: {
    'no answer for SPF': showing(own, [aDnsFact({ spf: timeout })]),
    'no answer at all for the domain': showing(own, [aDnsFact({ name: `www.${HOST}` })]),
  },
  'no-domain': {
    'nothing published, nothing known': showing('<p>Телефон 0999 12 345</p>', [
      aDnsFact({ name: `www.${HOST}`, roles: ['site'] }),
    ]),
  },
});

test('a free mailbox of the former site is nobody’s contact', () => {
  const { pages, topics } = portalOf({ '': ['Община Върбовец', own], kontakti: ['Контакти', link('a', 'Карта')] });
  const [home] = pages;
  if (home === undefined) throw new Error('no page');
  const old = { ...home, url: `https://old.${HOST}/`, site: 'legacy', text: 'varbovets@abv.bg' };
  expect(findingOf(emailDomainProtection, { pages: [...pages, old], topics, dns: [aDnsFact()] }).outcome).toBe(
    'enforced',
  );
});

test('the policy is told, with its share when it is not for all', () => {
  const policyOf = (over: Parameters<typeof dmarc>[0]) =>
    findingOf(emailDomainProtection, showing(own, [dmarc(over)])).facts?.['policy'];
  expect(policyOf({ policy: 'reject', percent: 100 })).toBe('p=reject');
  expect(policyOf({ policy: 'quarantine', percent: 50 })).toBe('p=quarantine; pct=50');
});
