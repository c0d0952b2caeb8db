import type { Evidence } from '../../src/model/evidence.ts';
import { best, citeMeasured, hostsOf, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { personalForms, type PersonalForm } from '../kit/security/personal-forms.ts';

export default defineCheck({
  id: 'security.data-collection-forms',
  version: 1,
  needs: ['pages', 'topics', 'dataHosts'],
  outcomes: {
    protected: {
      level: 1,
      says: {
        bg: 'И {forms} места с формуляр за лични данни го изпращат по HTTPS и имат бележка или връзка за поверителност до него.',
        en: 'All {forms} places with a form for personal data send it over HTTPS, with a privacy notice or link beside it.',
      },
    },
    'plain-http': {
      level: 0,
      says: {
        bg: 'Формуляр за лични данни е без HTTPS: {page}.',
        en: 'A form for personal data is without HTTPS: {page}.',
      },
    },
    unnoticed: {
      level: 0,
      says: {
        bg: 'До формуляр за лични данни няма уведомление за поверителност, например на {page} ({failing} от {forms}).',
        en: 'A form for personal data has no privacy notice beside it, for example on {page} ({failing} of {forms}).',
      },
    },
    embedded: {
      level: 'review',
      says: {
        bg: 'Личните данни се събират с формуляр на друга услуга ({service}): вижте дали в него има уведомление.',
        en: 'Personal data are collected by a form of another service ({service}): see whether it has a notice.',
      },
    },
    none: {
      level: 0,
      says: {
        bg: 'На {pages} страници няма формуляр за лични данни.',
        en: 'There is no form for personal data on {pages} pages.',
      },
    },
  },

  judge(site, { subject }) {
    const forms = personalForms(site);
    const plain = forms.filter(({ isSecure }) => !isSecure);
    const unnoticed = forms.filter(({ notice }) => notice === null);
    const evidence = best([...plain, ...unnoticed, ...forms].map(cite));
    if (plain[0] !== undefined) return { outcome: 'plain-http', facts: { page: plain[0].page.url }, evidence };
    if (unnoticed[0] !== undefined) {
      const facts = { page: unnoticed[0].page.url, failing: unnoticed.length, forms: forms.length };
      return { outcome: 'unnoticed', facts, evidence };
    }
    if (forms.length > 0) return { outcome: 'protected', facts: { forms: forms.length }, evidence };

    const [embed] = site.dataHosts.flatMap(({ host, proofs }) =>
      proofs.filter(({ how }) => how === 'embed').map((proof) => ({ host, proof })),
    );
    if (embed !== undefined) {
      const { page: url, target, capturedAt } = embed.proof;
      return {
        outcome: 'embedded',
        facts: { service: embed.host },
        evidence: [citeMeasured('probe', { url, capturedAt }, `iframe: ${target}`)],
      };
    }
    const log = searchLog(subject, { pages: site.pages.length, hosts: hostsOf(site.pages) });
    return { outcome: 'none', facts: { pages: site.pages.length }, evidence: [log] };
  },
});

function cite({ page, form, isSecure, notice }: PersonalForm): Evidence {
  const fields = form.fields.filter(({ type }) => type !== 'hidden').map(({ label }) => label);
  const target = form.action ?? page.url;
  const told = [`form → ${target}`, isSecure ? 'HTTPS' : 'HTTP', `notice: ${notice ?? '–'}`, fields.join(', ')];
  return citeMeasured('probe', page, told.join('; '));
}
