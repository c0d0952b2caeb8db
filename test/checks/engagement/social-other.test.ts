import socialOther from '../../../checks/engagement/social-other.ts';
import type { Platform, SocialProfile } from '../../../src/model/observation/profile.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aProfile, someProfileFacts } from '../../kit/observations.ts';

const on = (platform: Platform, over: Partial<SocialProfile> = {}) =>
  aProfile({ platform, url: `https://${platform}.example/varbovets`, ...over });
const posting = (day: string) =>
  ({ seen: true, value: someProfileFacts({ posts: [{ date: day, url: null, text: '' }] }) }) as const;
const walled = { seen: false, because: 'login_wall' } as const;

describeCheck(socialOther, {
  several: { 'two in use': { profiles: [on('instagram'), on('x')] } },
  one: {
    'one in use beside a quiet one': { profiles: [on('instagram'), on('x', { shown: posting('2026-01-01') })] },
    'one in use beside a walled one': { profiles: [on('telegram'), on('instagram', { shown: walled })] },
    'TikTok beside a channel on YouTube': { profiles: [on('tiktok'), on('youtube')] },
  },
  quiet: {
    'behind a login': { profiles: [on('instagram', { shown: walled })] },
    'no post of the last month': { profiles: [on('instagram', { shown: posting('2026-03-01') })] },
    'an account that only reserves the name': {
      profiles: [on('x', { shown: { seen: true, value: someProfileFacts({ posts: [] }) } })],
    },
  },
  unclear: { 'nothing shows whose it is': { profiles: [on('instagram', { apart: 'unclear' })] } },
  absent: {
    'no profile': { profiles: [] },
    'only Facebook and YouTube': { profiles: [on('facebook'), on('youtube')] },
    'TikTok as the video channel': { profiles: [on('tiktok')] },
    'the link of a template': { profiles: [on('x', { apart: 'placeholder' })] },
    'the account of a tourist brand': { profiles: [on('instagram', { apart: 'other-body' })] },
    'an account that is gone': {
      profiles: [on('x', { shown: { seen: true, value: someProfileFacts({ exists: false }) } })],
    },
  },
});
