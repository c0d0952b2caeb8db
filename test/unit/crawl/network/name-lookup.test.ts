import { afterEach, describe, expect, it } from 'vitest';
import { createNameLookup } from '../../../../src/crawl/network/name-lookup.ts';
import { startNameServer, type FakeNameServer, type Zone } from '../../../kit/servers/name-server.ts';

const open: FakeNameServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function lookupWith(zone: Zone, control: string | null) {
  const resolver = await startNameServer(zone);
  open.push(resolver);
  const remember = { leastMs: 0, mostMs: 1000 };
  return { resolver, lookUp: createNameLookup({ resolver, control, timeoutMs: 400, remember }) };
}

describe('A name that is said not to exist', () => {
  it('does not, when the server knows the control name', async () => {
    const { lookUp } = await lookupWith(
      (name) => (name === 'control.example' ? ['93.184.216.34'] : 'nxdomain'),
      'control.example',
    );
    expect(await lookUp('gone.example')).toMatchObject({ ok: false, because: 'dns_nxdomain' });
  });

  it('says nothing of its owner when the server denies the control name, too', async () => {
    const { lookUp } = await lookupWith(() => 'nxdomain', 'control.example');
    expect(await lookUp('www.varbovets.example')).toMatchObject({ ok: false, because: 'own_network_down' });
  });

  it('is believed of a server the operator chose', async () => {
    const { lookUp, resolver } = await lookupWith(() => 'nxdomain', null);
    expect(await lookUp('gone.example')).toMatchObject({ because: 'dns_nxdomain' });
    expect(new Set(resolver.questions.map((question) => question.split(' ')[0]))).toEqual(new Set(['gone.example']));
  });

  it('is checked against the control name until that was known once', async () => {
    const { lookUp, resolver } = await lookupWith(
      (name) => (name === 'control.example' ? ['93.184.216.34'] : 'nxdomain'),
      'control.example',
    );
    for (const name of ['a.example', 'b.example', 'c.example']) await lookUp(name);
    expect(resolver.questions.filter((question) => question === 'control.example A')).toHaveLength(1);
  });
});

it('A name that exists needs no control', async () => {
  const { lookUp, resolver } = await lookupWith(() => ['93.184.216.34'], 'control.example');
  expect(await lookUp('portal.example')).toMatchObject({ ok: true });
  expect(resolver.questions.join()).not.toContain('control.example');
});
