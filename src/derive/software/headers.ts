import type { Header } from '../../model/observation/response.ts';
import { generatorIn, productsIn, type NamedProduct } from './named.ts';

/** Headers that hold a version alone, and whose it is. */
const versionsOf: ReadonlyMap<string, string> = new Map([
  ['x-aspnet-version', 'ASP.NET'],
  ['x-aspnetmvc-version', 'ASP.NET MVC'],
  ['microsoftsharepointteamservices', 'SharePoint'],
  ['x-mod-pagespeed', 'mod_pagespeed'],
  ['x-page-speed', 'PageSpeed'],
  ['x-umbraco-version', 'Umbraco'],
]);

const tokens: ReadonlySet<string> = new Set(['server', 'x-powered-by', 'x-turbo-charged-by']);
const generators: ReadonlySet<string> = new Set(['x-generator', 'x-powered-cms', 'composed-by', 'liferay-portal']);

/** The products an answer names in a header. */
export function productsOfHeader([name, value]: Header): NamedProduct[] {
  const key = name.toLowerCase();
  if (tokens.has(key)) return productsIn(value);
  const product = versionsOf.get(key);
  if (product !== undefined) return [{ product, version: /^\d[\w.-]{0,40}/u.exec(value.trim())?.[0] ?? null }];
  const generator = generators.has(key) ? generatorIn(value) : null;
  return generator === null ? [] : [generator];
}
