import { describe, expect, it } from 'vitest';
import { dnsNames } from '../../../src/audit/probe/dns-names.ts';
import { mailDomains } from '../../../src/audit/probe/mail-domains.ts';
import { aLink, aPage } from '../../kit/observations.ts';

const names = (urls: readonly (string | null)[], emailDomain: string | null = null, mail: readonly string[] = []) =>
  Object.fromEntries(dnsNames({ sites: urls.map((url) => ({ kind: 'portal', url })), emailDomain }, mail));

describe('Name servers are asked about', () => {
  it('each host and its organisational domain, whatever the ports', () => {
    expect(names(['https://www.gradec.example/bg/', 'https://mdt.gradec.example:449/', null])).toEqual({
      'www.gradec.example': ['site'],
      'mdt.gradec.example': ['site'],
      'gradec.example': ['domain'],
    });
  });

  it('one name once, with all that it is', () => {
    expect(
      names(['http://gradec.example/', 'https://gradec.example/savet'], 'Gradec.Example', ['gradec.example']),
    ).toEqual({
      'gradec.example': ['site', 'domain', 'mail'],
    });
  });

  it('names in other letters as they are known to name servers', () => {
    expect(names(['https://градец.example/'], 'градец.example')).toEqual({
      'xn--80afee6cxb.example': ['site', 'domain', 'mail'],
    });
  });

  it('no domain that many administrations share', () => {
    expect(names(['https://gradec.egov.bg/'])).toEqual({ 'gradec.egov.bg': ['site'] });
  });

  it('no addresses, and no names of this machine alone', () => {
    expect(names(['http://192.0.2.7:8181/', 'http://[2001:db8::1]/', 'http://localhost:3000/'])).toEqual({});
  });
});

describe('Mail domains', () => {
  it('are those of the addresses on the pages, those on most pages first', () => {
    const pages = [
      aPage({ text: 'kmet@posta.example, cap@posta.example' }),
      aPage({ text: 'Пишете на CAP@Gradec.example.', links: [aLink({ url: 'mailto:kmet@gradec.example?subject=x' })] }),
      aPage({ text: '', links: [aLink({ url: 'mailto:info@gradec.example' })] }),
    ];
    expect(mailDomains(pages)).toEqual(['gradec.example', 'posta.example']);
  });

  it('are a few, however many addresses there are', () => {
    const text = Array.from({ length: 40 }, (_, n) => `a@d${n}.example`).join(' ');
    expect(mailDomains([aPage({ text })])).toHaveLength(5);
  });
});
