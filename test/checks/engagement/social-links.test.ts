import { expect, test } from 'vitest';
import socialLinks from '../../../checks/engagement/social-links.ts';
import type { SocialProfile } from '../../../src/model/observation/profile.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aProfile, someProfileFacts } from '../../kit/observations.ts';

const walled = { seen: false, because: 'login_wall' } as const;
const gone = { seen: true, value: someProfileFacts({ exists: false }) } as const;
const insta = (over: Partial<SocialProfile> = {}) =>
  aProfile({ platform: 'instagram', url: 'https://www.instagram.com/varbovets', ...over });
const oneWay: Partial<SocialProfile> = { ownership: ['linked', 'named'] };

describeCheck(socialLinks, {
  mutual: {
    'both ways': { profiles: [aProfile()] },
    'another one behind a login': { profiles: [aProfile(), insta({ shown: walled, ownership: ['linked'] })] },
    'without Facebook another one will do': { profiles: [insta()] },
    'the link of a web studio in the footer': {
      profiles: [aProfile(), insta({ apart: 'vendor', ownership: ['linked'] })],
    },
  },
  broken: {
    'one of the links is dead': { profiles: [aProfile(), insta({ shown: gone, ownership: ['linked'] })] },
    'a place that a template left empty': { profiles: [aProfile(), insta({ apart: 'placeholder' })] },
  },
  'one-way': {
    'no link back': { profiles: [aProfile(oneWay)] },
    'only a lesser one links back': { profiles: [aProfile(oneWay), insta()] },
  },
  'back-unseen': { 'behind a login': { profiles: [aProfile({ shown: walled, ownership: ['linked'] })] } },
  unclear: {
    'nothing shows whose it is': {
      profiles: [aProfile({ apart: 'unclear', shown: walled, ownership: ['linked'] })],
    },
  },
  absent: {
    'no links': { profiles: [] },
    'only the mayor': { profiles: [aProfile({ apart: 'person' })] },
    'only in the configuration': { profiles: [aProfile({ ownership: ['named'], mentions: [] })] },
    'a feed': { profiles: [aProfile({ platform: 'feed' })] },
  },
});

test('profiles behind a login are counted', () => {
  const facts = (...profiles: SocialProfile[]) => findingOf(socialLinks, { profiles }).facts;
  expect(facts(aProfile())).toMatchObject({ unread: 0 });
  expect(facts(aProfile(), insta({ shown: walled, ownership: ['linked'] }))).toMatchObject({ unread: 1 });
});
