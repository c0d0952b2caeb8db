import type { TlsFacts } from '../../src/model/observation/tls.ts';
import { citeMeasured } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { portalTls } from '../kit/main-host.ts';

const CURRENT: ReadonlySet<string> = new Set(['TLSv1.2', 'TLSv1.3']);

export default defineCheck({
  id: 'security.tls-versions',
  version: 1,
  needs: ['tls'],
  looksAt: 'main-host',
  outcomes: {
    current: {
      level: 1,
      says: {
        bg: 'Сървърът {host} приема само {accepted} и отказва всички по-стари версии.',
        en: 'The server {host} accepts only {accepted} and refuses every older version.',
      },
    },
    outdated: {
      level: 0,
      says: {
        bg: 'Сървърът {host} още приема остарели версии: {accepted}.',
        en: 'The server {host} still accepts outdated versions: {accepted}.',
      },
    },
    'nothing-current': {
      level: 0,
      says: {
        bg: 'Сървърът {host} не приема нито TLS 1.2, нито TLS 1.3.',
        en: 'The server {host} accepts neither TLS 1.2 nor TLS 1.3.',
      },
    },
    'no-tls': {
      level: 0,
      says: {
        bg: 'С {host} не може да се установи защитена връзка.',
        en: 'No secure connection to {host} can be established.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'За {host} не можа да се разбере дали се приемат: {unclear}.',
        en: 'It could not be told whether {host} accepts: {unclear}.',
      },
    },
    'not-measured': {
      level: 'review',
      says: {
        bg: 'Няма запис за версиите на TLS на основния портал.',
        en: 'There is no record of the TLS versions of the main portal.',
      },
    },
  },

  judge({ tls }, { subject }) {
    const portal = portalTls(tls, subject);
    if (portal === undefined) return { outcome: 'not-measured', evidence: [] };

    const { host, verdict } = portal;
    const evidence = [cite(portal)];
    if (verdict === 'no-tls') return { outcome: verdict, facts: { host }, evidence };

    const tried = (outcome: string, isCurrent: boolean) =>
      portal.versionTrials.filter((trial) => trial.outcome === outcome && CURRENT.has(trial.version) === isCurrent);
    const names = (trials: readonly { readonly version: string }[]) =>
      trials.map(({ version }) => version).join(', ') || '–';

    const outdated = tried('accepted', false);
    if (outdated.length > 0) return { outcome: 'outdated', facts: { host, accepted: names(outdated) }, evidence };
    const current = tried('accepted', true);
    if (current.length === 0 && tried('refused', true).length === CURRENT.size) {
      return { outcome: 'nothing-current', facts: { host }, evidence };
    }
    const unclear = [...tried('unclear', false), ...(current.length === 0 ? tried('unclear', true) : [])];
    if (unclear.length > 0 || current.length === 0) {
      return { outcome: 'unclear', facts: { host, unclear: names(unclear) }, evidence };
    }
    return { outcome: 'current', facts: { host, accepted: names(current) }, evidence };
  },
});

/** What became of every version that was offered alone. */
function cite({ host, port, versionTrials, code, verdict, capturedAt }: TlsFacts) {
  const url = `https://${host}${port === 443 ? '' : `:${port}`}/`;
  const told = versionTrials.map(({ version, outcome }) => `${version}: ${outcome}`).join('; ');
  return citeMeasured('probe', { url, capturedAt }, told || (code ?? verdict));
}
