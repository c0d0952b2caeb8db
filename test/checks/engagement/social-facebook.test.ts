import { expect, test } from 'vitest';
import socialFacebook from '../../../checks/engagement/social-facebook.ts';
import type { SocialProfile } from '../../../src/model/observation/profile.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aProfile, someProfileFacts } from '../../kit/observations.ts';

const walled = { seen: false, because: 'login_wall' } as const;
const gone = { seen: true, value: someProfileFacts({ exists: false }) } as const;
const one = (over: Partial<SocialProfile> = {}) => ({ profiles: [aProfile(over)] });

describeCheck(socialFacebook, {
  official: {
    'named, linked and linking back': one(),
    'beside the page of the mayor': {
      profiles: [aProfile({ url: 'https://www.facebook.com/kmet', apart: 'person' }), aProfile()],
    },
  },
  linked: {
    'without a link back': one({ ownership: ['linked', 'named'] }),
    'without a name': one({ ownership: ['linked', 'links-back'] }),
  },
  'linked-unseen': { 'behind a login': one({ ownership: ['linked'], shown: walled }) },
  'not-linked': { 'only in the configuration': one({ ownership: ['links-back', 'named'], mentions: [] }) },
  personal: {
    'the page of the mayor': one({ apart: 'person' }),
    'a group': one({ apart: 'group', form: 'group' }),
    'the council alone': one({ apart: 'council' }),
    'the mayor behind a login': one({ apart: 'person', shown: walled }),
  },
  unclear: { 'a page of nobody in particular': one({ apart: 'unclear', ownership: ['linked'] }) },
  gone: { 'a page that was deleted': one({ shown: gone, ownership: ['linked'] }) },
  absent: {
    'no profile at all': { profiles: [] },
    'the page of the web studio': one({ apart: 'vendor' }),
    'the page of a theatre': one({ apart: 'other-body' }),
    'the place a template left empty': one({ apart: 'placeholder' }),
    'another network': one({ platform: 'instagram' }),
    'a page listed in the configuration of which nothing is known': one({ ownership: [], shown: walled, mentions: [] }),
  },
});

test('the page and the place that links to it are shown', () => {
  const { evidence } = findingOf(socialFacebook, one());
  expect(evidence).toMatchObject([
    { kind: 'probe', url: 'https://www.facebook.com/varbovets' },
    { kind: 'link', target: 'https://www.facebook.com/varbovets' },
  ]);
});
