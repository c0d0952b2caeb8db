import socialRecency from '../../../checks/engagement/social-recency.ts';
import type { ProfileFacts, SocialProfile } from '../../../src/model/observation/profile.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aProfile, someProfileFacts } from '../../kit/observations.ts';

const posts = (...days: (string | null)[]) => days.map((date) => ({ date, url: null, text: '' }));
const showing = (of: ProfileFacts['posts']) => ({ seen: true, value: someProfileFacts({ posts: of }) }) as const;
const walled = { seen: false, because: 'login_wall' } as const;
const page = (...days: (string | null)[]) => aProfile({ shown: showing(posts(...days)) });
const other = (over: Partial<SocialProfile>) =>
  aProfile({ platform: 'instagram', url: 'https://i.example/v', ...over });

describeCheck(socialRecency, {
  fresh: {
    'two days ago': { profiles: [page('2026-05-02')] },
    'seven days ago': { profiles: [page('2026-04-27')] },
    'beside a page nobody uses any more': {
      profiles: [
        aProfile({ url: 'https://www.facebook.com/a', shown: showing(posts('2019-01-01')) }),
        aProfile({ url: 'https://www.facebook.com/b', shown: showing(posts('2026-05-02')) }),
      ],
    },
    'an old post pinned on top': { profiles: [page('2024-01-01', '2026-05-02')] },
    'without Facebook the newest of the others': {
      profiles: [
        other({ shown: showing(posts('2026-05-02')) }),
        other({ platform: 'viber', url: 'https://v.example/', shown: walled }),
      ],
    },
  },
  recent: {
    'two weeks ago': { profiles: [page('2026-04-20')] },
    'eight days ago': { profiles: [page('2026-04-26')] },
    '30 days ago': { profiles: [page('2026-04-04')] },
  },
  late: {
    'two months ago': { profiles: [page('2026-03-04')] },
    '31 days ago': { profiles: [page('2026-04-03')] },
    '90 days ago': { profiles: [page('2026-02-03')] },
    '90 days ago, beside one behind a login': {
      profiles: [
        other({ shown: showing(posts('2026-02-03')) }),
        other({ platform: 'viber', url: 'https://v.example/', shown: walled }),
      ],
    },
  },
  stale: {
    'half a year ago': { profiles: [page('2025-11-01')] },
    '91 days ago': { profiles: [page('2026-02-02')] },
    'only a day to come': { profiles: [page('2025-11-01', '2027-01-01')] },
  },
  bare: { 'no posts': { profiles: [page()] } },
  unread: {
    'behind a login': { profiles: [aProfile({ shown: walled })] },
    'the main profile counts, though another is in sight': {
      profiles: [aProfile({ shown: walled }), other({ shown: showing(posts('2026-05-02')) })],
    },
    'posts without days': { profiles: [page(null)] },
    'posts that are not shown': { profiles: [aProfile({ shown: showing(null) })] },
  },
  unclear: { 'a page of nobody in particular': { profiles: [aProfile({ apart: 'unclear' })] } },
  absent: {
    'no profile': { profiles: [] },
    'only the mayor': { profiles: [aProfile({ apart: 'person' })] },
    'a page that is gone': {
      profiles: [aProfile({ shown: { seen: true, value: someProfileFacts({ exists: false }) } })],
    },
  },
});
