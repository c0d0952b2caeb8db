import { ORIGINS } from './addresses.ts';

/** Internal links that lead nowhere, on purpose. README.md says where they are. */
export const BROKEN_LINKS: readonly string[] = [`${ORIGINS.portal}/uchastie/anketi/park-yug`];

/** Loaded by the shell before anybody was asked. */
export const TRACKER = 'https://www.googletagmanager.com/gtag/js?id=G-YSNGRD0000';
