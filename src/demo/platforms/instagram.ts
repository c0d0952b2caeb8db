import type { Host } from '../host.ts';
import { loginPage } from './page.ts';

/** Every address answers with the form to log in. */
export function instagramHost(): Host {
  return {
    names: ['www.instagram.com'],
    address: '127.80.9.3',
    certificate: 'valid',
    plainHttp: 'redirects',
    answer: () => loginPage('Instagram'),
  };
}
