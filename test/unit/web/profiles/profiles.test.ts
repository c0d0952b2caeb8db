import { describe, expect, test } from 'vitest';
import { keepFact } from '../../../../storage/facts.ts';
import { keepProfileDecision, profileDecisions } from '../../../../storage/review/profile-decisions.ts';
import { withDecisions } from '../../../../src/audit/profile-decisions.ts';
import { profilesNamedBy } from '../../../../src/derive/social/profiles.ts';
import type { FoundProfile } from '../../../../src/model/observation/profile.ts';
import { smallConfig, reviewedWeb } from '../../../kit/a-reviewed-web.ts';

const url = 'https://www.facebook.com/obshtinavarbovets';
const profile: FoundProfile = {
  ...{ platform: 'facebook', url, handle: 'obshtinavarbovets', form: 'page', apart: null },
  mentions: [{ page: 'javascript:alert(1)', how: 'link', region: null, quote: '<script>alert(1)</script>' }],
  ...{ ownership: ['linked', 'named'], name: 'Община \u202eВърбовец', exists: true, because: null },
};

async function webWithProfile() {
  const web = await reviewedWeb();
  const place = { run: 'small-1', municipality: 'varbovets' };
  await keepFact(web.db, place, { kind: 'profiles', subject: 'observed', version: '1', value: [profile] });
  return web;
}

describe('a profile that was found', () => {
  test('is shown with its degrees of ownership and where it is led to from; nothing hostile can be followed', async () => {
    const web = await webWithProfile();
    const { text } = await (await web.sign('kalina')).get('/profiles');
    expect(text).toContain('Един профил чака решение.');
    expect(text).toContain('носи името на общината');
    expect(text).toContain('Община [U+202E]Върбовец');
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
    expect(text).not.toContain('href="javascript:');
    expect(text).toContain(`href="${url}" rel="noopener noreferrer nofollow"`);
  });

  test('is confirmed or rejected; the last decision stands', async () => {
    const web = await webWithProfile();
    const kalina = await web.sign('kalina');
    const form = { municipality: 'varbovets', url };
    expect((await kalina.post('/profiles', { ...form, decision: 'rejected' })).location).toBe(
      '/profiles#town-varbovets',
    );
    await kalina.post('/profiles', { ...form, decision: 'confirmed' });
    const stands = { ...form, decision: 'confirmed', degree: 'linked named', account: 'kalina' };
    expect(await profileDecisions(web.db)).toMatchObject([stands]);
    expect((await kalina.get('/profiles')).text).toContain('потвърден');
    expect(
      (await kalina.post('/profiles', { ...form, url: 'https://evil.example', decision: 'confirmed' })).status,
    ).toBe(404);
  });

  test('that no run meets any more keeps its decision in sight', async () => {
    const web = await reviewedWeb();
    const decision = {
      municipality: 'varbovets',
      url,
      decision: 'rejected',
      degree: null,
      account: 'kalina',
      at: '2026-12-01',
    } as const;
    await keepProfileDecision(web.db, decision);
    expect((await (await web.sign('kalina')).get('/profiles')).text).toContain('последната проверка не го среща');
  });
});

describe('for the next run', () => {
  const [varbovets] = smallConfig().municipalities;
  const decided = (decision: 'confirmed' | 'rejected') =>
    withDecisions(varbovets === undefined ? [] : [varbovets], [
      { municipality: 'varbovets', url, decision, degree: null, account: 'kalina', at: '2026-12-01' },
    ])[0];

  test('a confirmed profile is one of the municipality, without any page that leads to it', () => {
    const town = decided('confirmed');
    expect(town === undefined ? [] : profilesNamedBy([], town)).toMatchObject([
      { url, apart: null, platform: 'facebook' },
    ]);
  });

  test('a rejected one is none, even where the configuration lists it', () => {
    const town = decided('rejected');
    const listed = { ...town, profiles: [{ platform: 'facebook', url }] } as NonNullable<typeof town>;
    expect(profilesNamedBy([], listed)).toEqual([]);
    expect(profilesNamedBy([], { ...listed, notProfiles: [] })).toHaveLength(1);
  });

  test('a municipality nobody decided about stays as it is', () => {
    const { municipalities } = smallConfig();
    expect(withDecisions(municipalities, [])).toEqual(municipalities);
  });
});
