import { describe, expect, it } from 'vitest';
import { readDmarc } from '../../../../src/derive/dns/dmarc.ts';
import type { Lookup } from '../../../../src/model/observation/dns.ts';

const none: Lookup<string> = { status: 'nxdomain' };
const said = (...records: string[]): Lookup<string> => ({ status: 'records', records });

const own = (...records: string[]) =>
  readDmarc({
    name: 'gradec.example',
    organisational: 'gradec.example',
    dmarc: said(...records),
    organisationalDmarc: said(...records),
  });

const below = (dmarc: Lookup<string>, organisationalDmarc: Lookup<string>) =>
  readDmarc({ name: 'obs.gradec.example', organisational: 'gradec.example', dmarc, organisationalDmarc });

describe('The policy of a domain', () => {
  it.each([
    ['v=DMARC1; p=none', 'none', 100, []],
    ['v=DMARC1;p=Quarantine;pct=25', 'quarantine', 25, []],
    [' v=DMARC1 ; p=reject; rua=mailto:a@b.example, mailto:c@d.example; sp=none', 'reject', 100, 2],
    ['v=DMARC1; p=reject; p=none; pct=a lot', 'reject', 100, []],
    ['v=DMARC1; rua=mailto:a@b.example', 'none', 100, 1],
    ['v=DMARC1; p=strict; rua=mailto:a@b.example', 'none', 100, 1],
  ])('%s', (text, policy, percent, reports) => {
    const written = text.trimStart();
    const found = own('hello', written);
    expect(found).toMatchObject({
      status: 'policy',
      at: '_dmarc.gradec.example',
      inherited: false,
      text: written,
      policy,
      percent,
    });
    if (typeof reports === 'number') expect(found).toHaveProperty('reports.length', reports);
  });

  it.each([
    ['two of them', ['v=DMARC1; p=none', 'v=DMARC1; p=reject']],
    ['no policy and nobody to report to', ['v=DMARC1;']],
    ['a policy nobody knows', ['v=DMARC1; p=block']],
  ])('is ignored by receivers with %s', (_what, texts) => {
    expect(own(...texts)).toEqual({ status: 'invalid', at: '_dmarc.gradec.example', texts });
  });

  it('must begin with its version, written so', () => {
    expect(own('p=reject; v=DMARC1', 'v=dmarc1; p=reject', 'v=DMARC12; p=reject')).toEqual({ status: 'none' });
  });
});

describe('A domain without a policy of its own', () => {
  it.each([
    ['v=DMARC1; p=reject', 'reject'],
    ['v=DMARC1; p=reject; sp=none', 'none'],
    ['v=DMARC1; p=none; sp=quarantine', 'quarantine'],
  ])('has that of its organisational domain: %s', (text, policy) => {
    expect(below(none, said(text))).toMatchObject({
      status: 'policy',
      at: '_dmarc.gradec.example',
      inherited: true,
      policy,
    });
  });

  it('has none when that one has none, and an ignored one stays ignored', () => {
    expect(below(none, none)).toEqual({ status: 'none' });
    expect(below(none, said('v=DMARC1; p=none; sp=block'))).toMatchObject({ status: 'invalid' });
  });

  it('is not known when either of them was not seen', () => {
    const unseen: Lookup<string> = { status: 'unseen', because: 'dns_timeout' };
    expect(below(unseen, said('v=DMARC1; p=reject'))).toEqual({ status: 'unseen', because: 'dns_timeout' });
    expect(below(none, unseen)).toEqual({ status: 'unseen', because: 'dns_timeout' });
  });

  it('an own policy needs nobody else', () => {
    expect(below(said('v=DMARC1; p=none'), said('v=DMARC1; p=reject'))).toMatchObject({
      at: '_dmarc.obs.gradec.example',
      inherited: false,
      policy: 'none',
    });
  });
});
