import { expect, test } from 'vitest';
import privacyPolicyPublished from '../../../checks/security/privacy-policy-published.ts';
import type { LinkCheck } from '../../../src/model/observation/link-check.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { describeCheck, findingOf, outcomeOf } from '../../kit/describe-check.ts';
import { aDocument, aHit, aLink, aLinkCheck, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';

const TOPIC = 'privacy_policy';
const policy = aPage({
  url: at('poveritelnost'),
  title: 'Политика за поверителност',
  mainText: `Политика за поверителност\n${'Обработваме данни. '.repeat(100)}`,
  date: '2026-01-15',
});
const linking = aLink({ url: policy.url, text: policy.title, region: 'footer' });
const home = aPage({ url: at(), links: [linking] });
const named = [titleOf(policy, TOPIC), linkTo(policy.url, TOPIC, policy.title, { region: 'footer' })];
const site = (pages: readonly Page[], topics: readonly TopicHit[] = [], links: readonly LinkCheck[] = []) => ({
  ...{ pages, documents: [], topics, links },
});
const inBody = (page: Page, over: Partial<TopicHit> = {}) =>
  aHit({ topic: 'personal_data_mention', strength: 'weak', field: 'body', url: page.url, quote: page.title, ...over });

const other = aPage({ url: at('obshti-usloviya'), title: 'Общи условия с лични данни' });
const news = aPage({ url: at('novini/1'), title: 'Обучение по GDPR', role: 'news-item' });
const file = aDocument({ url: at('gdpr.pdf'), links: [{ page: at(), text: 'Политика за лични данни', news: false }] });

describeCheck(privacyPolicyPublished, {
  everywhere: {
    'dated, whole, linked from every page': site([home, policy], named),
    'just long enough': site([home, { ...policy, mainText: 'Д'.repeat(1_500) }], named),
    'linked through an address that redirects': site(
      [aPage({ url: at(), links: [aLink({ url: at('go/privacy') })] }), policy],
      [titleOf(policy, TOPIC), linkTo(at('go/privacy'), TOPIC, policy.title)],
    ),
    'every page links to the policy in its own language': site(
      [
        home,
        policy,
        { ...policy, url: at('en/privacy') },
        aPage({ url: at('en'), links: [aLink({ url: at('en/privacy') })] }),
      ],
      [...named, titleOf({ ...policy, url: at('en/privacy') }, TOPIC)],
    ),
  },
  incomplete: {
    'without a date': site([home, { ...policy, date: null }], named),
    'linked from every second page': site([aPage({ url: at() }), policy], named),
    'too short to cover what it must': site([home, { ...policy, mainText: 'Данни. '.repeat(60) }], named),
  },
  'file-only': {
    'a file for the administration as a whole': {
      ...site([aPage({ url: at() })], [linkTo(file.url, TOPIC, 'Политика за лични данни', { field: 'file' })]),
      documents: [file],
    },
  },
  stub: {
    'a title and little else': site([home, { ...policy, mainText: policy.title }], named),
    'just too short for a text': site([home, { ...policy, mainText: 'Д'.repeat(299) }], named),
  },
  unread: {
    'a page that was not read': site([home], [linkTo(at('gdpr'), TOPIC, 'GDPR')]),
    'a page on a host that bears the name': site(
      [home],
      [linkTo('https://varbovets-region.example/gdpr', TOPIC, 'GDPR')],
    ),
    'a page whose server did not answer': site(
      [home],
      [linkTo(at('gdpr'), TOPIC, 'GDPR')],
      [aLinkCheck({ url: at('gdpr'), verdict: 'untestable', status: null })],
    ),
  },
  mentioned: {
    'inside the terms of use': site([home, other], [inBody(other)]),
    'a lesser heading of the terms': site(
      [home, { ...other, headings: [...other.headings, { level: 2, text: 'Лични данни', marked: true }] }],
      [aHit({ topic: TOPIC, url: other.url, quote: 'Лични данни' })],
    ),
    'news about a course': site([home, news], [inBody(news, { news: true })]),
  },
  absent: {
    'nothing at all': site([home]),
    'a file that nothing calls the policy': { ...site([home]), documents: [file] },
    'the policy of the web studio': site([home], [linkTo('https://studio.example/privacy', TOPIC, 'Privacy policy')]),
    'a footer link that answers 404, and the words of the footer': site(
      [home],
      [linkTo(at('gdpr'), TOPIC, 'GDPR'), inBody(home, { region: 'footer' })],
      [aLinkCheck({ url: at('gdpr'), verdict: 'broken', status: 404 })],
    ),
    'a footer link that leads to the home page': site([home], [linkTo(at(), TOPIC, 'Поверителност')]),
    'a footer link that leads to an error': site(
      [home, { ...policy, hollow: 'soft-404' }],
      [linkTo(policy.url, TOPIC, 'Поверителност')],
    ),
    'an empty section of a shared template': site([home, { ...policy, hollow: 'empty-section' }], named),
  },
});

test('a page is reached from everywhere at the share the edition asks for', () => {
  const pages = [home, policy, aPage({ url: at('a') }), aPage({ url: at('b') })];
  expect(findingOf(privacyPolicyPublished, site(pages, named)).facts).toMatchObject({ share: 50, pages: 4 });
  expect(outcomeOf(privacyPolicyPublished, site(pages, named), { limits: { leastCoverage: 50 } })).toBe('everywhere');
});

test('the shortest text that is one counts as reached', () => {
  const { outcome, facts } = findingOf(
    privacyPolicyPublished,
    site([home, { ...policy, mainText: 'Д'.repeat(300) }], named),
  );
  expect(outcome).toBe('incomplete');
  expect(facts).toMatchObject({ characters: 300, share: 100 });
});
