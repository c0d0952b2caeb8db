import type { SetApart } from '../../model/observation/profile.ts';
import type { Found } from './gather.ts';
import type { Mention } from './mentions.ts';
import { compact, type Naming, type Said } from './naming.ts';
import { isPartners, isVendors } from './neighbours.ts';
import type { ProfileAddress } from './platforms/rule.ts';
import { isPresented, type Sites } from './standing.ts';
import { familyName, sampleNames } from './vocabulary.ts';

export interface Surroundings {
  readonly naming: Naming;
  readonly sites: Sites;
  readonly ownHosts: ReadonlySet<string>;
}

/** Kinds of sites that speak for the municipality; the others speak for the council, for visitors, for who runs them. */
const speaking: ReadonlySet<string> = new Set(['portal', 'legacy']);

const longestLabel = 100;

/** Texts of the links, each once; whole cards of news are no labels. */
function labels(mentions: readonly Mention[]): string[] {
  const texts = mentions.flatMap(({ link }) => (link === null ? [] : [link.text]));
  return [...new Set(texts)].filter((text) => text !== '' && text.length <= longestLabel);
}

/** `ivan.petrov`, `IvanPetrovOfficial`: given and family name. */
function isPersonal(handle: string): boolean {
  const words = handle
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '.')
    .toLowerCase()
    .split(/[._-]+/u);
  return words.length >= 2 && words.slice(1, 3).some((word) => familyName.test(word));
}

/** What an address says of itself: of its form, its handle and the name in it. */
function saidByAddress({ handle, name }: ProfileAddress, naming: Naming): Said {
  return naming.ofHandle(name ?? handle ?? '');
}

function saidByLabels(mentions: readonly Mention[], naming: Naming): readonly Said[] {
  return labels(mentions).map((text) => naming.ofText(text));
}

/** Its address or its links bear the municipality's name and no other. */
export function isNamed({ address, configured, mentions }: Found, naming: Naming): boolean {
  const said = [saidByAddress(address, naming), ...saidByLabels(mentions, naming)];
  return configured || said.some(({ named, municipal, body, more }) => named && body === null && (municipal || !more));
}

/** All links speak of something that is not the municipality. */
function saysAnother(said: readonly Said[]): boolean {
  return said.length > 0 && said.every(({ more, named }) => more && !named);
}

/** `obshtinadobrinka`: the word for a municipality beside a name that is not this one's. */
function isAnotherMunicipality({ municipal, named, more }: Said, { configured }: Found): boolean {
  return municipal && more && !named && !configured;
}

/** It is presented as own, though its name is not the municipality's: who else may be meant. */
function byNeighbours(found: Found, said: readonly Said[], { ownHosts }: Surroundings): SetApart | null {
  const handle = found.address.handle ?? '';
  if (isPersonal(handle)) return 'person';
  if (isPartners(handle, found.mentions, ownHosts)) return 'other-body';
  return saysAnother(said) ? 'unclear' : null;
}

/** Nobody says whose it is: where it stands has to do. */
function byPlace(found: Found, said: readonly Said[], around: Surroundings): SetApart | null {
  const { address, mentions } = found;
  const { named, more } = saidByAddress(address, around.naming);
  const telling = named && !more ? mentions : mentions.filter(({ on }) => speaking.has(on.site));
  if (telling.length === 0) return mentions.some(({ on }) => on.site === 'council') ? 'council' : 'other-body';
  if (!isPresented(telling, around.sites, around.naming)) return 'unclear';
  if (!named) return byNeighbours(found, said, around);
  return more && saysAnother(said) ? 'unclear' : null;
}

/** What templates leave behind: where a profile is presented, not where one is talked about. */
function isPlaceholder({ address, empty, mentions }: Found, { sites, naming }: Surroundings): boolean {
  return empty || (sampleNames.has(compact(address.handle ?? '')) && isPresented(mentions, sites, naming));
}

/** What the address alone decides: null when it names nobody else. */
function byAddress(found: Found, handle: Said): SetApart | null {
  const { form } = found.address;
  if (form === 'group' || form === 'person') return form;
  return handle.body ?? (isAnotherMunicipality(handle, found) ? 'other-body' : null);
}

/** Whose a profile is: null when it is the municipality's own, else why it is set apart. */
export function apartOf(found: Found, around: Surroundings): SetApart | null {
  const { naming, ownHosts } = around;
  const handle = saidByAddress(found.address, naming);
  const isVendor = (): boolean =>
    !handle.named && isVendors(found.mentions, ownHosts, (text) => naming.ofText(text).more);
  if (isPlaceholder(found, around)) return isVendor() ? 'vendor' : 'placeholder';
  const other = byAddress(found, handle);
  if (other !== null) return other;
  if (found.configured || (handle.named && handle.municipal)) return null;
  const said = saidByLabels(found.mentions, naming);
  const body = said.find((label) => label.body !== null)?.body;
  if (body !== undefined) return body;
  if (said.some(({ named, municipal }) => named && municipal)) return null;
  return isVendor() ? 'vendor' : byPlace(found, said, around);
}
