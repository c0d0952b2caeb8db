import { expect, test } from 'vitest';
import socialTwoWay from '../../../checks/engagement/social-two-way.ts';
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
