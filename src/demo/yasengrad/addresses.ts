import type { Municipality } from '../../model/municipality.ts';

/** The addresses of the fictional municipality; `.example` can never be a real host (RFC 2606). */
export const ORIGINS = {
  portal: 'https://www.yasengrad.example',
  services: 'https://uslugi.yasengrad.example',
  data: 'https://danni.yasengrad.example',
} as const;

export const BARE_DOMAIN = 'yasengrad.example';

export const PROFILES = {
  facebook: 'https://www.facebook.com/obshtina.yasengrad.example',
  youtube: 'https://www.youtube.com/@yasengrad-example',
  instagram: 'https://www.instagram.com/yasengrad.example/',
  telegram: 'https://t.me/yasengrad_example',
} as const;

/** The entry an operator would write for it. */
export const MUNICIPALITY: Municipality = {
  id: 'yasengrad',
  names: { bg: 'Ясенград', en: 'Yasengrad', official: 'Община Ясенград' },
  codes: {},
  emailDomain: BARE_DOMAIN,
  sites: [
    { kind: 'portal', url: `${ORIGINS.portal}/` },
    { kind: 'e_services', url: `${ORIGINS.services}/` },
    { kind: 'open_data', url: `${ORIGINS.data}/` },
  ],
  profiles: [
    { platform: 'facebook', url: PROFILES.facebook },
    { platform: 'youtube', url: PROFILES.youtube },
  ],
  lookAlikes: [],
};
