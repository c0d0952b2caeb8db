/** A page that bears the name of Златодол and is a trader's. */
export const LOOK_ALIKE = 'https://www.facebook.com/zlatodol.dnes.example';

/** The account of Златодол on Mastodon. */
export const MASTODON = 'https://mastodon.example/@obshtina_zlatodol';

/** The account of Ясенград on Bluesky, whose handle is its domain. */
export const BLUESKY = 'https://bsky.app/profile/yasengrad.example';
