import type { SocialAddress } from '../address.ts';
import { page, type PlatformRule, type Read } from './rule.ts';

const reserved = new Set(
  'addemoji addlist addstickers addtheme bg boost c confirmphone contact giftcode invoice iv login m proxy setlanguage share socks telegram'.split(
    ' ',
  ),
);

function channel(name: string): Read {
  if (!/^[a-z]\w{3,31}$/iu.test(name) || reserved.has(name.toLowerCase())) return null;
  return page(`https://t.me/${name.toLowerCase()}`, name);
}

/** Whoever holds the link may enter; nobody else sees what is said there. */
function invitation(hash: string): Read {
  if (!/^[\w-]{8,40}$/u.test(hash) || /^\d+$/u.test(hash)) return null;
  return { url: `https://t.me/+${hash}`, handle: null, form: 'group', name: null };
}

function openedInApp({ host, query }: SocialAddress): Read {
  if (host === 'join') return invitation(query.get('invite') ?? '');
  return host === 'resolve' && !query.has('post') ? channel(query.get('domain') ?? '') : null;
}

function ofTelegram(address: SocialAddress): Read {
  const { protocol, host, segments } = address;
  if (protocol === 'tg:') return openedInApp(address);
  if (host.endsWith('.t.me')) return segments.length === 0 ? channel(host.slice(0, -'.t.me'.length)) : null;
  const [first = '', second = ''] = segments[0] === 's' ? segments.slice(1) : segments;
  if (first.startsWith('+')) return invitation(first.slice(1));
  if (first === 'joinchat') return invitation(second);
  return /^\d+$/u.test(second) ? null : channel(first);
}

/** `t.me/name/12` is one message. */
export const telegram: PlatformRule = {
  platform: 'telegram',
  front: 'https://t.me/',
  owns: ({ protocol, host }) => protocol === 'tg:' || /^(?:[a-z]\w{3,31}\.)?t\.me$|^telegram\.(?:me|dog)$/u.test(host),
  read: ofTelegram,
};

function publicChat(name: string | null | undefined): Read {
  if (name === null || name === undefined || !/^[\w.-]{3,60}$/u.test(name)) return null;
  return page(`https://chats.viber.com/${name.toLowerCase()}`, name);
}

/** Communities and channels are known by their invitation alone. */
function community(token: string | null): Read {
  if (token === null || !/^[\w+/=.-]{8,300}$/u.test(token)) return null;
  return { url: `https://invite.viber.com/?g2=${encodeURIComponent(token)}`, handle: null, form: 'page', name: null };
}

/** A chat with a telephone number and the button to forward a text are no profiles. */
export const viber: PlatformRule = {
  platform: 'viber',
  front: 'https://www.viber.com/',
  owns: ({ protocol, host }) => protocol === 'viber:' || /^(?:(?:chats|invite)\.)?viber\.com$/u.test(host),
  read({ protocol, host, segments, query }) {
    if (protocol === 'viber:')
      return host === 'pa' || host === 'public'
        ? publicChat(query.get('chatURI') ?? query.get('uri') ?? query.get('id'))
        : null;
    if (host === 'invite.viber.com') return community(query.get('g2'));
    return host === 'chats.viber.com' ? publicChat(segments[0]) : null;
  },
};
