import type { DnsFacts } from '../../src/model/observation/dns.ts';
import { best, citePage } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { asWritten, mailDomainOf } from '../kit/security/mail-domain.ts';
import { citeMailRecords, usualMailDomain } from '../kit/security/mail-records.ts';

export default defineCheck({
  id: 'security.email-domain-protection',
  version: 1,
  needs: ['dns', 'pages', 'topics'],
  outcomes: {
    enforced: {
      level: 3,
      says: {
        bg: 'Домейнът {domain} има SPF и DMARC с политика {policy}.',
        en: 'The domain {domain} has SPF and DMARC with policy {policy}.',
      },
    },
    watched: {
      level: 2,
      says: {
        bg: 'Домейнът {domain} има SPF и DMARC, но политиката на DMARC не спира нищо: {policy}.',
        en: 'The domain {domain} has SPF and DMARC, but the DMARC policy stops nothing: {policy}.',
      },
    },
    'only-one': {
      level: 1,
      says: {
        bg: 'Домейнът {domain} има само {have}; {lack} липсва или не важи.',
        en: 'The domain {domain} has {have} only; {lack} is missing or void.',
      },
    },
    unprotected: {
      level: 0,
      says: {
        bg: 'Домейнът {domain} няма нито SPF, нито DMARC, които да важат.',
        en: 'The domain {domain} has neither a valid SPF nor a valid DMARC record.',
      },
    },
    'free-mailbox': {
      level: 0,
      says: {
        bg: 'Официалните контакти са в безплатна поща, например {email}.',
        en: 'The official contacts use a free mailbox, for example {email}.',
      },
    },
    unresolved: {
      level: 'review',
      says: {
        bg: 'Сървърите за имена не отговориха докрай за {domain}: {open}.',
        en: 'The name servers did not answer in full about {domain}: {open}.',
      },
    },
    'no-domain': {
      level: 'review',
      says: {
        bg: 'Не може да се разбере кой е имейл домейнът на общината.',
        en: 'It cannot be told which the mail domain of the municipality is.',
      },
    },
  },

  judge({ dns, pages, topics }, { subject }) {
    const { domain, free, shownOn } = mailDomainOf({ pages, topics }, subject);
    const [mailbox] = free;
    if (domain === null && mailbox !== undefined) {
      const evidence = best(free.map(({ page, email }) => citePage(page, asWritten(page, email))));
      return { outcome: 'free-mailbox', facts: { email: mailbox.email }, evidence };
    }
    const facts = domain === null ? usualMailDomain(dns, subject.emailDomain) : dns.find(({ name }) => name === domain);
    if (facts === undefined) {
      if (domain === null) return { outcome: 'no-domain', evidence: [] };
      return { outcome: 'unresolved', facts: { domain, open: 'SPF, DMARC' }, evidence: [] };
    }
    const shown = shownOn === undefined ? [] : [citePage(shownOn.page, asWritten(shownOn.page, shownOn.email))];
    const evidence = best([...citeMailRecords(facts), ...shown]);
    const open = [
      ...(facts.spf.status === 'unseen' ? ['SPF'] : []),
      ...(facts.dmarc.status === 'unseen' ? ['DMARC'] : []),
    ];
    if (open.length > 0)
      return { outcome: 'unresolved', facts: { domain: facts.name, open: open.join(', ') }, evidence };
    return { ...gradeOf(facts), evidence };
  },
});

function gradeOf({ name: domain, spf, dmarc }: DnsFacts) {
  // A policy that lets everybody send is none.
  const hasSpf = spf.status === 'policy' && spf.all !== '+';
  const hasDmarc = dmarc.status === 'policy';
  if (hasSpf && hasDmarc) {
    const { policy, percent } = dmarc;
    const isEnforced = policy !== 'none' && percent > 0;
    const told = percent === 100 ? `p=${policy}` : `p=${policy}; pct=${percent}`;
    return { outcome: isEnforced ? ('enforced' as const) : ('watched' as const), facts: { domain, policy: told } };
  }
  if (!hasSpf && !hasDmarc) return { outcome: 'unprotected' as const, facts: { domain } };
  const [have, lack] = hasSpf ? ['SPF', 'DMARC'] : ['DMARC', 'SPF'];
  return { outcome: 'only-one' as const, facts: { domain, have, lack } };
}
