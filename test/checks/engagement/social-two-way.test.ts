import { expect, test } from 'vitest';
import socialTwoWay from '../../../checks/engagement/social-two-way.ts';
import type { SocialProfile } from '../../../src/model/observation/profile.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aProfile, someProfileFacts } from '../../kit/observations.ts';

const post = (id: number, text: string) => ({ date: `2026-05-0${id}`, url: `https://f.example/${id}`, text });
const page = (replies: 'present' | 'none' | 'unknown') =>
  aProfile({
    shown: { seen: true, value: someProfileFacts({ replies, posts: [post(2, 'Ремонт'), post(1, 'Кога ще вали?')] }) },
  });

describeCheck(socialTwoWay, {
  answers: { 'answers in sight': { profiles: [page('present')] } },
  leads: {
    'nothing is known of answers': { profiles: [page('unknown')] },
    'behind a login': { profiles: [aProfile({ shown: { seen: false, because: 'login_wall' } })] },
  },
  nothing: { 'no profile': { profiles: [] }, 'only the mayor': { profiles: [aProfile({ apart: 'person' })] } },
});

test('posts that ask something come first', () => {
  const { evidence } = findingOf(socialTwoWay, { profiles: [page('unknown')] });
  expect(evidence.slice(0, 2).map(({ url }) => url)).toEqual(['https://f.example/1', 'https://f.example/2']);
});

test('the profiles that answer are named, and where none does all of them', () => {
  const insta = aProfile({ platform: 'instagram', url: 'https://www.instagram.com/varbovets' });
  const names = (...profiles: SocialProfile[]) => findingOf(socialTwoWay, { profiles }).facts;
  expect(names(page('present'), insta)).toMatchObject({ names: 'Facebook' });
  expect(names(page('unknown'), insta)).toMatchObject({ names: 'Facebook, Instagram' });
});
