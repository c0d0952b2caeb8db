import { describe, expect, it } from 'vitest';
import { within } from '../../../src/judge/scope.ts';
import type { Observed } from '../../../src/model/observation/observed.ts';
import {
  aDataHost,
  aDnsFact,
  anHttpsUpgrade,
  aSecurityTxt,
  aSoftwareTrace,
  HOST,
  subject,
} from '../../kit/observations.ts';

const seen = <T>(...value: readonly T[]): Observed<readonly T[]> => ({
  seen: true,
  value,
  gaps: [{ what: `obs.${HOST}`, because: 'conn_timeout' }],
});

describe('A check of the main portal sees of the facts about hosts', () => {
  it.each([
    ['its names', aDnsFact(), aDnsFact({ name: `obs.${HOST}`, main: false })],
    ['its answer to plain HTTP', anHttpsUpgrade(), anHttpsUpgrade({ host: `obs.${HOST}`, main: false })],
    ['its security.txt', aSecurityTxt(), aSecurityTxt({ host: `obs.${HOST}`, main: false })],
    ['what it gives away', aSoftwareTrace(), aSoftwareTrace({ host: `obs.${HOST}`, main: false })],
  ])('only %s, and no gap elsewhere', (_what, own, other) => {
    const found = within(seen<{ main: boolean }>(own, other), 'main-host', subject);
    expect(found).toEqual({ seen: true, value: [own], gaps: [] });
  });

  it('none of the hosts that take data, which belong to the whole municipality', () => {
    expect(within(seen(aDataHost()), 'main-host', subject)).toEqual({ seen: false, because: 'not_planned' });
    expect(within(seen(aDataHost()), undefined, subject)).toEqual(seen(aDataHost()));
  });
});
