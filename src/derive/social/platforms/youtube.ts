import type { SocialAddress } from '../address.ts';
import { page, type PlatformRule, type Read } from './rule.ts';

const front = 'https://www.youtube.com/';
const hosts = /^(?:(?:m|music|gaming)\.)?youtube\.com$|^youtube-nocookie\.com$|^youtu\.be$/u;

const reserved = new Set(
  (
    'account ads attribution_link channels clip creators e embed feed feeds gaming hashtag howyoutubeworks iframe_api ' +
    'img intl kids live live_chat new oembed playlist post premium press redirect results s shorts signin t terms ' +
    'trends upload v watch youtube yt'
  ).split(' '),
);

const channelId = /^UC[\w-]{22}$/u;
/** Handles may be in any script; the middle dot is Catalan (help page "Handles"). */
const handleName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.·-]{0,49}$/u;

function channel(id: string | null | undefined): Read {
  return id !== null && id !== undefined && channelId.test(id) ? page(`${front}channel/${id}`, id) : null;
}

function called(prefix: '' | '@' | 'c/' | 'user/', name: string | null | undefined): Read {
  if (name === null || name === undefined || !handleName.test(name) || reserved.has(name.toLowerCase())) return null;
  return page(front + prefix + encodeURIComponent(name.toLowerCase()), name);
}

/** The list of all uploads of channel `UC…` is called `UU…`. */
function ofUploads(list: string | null): Read {
  return list?.startsWith('UU') === true ? channel(`UC${list.slice(2)}`) : null;
}

/** Players of one video name no channel; those of a channel's stream or of all its uploads do (IFrame player parameters). */
function embedded({ segments, query }: SocialAddress): Read {
  if (segments[1] === 'live_stream') return channel(query.get('channel'));
  if (query.get('listType') === 'user_uploads') return called('user/', query.get('list'));
  return segments[1] === 'videoseries' || segments.length === 1 ? ofUploads(query.get('list')) : null;
}

/** By the first segment of the path. */
const ways: ReadonlyMap<string, (address: SocialAddress) => Read> = new Map([
  ['channel', ({ segments }) => channel(segments[1])],
  ['c', ({ segments }) => called('c/', segments[1])],
  ['user', ({ segments }) => called('user/', segments[1])],
  ['embed', embedded],
  ['playlist', ({ query }) => ofUploads(query.get('list'))],
  ['feeds', ({ query }) => channel(query.get('channel_id')) ?? called('user/', query.get('user'))],
  ['subscribe_embed', ({ query }) => channel(query.get('channelid')) ?? called('user/', query.get('channel'))],
  ['subscription_center', ({ query }) => called('user/', query.get('add_user'))],
]);

function read(address: SocialAddress): Read {
  const { host, segments } = address;
  const [first = ''] = segments;
  if (host === 'youtu.be') return null;
  if (first.startsWith('@')) return called('@', first.slice(1));
  const way = ways.get(first);
  if (way !== undefined) return way(address);
  return segments.length <= 2 && /^[a-z\d]{3,50}$/iu.test(first) ? called('', first) : null;
}

export const youtube: PlatformRule = { platform: 'youtube', front, owns: ({ host }) => hosts.test(host), read };
