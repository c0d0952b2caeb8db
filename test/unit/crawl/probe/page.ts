import type { DocumentFile } from '../../../../src/model/observation/document.ts';
import type { Form, Link, Page } from '../../../../src/model/observation/page.ts';

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
    links: [],
    alternates: [],
    me: [],
    sameAs: [],
    forms: [],
    frames: [],
    scripts: [],
    images: [],
    meta: {},
    text: title,
    mainText: title,
    dates: [],
    date: null,
    items: [],
    structure: { h1: 1, skipsHeading: false, main: 1, nav: 1, duplicateIds: [], markupErrors: 0 },
    template: 't',
    ...changes,
  };
}

export function link(url: string, text = '', region: Link['region'] = 'main'): Link {
  return { url: url.startsWith('/') ? `${portal}${url}` : url, text, region, rel: [] };
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
    ...changes,
  };
}

export function document(path: string, text: string, changes: Partial<DocumentFile> = {}): DocumentFile {
  return {
    url: `${portal}${path}`,
    host: 'varbovets.example',
    site: 'portal',
    links: [{ page: `${portal}/dokumenti`, text, news: false }],
    format: 'pdf',
    extension: 'pdf',
    bytes: 1_000,
    title: null,
    textLayer: 'text',
    pages: 1,
    text: '',
    modified: null,
    sha256: '0'.repeat(64),
    capturedAt: '2026-05-04T08:00:00.000Z',
    ...changes,
  };
}
