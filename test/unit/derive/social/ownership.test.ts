import { describe, expect, it } from 'vitest';
import { ownershipOf } from '../../../../src/derive/social/ownership.ts';
import type { Municipality } from '../../../../src/model/municipality.ts';
import type { ProfileFacts, ProfileMention, SocialProfile } from '../../../../src/model/observation/profile.ts';

const municipality: Municipality = {
  ...{ id: 'varbovets', codes: {}, emailDomain: 'varbovets.example', profiles: [] },
  names: { bg: 'Върбовец', en: 'Varbovets', official: 'Община Върбовец' },
  sites: [
    { kind: 'portal', url: 'https://www.varbovets.example/' },
    { kind: 'council', url: 'https://obs-varbovets.example/' },
    { kind: 'gis', url: null },
  ],
  lookAlikes: ['oblast.varbovets.example'],
};

const shown = (facts: Partial<ProfileFacts>): SocialProfile['shown'] => ({
  seen: true,
  value: {
    ...{ exists: true, name: null, description: null, publisher: null, movedTo: null, links: [], posts: null },
    ...{ replies: 'unknown', followers: null },
    ...facts,
  },
});

const linked: ProfileMention = { page: 'https://varbovets.example/', how: 'link', region: 'footer', quote: 'Facebook' };
const configured: ProfileMention = { page: null, how: 'configured', region: null, quote: 'https://x.com/varbovets' };

const degrees = (facts: Partial<ProfileFacts>): SocialProfile['ownership'] =>
  ownershipOf({ mentions: [] }, shown(facts), municipality);

describe('a profile bears the municipality’s name', () => {
  it.each([
    'Община Върбовец',
    'ОБЩИНА ВЪРБОВЕЦ',
    'Община Bърбовец',
    'Община „Върбовец“',
    'Obshtina Varbovets',
    'Obshtina Vurbovec',
    'Municipality of Varbovets',
    'Varbovets Municipality',
    'Varbovets Municipality - Official',
    'Община Върбовец – Официална страница',
    'Община Върбовец | сърцето на планината',
    'Общинска администрация Върбовец',
    'ObshtinaVarbovets',
    'Varbovets Municipality (@varbovets)',
  ])('%s', (name) => {
    expect(degrees({ name })).toEqual(['named']);
  });

  it.each([
    ['name', { name: 'Върбовец', description: 'Официална страница на Община Върбовец. Новини и събития.' }],
    ['publisher of an app', { name: 'Моят град', publisher: 'Община Върбовец' }],
  ])('by its %s', (_, facts) => {
    expect(degrees(facts)).toEqual(['named']);
  });
});

it.each([
  'Върбовец',
  'Област Върбовец',
  'Областна администрация Върбовец',
  'Общински съвет – Върбовец',
  'Община Върбовчево',
  'Община Горен Върбовец и приятели на града',
  'Кмет на Община Върбовец',
  'Туризъм – Община Върбовец',
  'Младежки център към Община Върбовец',
  'Драматичен театър Върбовец',
  'ФК Върбовец',
  'Новините на Върбовец',
  'Varbovets District',
  'Municipality of Varbovetski',
  'Община',
  '',
])('“%s” is not the name of the municipality', (name) => {
  expect(degrees({ name })).toEqual([]);
});

it('a theatre that says whose it is does not become the municipality', () => {
  const description = 'Официална страница на театъра. Общински театър, Община Върбовец.';
  expect(degrees({ name: 'Театър „Смях“', description })).toEqual([]);
});

it.each([
  ['an own site', { links: ['http://varbovets.example/bg/kontakti'] }],
  ['a site below an own one', { links: ['https://uslugi.varbovets.example'] }],
  ['the site of the council', { links: ['https://www.obs-varbovets.example/'] }],
  [
    'an own site through a redirector',
    { links: ['https://l.facebook.com/l.php?u=https%3A%2F%2Fvarbovets.example%2F'] },
  ],
  ['an own site written out', { description: 'Повече на www.varbovets.example.' }],
])('a profile that gives %s links back', (_, facts) => {
  expect(degrees(facts)).toEqual(['links-back']);
});

it.each([
  ['somebody else’s site', { links: ['https://varbovets.example.evil.example/', 'https://notvarbovets.example/'] }],
  ['a look-alike below an own domain', { links: ['https://oblast.varbovets.example/'] }],
  ['only a mail address', { description: 'Пишете на info@varbovets.example' }],
  ['no address at all', { links: ['', 'not an address', 'mailto:info@varbovets.example'], description: '...' }],
])('a profile that gives %s does not link back', (_, facts) => {
  expect(degrees(facts)).toEqual([]);
});

it('what is linked from an own page is linked; what only the configuration lists is not', () => {
  const unseen: SocialProfile['shown'] = { seen: false, because: 'login_wall' };
  expect(ownershipOf({ mentions: [configured, linked] }, unseen, municipality)).toEqual(['linked']);
  expect(ownershipOf({ mentions: [configured] }, unseen, municipality)).toEqual([]);
});

it('a profile that is gone proves nothing but the link', () => {
  const gone = shown({ exists: false, name: 'Община Върбовец', links: ['https://varbovets.example'] });
  expect(ownershipOf({ mentions: [linked] }, gone, municipality)).toEqual(['linked']);
});

it('the district of the same name does not count where the municipality bears another word', () => {
  const names = { bg: 'Добрич', en: 'Dobrich', official: 'Община град Добрич' };
  const named = (name: string): boolean =>
    ownershipOf({ mentions: [] }, shown({ name }), { ...municipality, names }).includes('named');
  expect(['Община град Добрич', 'Община Добрич', 'Dobrich Municipality'].map(named)).toEqual([true, true, true]);
  expect(['Община Добричка', 'Dobrichka Municipality', 'Област Добрич'].map(named)).toEqual([false, false, false]);
});
