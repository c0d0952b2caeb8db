import type { Address } from './address.ts';

/**
 * Why an address is never asked for, wherever it was found. `action`: a GET that may change something. `login-return`:
 * one of endless ways back from the login page. The others repeat in another form what has an address of its own.
 */
export type Unwanted = 'action' | 'login-return' | 'print' | 'feed' | 'reply' | 'share' | 'calendar-file';

const segmentRules: readonly (readonly [Unwanted, RegExp])[] = [
  ['action', /^(?:logout|log-out|logoff|log-off|signout|sign-out|vote|unsubscribe|add-to-cart)(?:\.\w{2,5})?$/],
  ['print', /^(?:print|printpdf|printer-friendly|print-version|printable)(?:\.\w{2,5})?$/],
  ['feed', /^(?:wp-json|oembed|xmlrpc\.php)$/],
  ['calendar-file', /^(?:add-to-calendar|addtocalendar|ical)$/],
];

const commands = /^(?:action|act|do|op|cmd|task|mode|method)$/;
/** The verb comes last: `delete`, `user.logout`, `com_poll.vote`. */
const verbs =
  /(?:^|[._:/-])(?:delete|del|remove|trash|purge|edit|logout|log-out|logoff|signout|sign-out|vote|like|dislike|unsubscribe|approve|addtocart)$/i;
const isOn = (value: string) => !/^(?:0|false|no|off)$/i.test(value);

const parameterRules: readonly (readonly [Unwanted, (name: string, value: string) => boolean])[] = [
  ['action', (name) => /^(?:logout|delete|vote|unsubscribe|like_comment|add-to-cart)$/.test(name)],
  ['action', (name, value) => commands.test(name) && verbs.test(value)],
  ['print', (name, value) => /^(?:print|printable|printview|printpage)$/.test(name) && isOn(value)],
  ['print', (name, value) => name === 'tmpl' && value === 'component'],
  [
    'print',
    (name, value) => /^(?:layout|view|format|output|mode)$/.test(name) && /^(?:print|printable|pdf)$/i.test(value),
  ],
  ['feed', (name, value) => name === 'feed' || (/^(?:format|type)$/.test(name) && /^(?:feed|rss|atom)$/i.test(value))],
  ['reply', (name) => name === 'replytocom'],
  ['share', (name, value) => name === 'share' && /^[a-z-]+$/i.test(value)],
  ['calendar-file', (name, value) => /^(?:ical|outlook-ical|add-to-calendar)$/.test(name) && isOn(value)],
];

const loginPage = /^(?:log-?in|sign-?in|auth|vhod|вход|wp-login|user-login)(?:\.\w{2,5})?$/;
const wayBack = /^(?:return|redirect|back)(?:_?(?:url|to))?$|^(?:destination|next|continue|goto|ref|referr?er)$/;

function isLoginReturn({ segments, parameters }: Address): boolean {
  return segments.some((segment) => loginPage.test(segment)) && parameters.some(([name]) => wayBack.test(name));
}

/** The feed of a page or section. That of the whole site, `/feed` or `/bg/rss`, is not one. */
function isInnerFeed({ segments }: Address): boolean {
  if (!/^(?:feed|rss|atom)$/.test(segments.at(-1) ?? '')) return false;
  return segments.length > 2 || (segments.length === 2 && segments[0]?.length !== 2);
}

/** Why this address should never be asked for; null when it may. */
export function unwanted(address: Address): Unwanted | null {
  if (isLoginReturn(address)) return 'login-return';
  if (isInnerFeed(address)) return 'feed';
  const { segments, parameters } = address;
  const bySegment = segmentRules.find(([, pattern]) => segments.some((segment) => pattern.test(segment)));
  const byParameter = parameterRules.find(([, matches]) => parameters.some(([name, value]) => matches(name, value)));
  return (bySegment ?? byParameter)?.[0] ?? null;
}
