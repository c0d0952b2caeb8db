import type { ProfileForm } from '../../../model/observation/profile.ts';
import type { PlatformRule } from './rule.ts';

const front = 'https://www.linkedin.com/';

/** Other spellings of the first segment, of earlier years and of the mobile site. */
const kinds: ReadonlyMap<string, readonly [kind: string, form: ProfileForm]> = new Map([
  ['company', ['company', 'page']],
  ['company-beta', ['company', 'page']],
  ['organization', ['company', 'page']],
  ['school', ['school', 'page']],
  ['showcase', ['showcase', 'page']],
  ['in', ['in', 'person']],
  ['pub', ['in', 'person']],
  ['groups', ['groups', 'group']],
]);

const slugForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.&'’-]{0,99}$/u;

export const linkedin: PlatformRule = {
  platform: 'linkedin',
  front,
  owns: ({ host }) => /^(?:[a-z]{1,3}\.)?linkedin\.com$/u.test(host),
  read({ segments }) {
    const [first = '', slug = ''] = /^(?:mwlite|organization-guest|edu)$/u.test(segments[0] ?? '')
      ? segments.slice(1)
      : segments;
    const [kind, form] = kinds.get(first) ?? [];
    if (kind === undefined || form === undefined || !slugForm.test(slug) || slug.toLowerCase() === 'linkedin')
      return null;
    return { url: `${front}${kind}/${encodeURIComponent(slug.toLowerCase())}`, handle: slug, form, name: null };
  },
};
