import socialVideo from '../../../checks/engagement/social-video.ts';
import type { ProfileFacts, SocialProfile } from '../../../src/model/observation/profile.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aProfile, someProfileFacts } from '../../kit/observations.ts';

const channel = (posts: ProfileFacts['posts'], over: Partial<SocialProfile> = {}) =>
  aProfile({
    platform: 'youtube',
    url: 'https://www.youtube.com/@varbovets',
    shown: { seen: true, value: someProfileFacts({ posts }) },
    ...over,
  });
const video = (...days: (string | null)[]) => days.map((date) => ({ date, url: null, text: 'Заседание' }));
const one = (...args: Parameters<typeof channel>) => ({ profiles: [channel(...args)] });

describeCheck(socialVideo, {
  fresh: {
    'a video of last week': one(video('2026-04-28', '2026-01-10')),
    'a video of 60 days ago': one(video('2026-03-05')),
    'an old video pinned on top': one(video('2021-04-28', '2026-04-10')),
    'beside a channel nobody uses': {
      profiles: [channel(video('2019-01-01'), { url: 'https://www.youtube.com/@old' }), channel(video('2026-04-28'))],
    },
    'on TikTok': one(video('2026-04-28'), { platform: 'tiktok' }),
  },
  'fresh-not-linked': { 'not linked': one(video('2026-04-28'), { ownership: ['named'], mentions: [] }) },
  'this-year': {
    'a video of last autumn': one(video('2025-10-01')),
    'a video of 61 days ago': one(video('2026-03-04')),
    'a video of 366 days ago': one(video('2025-05-03')),
  },
  old: {
    'a video of three years ago': one(video('2023-10-01')),
    'a video of 367 days ago': one(video('2025-05-02')),
  },
  bare: { 'an empty channel': one([]) },
  unread: {
    'a channel that shows nothing': one(null),
    'videos without days': one(video(null)),
    'a wall': one([], { shown: { seen: false, because: 'consent_wall' } }),
  },
  unclear: { 'a channel of nobody in particular': one(video('2026-04-28'), { apart: 'unclear' }) },
  absent: {
    'no profile': { profiles: [] },
    'a channel of a television': one(video('2026-04-28'), { apart: 'other-body' }),
    'a channel that is gone': one([], { shown: { seen: true, value: someProfileFacts({ exists: false }) } }),
    'the page on Facebook': { profiles: [aProfile()] },
  },
});
