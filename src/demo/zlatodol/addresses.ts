import type { Municipality } from '../../model/municipality.ts';

/** The addresses of the fictional municipality; `.example` can never be a real host (RFC 2606). */
export const ORIGINS = {
  portal: 'https://www.zlatodol.example',
  council: 'https://obs.zlatodol.example',
  services: 'https://uslugi.zlatodol.example',
  old: 'https://old.zlatodol.example',
} as const;

export const BARE_DOMAIN = 'zlatodol.example';

export const PROFILES = {
  facebook: 'https://www.facebook.com/obshtina.zlatodol.example',
  youtube: 'https://www.youtube.com/@obshtina-zlatodol-example',
} as const;

/** The entry an operator would write for it; the old portal is left to be discovered. */
export const MUNICIPALITY: Municipality = {
  id: 'zlatodol',
  names: { bg: 'Златодол', en: 'Zlatodol', official: 'Община Златодол' },
  codes: {},
  emailDomain: BARE_DOMAIN,
  sites: [
    { kind: 'portal', url: `${ORIGINS.portal}/` },
    { kind: 'council', url: `${ORIGINS.council}/` },
    { kind: 'e_services', url: `${ORIGINS.services}/` },
  ],
  profiles: [
    { platform: 'facebook', url: PROFILES.facebook },
    { platform: 'youtube', url: PROFILES.youtube },
  ],
  lookAlikes: ['oblast-zlatodol.example'],
};
