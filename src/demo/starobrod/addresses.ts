import type { Municipality } from '../../model/municipality.ts';

/** The addresses of the fictional municipality; `.example` can never be a real host (RFC 2606). */
export const ORIGINS = {
  portal: 'https://www.starobrod.example',
  taxes: 'https://danatsi.starobrod.example',
} as const;

export const BARE_DOMAIN = 'starobrod.example';

export const PROFILES = {
  facebook: 'https://www.facebook.com/obshtina.starobrod.example',
  youtube: 'https://www.youtube.com/@starobrod-example',
} as const;

/** The entry an operator would write for it: a list of years ago, which does not know its profiles. */
export const MUNICIPALITY: Municipality = {
  id: 'starobrod',
  names: { bg: 'Староброд', en: 'Starobrod', official: 'Община Староброд' },
  codes: {},
  emailDomain: BARE_DOMAIN,
  sites: [
    { kind: 'portal', url: `${ORIGINS.portal}/` },
    { kind: 'taxes', url: `${ORIGINS.taxes}/` },
  ],
  profiles: [],
  lookAlikes: ['vesti-starobrod.example'],
};
