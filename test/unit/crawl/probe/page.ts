import type { DocumentFile } from '../../../../src/model/observation/document.ts';
import type { Form, Link, Page } from '../../../../src/model/observation/page.ts';
import { aDocument } from '../../../kit/observations.ts';

export const portal = 'https://varbovets.example';

/** A section page of the portal with a title, and whatever a test changes. */
export function page(path: string, title: string, changes: Partial<Page> = {}): Page {
  return {
    url: `${portal}${path}`,
    host: 'varbovets.example',
    site: 'portal',
    home: path === '/',
    source: 'http',
    sha256: '0'.repeat(64),
    capturedAt: '2026-05-04T08:00:00.000Z',
    title,
    lang: 'bg',
    textLang: 'bg',
    role: 'section',
    hollow: null,
    headings: [],
    breadcrumbs: [],
    links: [],
    alternates: [],
    me: [],
    sameAs: [],
    plugins: [],
    forms: [],
    embeds: [],
    frames: [],
    scripts: [],
    images: [],
    meta: {},
    text: title,
    mainText: title,
    dates: [],
    date: null,
    items: [],
    lists: [],
    paging: null,
    tables: [],
    structure: { h1: 1, skipsHeading: false, main: 1, nav: 1, duplicateIds: [], markupErrors: 0 },
    template: 't',
    ...changes,
  };
}

export function link(url: string, text = '', region: Link['region'] = 'main'): Link {
  return { url: url.startsWith('/') ? `${portal}${url}` : url, text, region, rel: [], level: 0, current: false };
}

export function searchForm(changes: Partial<Form> = {}): Form {
  return {
    method: 'get',
    action: `${portal}/`,
    fields: [{ type: 'search', name: 's', label: 'Търсене', required: false }],
    buttons: ['Търси'],
    text: 'Търсене',
    region: 'header',
    search: true,
    kind: 'search',
    ...changes,
  };
}

export function document(path: string, text: string, changes: Partial<DocumentFile> = {}): DocumentFile {
  const links = [{ page: `${portal}/dokumenti`, text, news: false }];
  return aDocument({ url: `${portal}${path}`, links, ...changes });
}
