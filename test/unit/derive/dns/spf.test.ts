import { describe, expect, it } from 'vitest';
import { readSpf } from '../../../../src/derive/dns/spf.ts';

const said = (...records: string[]) => readSpf({ status: 'records', records });

describe('The sender policy', () => {
  it.each([
    ['v=spf1 mx -all', '-', null],
    ['V=SPF1 A:mail.gradec.example/24 ip4:192.0.2.0/24 ~ALL', '~', null],
    ['v=spf1 include:_spf.carrier.example ip6:2001:db8::/32 ?all', '?', null],
    ['v=spf1 a mx ptr all', '+', null],
    ['v=spf1 exists:%{i}._spf.gradec.example a//64 mx/24//64', null, null],
    ['v=spf1', null, null],
    ['v=spf1  redirect=_spf.carrier.example ', null, '_spf.carrier.example'],
    ['v=spf1 redirect=_spf.carrier.example -all', '-', null],
    ['v=spf1 exp=why.gradec.example note=anything -all', '-', null],
  ])('%s', (text, all, redirect) => {
    expect(said('google-site-verification=1', text)).toEqual({ status: 'policy', text, all, redirect });
  });

  it.each([
    ['two of them', ['v=spf1 -all', 'v=spf1 mx ~all']],
    ['a mechanism nobody knows', ['v=spf1 mail -all']],
    ['a space where none may be', ['v=spf1 ip4: 192.0.2.1 -all']],
    ['no address', ['v=spf1 ip4:mail.gradec.example -all']],
    ['a number that is no part of an address', ['v=spf1 ip4:192.0.2.300 -all']],
    ['include without a domain', ['v=spf1 include -all']],
    ['a modifier that stands twice', ['v=spf1 redirect=a.example redirect=b.example']],
    ['an argument of all', ['v=spf1 -all:gradec.example']],
  ])('is an error with %s', (_what, texts) => {
    expect(said(...texts)).toEqual({ status: 'permerror', texts });
  });

  it('is none without a text that begins like one', () => {
    expect(said('v=spf10 -all', 'spf2.0/pra -all', ' v=spf1 -all')).toEqual({ status: 'none' });
    expect(readSpf({ status: 'nodata' })).toEqual({ status: 'none' });
    expect(readSpf({ status: 'nxdomain' })).toEqual({ status: 'none' });
  });

  it('is unseen when the texts are', () => {
    expect(readSpf({ status: 'unseen', because: 'dns_timeout' })).toEqual({ status: 'unseen', because: 'dns_timeout' });
  });
});
